"""plain names: drafts become dialogue states, what was understood an interpretation

The keys of the stored JSON values take the names of the fields that they hold.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '5c1e7a90d3b4'
down_revision = '06106dc48dd0'
branch_labels = None
depends_on = None

STATE_KEYS = {'told': 'last_filled', 'misses': 'fallback_count'}
INTERPRETATION_KEYS = {'reading': 'nlu'}
NLU_KEYS = {'unsaid': 'change_requests', 'asides': 'digressions', 'passed': 'past_date'}

Json = dict[str, Any]


def upgrade() -> None:
    move_states('drafts', 'dialogue_states', lambda data: with_state_keys(data, STATE_KEYS))
    op.execute('ALTER TABLE turns RENAME COLUMN understood TO interpretation')
    change_interpretations(lambda data: renamed(with_nlu_keys(data, 'reading', NLU_KEYS), INTERPRETATION_KEYS))


def downgrade() -> None:
    old_interpretation = swapped(INTERPRETATION_KEYS)
    change_interpretations(
        lambda data: renamed(with_nlu_keys(data, 'nlu', swapped(NLU_KEYS)), old_interpretation)
    )
    op.execute('ALTER TABLE turns RENAME COLUMN interpretation TO understood')
    move_states('dialogue_states', 'drafts', lambda data: with_state_keys(data, swapped(STATE_KEYS)))


def move_states(source: str, target: str, change: Callable[[Json], Json]) -> None:
    """Copy the rows of one table into a new one like it, their data changed, and drop the first."""
    op.create_table(
        target,
        sa.Column('conversation_id', sa.String(length=32), nullable=False),
        sa.Column('data', sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['conversation_id'], ['conversations.id'], name=f'fk_{target}_conversation_id'
        ),
        sa.PrimaryKeyConstraint('conversation_id', name=f'pk_{target}'),
    )
    old, new = states(source), states(target)
    connection = op.get_bind()
    for conversation_id, data in connection.execute(sa.select(old.c.conversation_id, old.c.data)).all():
        connection.execute(sa.insert(new), {'conversation_id': conversation_id, 'data': change(data)})
    op.drop_table(source)


def states(name: str) -> sa.TableClause:
    return sa.table(name, sa.column('conversation_id', sa.String), sa.column('data', sa.JSON(none_as_null=True)))


def change_interpretations(change: Callable[[Json], Json]) -> None:
    turns = sa.table(
        'turns', sa.column('id', sa.Integer), sa.column('interpretation', sa.JSON(none_as_null=True))
    )
    connection, last = op.get_bind(), 0
    stored = sa.select(turns.c.id, turns.c.interpretation).where(turns.c.interpretation.is_not(None))
    while rows := connection.execute(stored.where(turns.c.id > last).order_by(turns.c.id).limit(1000)).all():
        for turn_id, data in rows:
            changed = sa.update(turns).where(turns.c.id == turn_id).values(interpretation=change(data))
            connection.execute(changed)
        last = rows[-1].id


def with_state_keys(data: Json, names: dict[str, str]) -> Json:
    """The state, and the state before its last change, with these keys."""
    previous = data.get('previous')
    return renamed(data, names) | {'previous': previous and renamed(previous, names)}


def with_nlu_keys(data: Json, key: str, names: dict[str, str]) -> Json:
    """The interpretation, whose result of the language understanding has these keys."""
    return data | {key: renamed(data[key], names)}


def renamed(data: Json, names: dict[str, str]) -> Json:
    return {names.get(key, key): value for key, value in data.items()}


def swapped(names: dict[str, str]) -> dict[str, str]:
    return {new: old for old, new in names.items()}
