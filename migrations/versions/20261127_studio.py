"""the studio as it is described: opening hours by day, price rules, extras, closures, answers, half hours

Bookings keep their hours and their cost; each hour becomes two half hours. The way back loses what the older
tables cannot hold, but no booking: it is refused while live bookings begin or end within an hour.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = '9a41d7c2e5b8'
down_revision = '3f0b8c6d2a41'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    upgrade_halls()
    upgrade_bookings()
    upgrade_hours()
    create_tables()


def upgrade_halls() -> None:
    connection = op.get_bind()
    for column in (
        sa.Column('key', sa.String(40), nullable=False, server_default=''),
        sa.Column('position', sa.Integer, nullable=False, server_default='0'),
        sa.Column('open', JSON, nullable=False, server_default='{}'),
        sa.Column('min_minutes', JSON, nullable=False, server_default='{}'),
        sa.Column('short_fills_gap', sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column('buffer_minutes', sa.Integer, nullable=False, server_default='0'),
        sa.Column('facts', JSON, nullable=False, server_default='{}'),
        sa.Column('facts_en', JSON, nullable=False, server_default='{}'),
        sa.Column('photos', JSON, nullable=False, server_default='[]'),
    ):
        op.add_column('halls', column)
    halls = sa.table(
        'halls',
        sa.column('id', sa.Integer),
        sa.column('opens', sa.Integer),
        sa.column('closes', sa.Integer),
        sa.column('key', sa.String),
        sa.column('position', sa.Integer),
        sa.column('open', JSON),
        sa.column('photo', sa.String),
        sa.column('photos', JSON),
    )
    for hall in connection.execute(sa.select(halls.c.id, halls.c.opens, halls.c.closes, halls.c.photo)).all():
        connection.execute(
            sa.update(halls)
            .where(halls.c.id == hall.id)
            .values(
                key=f'hall-{hall.id}',
                position=hall.id,
                open={'all': f'{hall.opens:02d}:00-{hall.closes:02d}:00'},
                photos=[{'name': hall.photo, 'alt': '', 'alt_en': ''}] if hall.photo else [],
            )
        )
    with op.batch_alter_table('halls') as table:
        table.drop_constraint('opening', type_='check')
        table.drop_constraint('price', type_='check')
        table.create_check_constraint('price', 'price >= 0')
        table.drop_column('opens')
        table.drop_column('closes')
        table.drop_column('photo')
        table.create_unique_constraint('uq_halls_key', ['key'])


def upgrade_bookings() -> None:
    for name in ('bookings', 'quotes'):
        for column in (
            sa.Column('extras', JSON, nullable=False, server_default='{}'),
            sa.Column('code', sa.String(40), nullable=False, server_default=''),
            sa.Column('lines', JSON, nullable=False, server_default='[]'),
            sa.Column('prepay', sa.Integer, nullable=False, server_default='0'),
            sa.Column('refund', JSON, nullable=False, server_default='[]'),
        ):
            op.add_column(name, column)
        table = sa.table(
            name,
            sa.column('id'),
            sa.column('hall_id', sa.Integer),
            sa.column('cost', sa.Integer),
            sa.column('prepay', sa.Integer),
            sa.column('lines', JSON),
        )
        halls = sa.table('halls', sa.column('id'), sa.column('name'), sa.column('name_en'))
        connection = op.get_bind()
        rows = connection.execute(
            sa.select(table.c.id, table.c.cost, halls.c.name, halls.c.name_en).join(
                halls, halls.c.id == table.c.hall_id
            )
        ).all()
        for row in rows:
            line = {'label': row.name, 'label_en': row.name_en, 'amount': row.cost}
            connection.execute(
                sa.update(table).where(table.c.id == row.id).values(prepay=row.cost, lines=[line])
            )
    op.drop_column('quotes', 'price')


def upgrade_hours() -> None:
    op.create_table(
        'owned_half_hours',
        sa.Column('hall_id', sa.Integer, nullable=False),
        sa.Column('half_hour', sa.DateTime(timezone=True), nullable=False),
        sa.Column('booking_id', sa.Integer, nullable=False),
        sa.Column('buffer', sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(['hall_id'], ['halls.id'], name='fk_owned_half_hours_hall_id'),
        sa.ForeignKeyConstraint(
            ['booking_id'], ['bookings.id'], name='fk_owned_half_hours_booking_id', ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('hall_id', 'half_hour', name='pk_owned_half_hours'),
    )
    op.create_index('ix_owned_half_hours_booking_id', 'owned_half_hours', ['booking_id'])
    # SQLite compares instants as texts: all get the same form.
    first, second = "datetime(hour) || '.000000'", "datetime(hour, '+30 minutes') || '.000000'"
    if op.get_bind().dialect.name == 'postgresql':
        first, second = 'hour', "hour + interval '30 minutes'"
    for begins in (first, second):
        op.execute(
            'INSERT INTO owned_half_hours (hall_id, half_hour, booking_id, buffer) '
            f'SELECT hall_id, {begins}, booking_id, false FROM booked_hours'
        )
    op.drop_table('booked_hours')


def create_tables() -> None:
    op.rename_table('halls_stamp', 'studio_stamp')
    op.create_table(
        'studio',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('name', sa.String(80), nullable=False),
        sa.Column('name_en', sa.String(80), nullable=False),
        sa.Column('address', sa.String(300), nullable=False),
        sa.Column('address_en', sa.String(300), nullable=False),
        sa.Column('phone', sa.String(40), nullable=False),
        sa.Column('email', sa.String(254), nullable=False),
        sa.Column('about', sa.Text, nullable=False),
        sa.Column('about_en', sa.Text, nullable=False),
        sa.Column('timezone', sa.String(60), nullable=False),
        sa.Column('step_minutes', sa.Integer, nullable=False),
        sa.Column('horizon_days', sa.Integer, nullable=False),
        sa.Column('lead_minutes', sa.Integer, nullable=False),
        sa.Column('holidays', sa.String(10), nullable=False),
        sa.Column('extra_holidays', JSON, nullable=False),
        sa.Column('payment', JSON, nullable=False),
        sa.Column('version', sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_studio'),
    )
    op.create_table(
        'price_rules',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('position', sa.Integer, nullable=False),
        sa.Column('label', sa.String(120), nullable=False),
        sa.Column('label_en', sa.String(120), nullable=False),
        sa.Column('halls', JSON, nullable=False),
        sa.Column('days', JSON, nullable=False),
        sa.Column('time', sa.String(20)),
        sa.Column('dates', sa.String(30)),
        sa.Column('people', sa.String(30)),
        sa.Column('length', sa.String(30)),
        sa.Column('ahead', sa.String(30)),
        sa.Column('code', sa.String(40), nullable=False),
        sa.Column('min_minutes', sa.Integer, nullable=False),
        sa.Column('rate', sa.String(24)),
        sa.Column('per_hour', sa.String(24)),
        sa.Column('per_person_hour', sa.String(24)),
        sa.Column('above', sa.Integer, nullable=False),
        sa.Column('once', sa.String(24)),
        sa.Column('percent', sa.String(24)),
        sa.Column('times', sa.String(24)),
        sa.Column('total', sa.String(24)),
        sa.Column('version', sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_price_rules'),
    )
    op.create_index('ix_price_rules_position', 'price_rules', ['position'])
    op.create_table(
        'extras',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('key', sa.String(40), nullable=False),
        sa.Column('position', sa.Integer, nullable=False),
        sa.Column('name', sa.String(80), nullable=False),
        sa.Column('name_en', sa.String(80), nullable=False),
        sa.Column('price', sa.String(24), nullable=False),
        sa.Column('unit', sa.String(12), nullable=False),
        sa.Column('stock', sa.Integer),
        sa.Column('halls', JSON, nullable=False),
        sa.Column('most', sa.Integer),
        sa.Column('includes', sa.Integer, nullable=False),
        sa.Column('further', sa.String(24), nullable=False),
        sa.Column('version', sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_extras'),
        sa.UniqueConstraint('key', name='uq_extras_key'),
    )
    op.create_table(
        'owned_extras',
        sa.Column('extra_id', sa.Integer, nullable=False),
        sa.Column('half_hour', sa.DateTime(timezone=True), nullable=False),
        sa.Column('piece', sa.Integer, nullable=False),
        sa.Column('booking_id', sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(['extra_id'], ['extras.id'], name='fk_owned_extras_extra_id'),
        sa.ForeignKeyConstraint(
            ['booking_id'], ['bookings.id'], name='fk_owned_extras_booking_id', ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('extra_id', 'half_hour', 'piece', name='pk_owned_extras'),
    )
    op.create_index('ix_owned_extras_booking_id', 'owned_extras', ['booking_id'])
    op.create_table(
        'closures',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('halls', JSON, nullable=False),
        sa.Column('begins', sa.DateTime),
        sa.Column('ends', sa.DateTime),
        sa.Column('days', JSON, nullable=False),
        sa.Column('time', sa.String(20)),
        sa.Column('note', sa.String(300), nullable=False),
        sa.Column('version', sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_closures'),
    )
    op.create_table(
        'answers',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('position', sa.Integer, nullable=False),
        sa.Column('topic', sa.String(60), nullable=False),
        sa.Column('asked', JSON, nullable=False),
        sa.Column('text', sa.Text, nullable=False),
        sa.Column('text_en', sa.Text, nullable=False),
        sa.Column('halls', JSON, nullable=False),
        sa.Column('version', sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_answers'),
    )
    op.create_table(
        'unanswered_questions',
        sa.Column('id', sa.Integer, nullable=False),
        sa.Column('folded', sa.String(300), nullable=False),
        sa.Column('question', sa.String(300), nullable=False),
        sa.Column('topic', sa.String(60)),
        sa.Column('conversation_id', sa.String(32)),
        sa.Column('times', sa.Integer, nullable=False),
        sa.Column('first_asked_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('last_asked_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['conversation_id'],
            ['conversations.id'],
            name='fk_unanswered_questions_conversation_id',
            ondelete='SET NULL',
        ),
        sa.PrimaryKeyConstraint('id', name='pk_unanswered_questions'),
        sa.UniqueConstraint('folded', name='uq_unanswered_questions_folded'),
    )
    op.create_index('ix_unanswered_questions_last_asked_at', 'unanswered_questions', ['last_asked_at'])


def downgrade() -> None:
    downgrade_hours()
    for name in ('unanswered_questions', 'answers', 'closures', 'owned_extras', 'extras', 'price_rules', 'studio'):
        op.drop_table(name)
    op.rename_table('studio_stamp', 'halls_stamp')
    downgrade_bookings()
    downgrade_halls()


def downgrade_hours() -> None:
    connection = op.get_bind()
    bookings = sa.table(
        'bookings',
        sa.column('id', sa.Integer),
        sa.column('reference', sa.String),
        sa.column('hall_id', sa.Integer),
        sa.column('starts_at', sa.DateTime(timezone=True)),
        sa.column('ends_at', sa.DateTime(timezone=True)),
    )
    owners = sa.select(sa.table('owned_half_hours', sa.column('booking_id')).c.booking_id)
    live = connection.execute(sa.select(bookings).where(bookings.c.id.in_(owners))).all()
    zone = connection.execute(sa.text('SELECT timezone FROM studio')).scalar()
    if zone:  # without a row the studio has never sold half hours
        refuse_half_hours(live, ZoneInfo(zone))
    hours = op.create_table(
        'booked_hours',
        sa.Column('hall_id', sa.Integer(), nullable=False),
        sa.Column('hour', sa.DateTime(timezone=True), nullable=False),
        sa.Column('booking_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['booking_id'], ['bookings.id'], name='fk_booked_hours_booking_id', ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(['hall_id'], ['halls.id'], name='fk_booked_hours_hall_id'),
        sa.PrimaryKeyConstraint('hall_id', 'hour', name='pk_booked_hours'),
    )
    op.create_index('ix_booked_hours_booking_id', 'booked_hours', ['booking_id'])
    rows = [
        {'hall_id': each.hall_id, 'hour': each.starts_at + timedelta(hours=n), 'booking_id': each.id}
        for each in live
        for n in range((each.ends_at - each.starts_at) // timedelta(hours=1))
    ]
    if rows:
        op.bulk_insert(hours, rows)
    op.drop_table('owned_half_hours')


def refuse_half_hours(live: Sequence[sa.Row[tuple[object, ...]]], zone: ZoneInfo) -> None:
    """Raises RuntimeError for bookings that do not begin and end on full hours of the studio's clock."""
    within = [
        each.reference
        for each in live
        if any(local(instant, zone).minute for instant in (each.starts_at, each.ends_at))
    ]
    if within:
        raise RuntimeError(f'These bookings begin or end within an hour: {", ".join(within)}')


