"""changes of bookings: what they leave owed, quotes of them, and tries to open a booking elsewhere"""

import sqlalchemy as sa
from alembic import op

revision = 'c84e1f60a2d7'
down_revision = 'c4e83f15a902'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ('owed', 'moves'):
        op.add_column('bookings', sa.Column(name, sa.Integer(), server_default=sa.text('0'), nullable=False))
    op.add_column('quotes', sa.Column('changes', sa.String(length=12), nullable=True))
    op.add_column('quotes', sa.Column('changes_version', sa.Integer(), nullable=True))
    op.add_column('conversations', sa.Column('origin', sa.String(length=64), nullable=True))
    op.create_index('ix_conversations_origin', 'conversations', ['origin'])
    op.create_table(
        'booking_lookups',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('conversation_id', sa.String(length=32), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name='fk_booking_lookups_conversation_id'),
        sa.PrimaryKeyConstraint('id', name='pk_booking_lookups'),
    )
    op.create_index('ix_booking_lookups_conversation_id', 'booking_lookups', ['conversation_id'])


def downgrade() -> None:
    op.drop_table('booking_lookups')
    op.drop_index('ix_conversations_origin', table_name='conversations')
    op.drop_column('conversations', 'origin')
    op.drop_column('quotes', 'changes_version')
    op.drop_column('quotes', 'changes')
    for name in ('moves', 'owed'):
        op.drop_column('bookings', name)
