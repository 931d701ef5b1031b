"""The admin pages open while another transaction writes."""

from flask.testing import FlaskClient
from sqlalchemy.orm import Session, sessionmaker

from tests.conftest import add_conversation


def test_reading_pages_does_not_wait_for_a_writer(
    staff_client: FlaskClient, sessions: sessionmaker[Session]
) -> None:
    """On SQLite a page that took its turn among the writers would wait for half a minute, and fail."""
    with sessions() as writer:
        add_conversation(writer)
        for path in ("/admin/", "/admin/bookings/", "/admin/halls/", "/admin/conversations/"):
            assert staff_client.get(path).status_code == 200
        writer.rollback()
