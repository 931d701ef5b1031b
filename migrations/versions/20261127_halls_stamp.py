"""halls stamp: every change of a hall renews it, so that each process reads the halls again"""

import sqlalchemy as sa
from alembic import op

revision = '3f0b8c6d2a41'
down_revision = '7d20c4b1e6f8'
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = op.create_table(
        'halls_stamp',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('stamp', sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_halls_stamp')),
    )
    op.bulk_insert(table, [{'id': 1, 'stamp': 'first'}])


def downgrade() -> None:
    op.drop_table('halls_stamp')