def local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The instant on the studio's clock; SQLite stores UTC without a zone."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(zone)


def downgrade_bookings() -> None:
    op.add_column('quotes', sa.Column('price', sa.Integer(), nullable=False, server_default='0'))
    op.execute('UPDATE quotes SET price = (SELECT halls.price FROM halls WHERE halls.id = quotes.hall_id)')
    for name in ('bookings', 'quotes'):
        for column in ('extras', 'code', 'lines', 'prepay', 'refund'):
            op.drop_column(name, column)


def downgrade_halls() -> None:
    connection = op.get_bind()
    for column in (
        sa.Column('opens', sa.Integer(), nullable=False, server_default='0'),
        sa.Column('closes', sa.Integer(), nullable=False, server_default='24'),
    ):
        op.add_column('halls', column)
    halls = sa.table(
        'halls',
        *(sa.column(name, sa.Integer) for name in ('id', 'price', 'opens', 'closes')),
        *(sa.column(name, JSON) for name in ('open', 'photos')),
    )
    kept = set(connection.execute(sa.text('SELECT name FROM photos')).scalars())
    photos = {}
    for hall in connection.execute(sa.select(halls)).all():
        opens, closes = widest_hours(hall.open)
        values = {'opens': opens, 'closes': closes, 'price': max(1, hall.price)}
        connection.execute(sa.update(halls).where(halls.c.id == hall.id).values(values))
        photos[hall.id] = next((each['name'] for each in hall.photos if each['name'] in kept), None)
    with op.batch_alter_table('halls') as table:
        table.drop_constraint('uq_halls_key', type_='unique')
        table.drop_constraint('price', type_='check')
        table.create_check_constraint('price', 'price > 0')
        table.create_check_constraint('opening', 'opens >= 0 AND opens < closes AND closes <= 24')
        for name in (
            *('key', 'position', 'open', 'min_minutes', 'short_fills_gap', 'buffer_minutes'),
            *('facts', 'facts_en', 'photos'),
        ):
            table.drop_column(name)
    add_photo(photos)


def add_photo(photos: dict[int, str | None]) -> None:
    """Adds the column as the migration of photos does: only so can SQLite drop it again."""
    op.add_column(
        'halls',
        sa.Column('photo', sa.String(32), sa.ForeignKey('photos.name', name='fk_halls_photo'), nullable=True),
        inline_references=op.get_bind().dialect.name == 'sqlite',
    )
    halls = sa.table('halls', sa.column('id', sa.Integer), sa.column('photo', sa.String))
    for hall, photo in photos.items():
        op.execute(sa.update(halls).where(halls.c.id == hall).values(photo=photo))


def widest_hours(by_day: dict[str, str]) -> tuple[int, int]:
    """The whole hours of a day between which the hall opens on some day."""
    spans = [hours.split('-') for hours in by_day.values() if hours] or [['00:00', '24:00']]
    opens = min(int(start.split(':')[0]) for start, _ in spans)
    closes = max(-(-(int(end.split(':')[0]) * 60 + int(end.split(':')[1])) // 60) for _, end in spans)
    return min(opens, 23), min(closes, 24)
