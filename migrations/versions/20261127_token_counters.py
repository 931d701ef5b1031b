"""token counters: per conversation and per hour; an index of the unfinished turns"""

from collections import Counter
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = '7d20c4b1e6f8'
down_revision = '5c1e7a90d3b4'
branch_labels = None
depends_on = None

UNFINISHED = sa.text("state <> 'done'")

uses = sa.table(
    'model_uses',
    sa.column('conversation_id', sa.String),
    sa.column('created_at', sa.DateTime(timezone=True)),
    sa.column('tokens_in', sa.Integer),
    sa.column('tokens_out', sa.Integer),
)


def upgrade() -> None:
    hours = op.create_table(
        'token_hours',
        sa.Column('hour', sa.DateTime(timezone=True), nullable=False),
        sa.Column('tokens', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('hour', name='pk_token_hours'),
    )
    op.add_column('conversations', sa.Column('tokens', sa.BigInteger(), server_default=sa.text('0'), nullable=False))
    op.execute(
        'UPDATE conversations SET tokens = (SELECT sum(tokens_in + tokens_out) FROM model_uses'
        ' WHERE model_uses.conversation_id = conversations.id)'
        ' WHERE id IN (SELECT conversation_id FROM model_uses)'
    )
    if counted := tokens_by_hour():
        op.bulk_insert(hours, [{'hour': hour, 'tokens': tokens} for hour, tokens in counted.items()])
    op.drop_index('ix_model_uses_created_at', table_name='model_uses')
    op.create_index(
        'ix_turns_unfinished',
        'turns',
        ['conversation_id', 'number'],
        sqlite_where=UNFINISHED,
        postgresql_where=UNFINISHED,
    )


def downgrade() -> None:
    op.drop_index('ix_turns_unfinished', table_name='turns')
    op.create_index('ix_model_uses_created_at', 'model_uses', ['created_at'])
    op.drop_column('conversations', 'tokens')
    op.drop_table('token_hours')


def tokens_by_hour() -> Counter[datetime]:
    """In Python, because the databases have no common function that rounds to hours."""
    counted: Counter[datetime] = Counter()
    rows = op.get_bind().execute(sa.select(uses.c.created_at, uses.c.tokens_in + uses.c.tokens_out))
    for created_at, tokens in rows:
        instant = created_at.astimezone(UTC) if created_at.tzinfo else created_at  # SQLite stores UTC without a zone
        counted[instant.replace(minute=0, second=0, microsecond=0)] += tokens
    return counted
