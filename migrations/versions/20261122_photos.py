"""photos"""

import sqlalchemy as sa
from alembic import op

revision = '1f0c6d2b9e57'
down_revision = 'b1f0c2d47a15'
branch_labels = None
depends_on = None

# Not in batch mode: that makes the table anew on SQLite, which does not part with halls that have bookings.
# The column is dropped and added instead, which every database can; nothing was ever kept in it.


def upgrade() -> None:
    op.create_table('photos',
    sa.Column('name', sa.String(length=32), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_photos'))
    )
    op.drop_column('halls', 'photo')
    op.add_column('halls',
    sa.Column('photo', sa.String(length=32), sa.ForeignKey('photos.name', name=op.f('fk_halls_photo')), nullable=True),
    # SQLite adds no constraint later; elsewhere it gets its name only then.
    inline_references=op.get_context().dialect.name == 'sqlite'
    )


def downgrade() -> None:
    op.drop_column('halls', 'photo')
    op.add_column('halls', sa.Column('photo', sa.String(length=200), nullable=True))
    op.drop_table('photos')
