"""flags: conversations that need staff, with the reason"""

import sqlalchemy as sa
from alembic import op

revision = 'c4e83f15a902'
down_revision = '9a41d7c2e5b8'
branch_labels = None
depends_on = None

OPEN = sa.text('closed_at IS NULL')


def upgrade() -> None:
    op.create_table(
        'flags',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('conversation_id', sa.String(32), nullable=False),
        sa.Column('reason', sa.String(20), nullable=False),
        sa.Column('words', sa.String(300), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('told_at', sa.DateTime(timezone=True)),
        sa.Column('closed_at', sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ['conversation_id'], ['conversations.id'], name='fk_flags_conversation_id', ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name='pk_flags'),
    )
    op.create_index('ix_flags_conversation_id', 'flags', ['conversation_id'])
    op.create_index(
        'uq_flags_one_open',
        'flags',
        ['conversation_id', 'reason'],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index('ix_flags_open', 'flags', ['created_at'], sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    op.drop_table('flags')
