"""The price of the time that is ticked on the card of a day, by the price rules."""

from datetime import date

from flask import Blueprint, Flask, abort, current_app, g, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from hallchat.agent import Agent
from hallchat.booking.booking_views import offer_view
from hallchat.booking.calendar import slot_from
from hallchat.booking.errors import BookingError, TooShort
from hallchat.booking.halls import find_hall
from hallchat.booking.offers import Order, work_out
from hallchat.booking.studio import STAMP, use_stamp
from hallchat.database import read_only
from hallchat.rate_limits import RateLimit
from hallchat.request_context import agent, client_network, studio
from hallchat.wording import LANGUAGES, say
from hallchat.wording.formats import money
from hallchat.wording.prices import explaining_lines, length, price_lines

bp = Blueprint("cost", __name__)

TAPS_PER_MINUTE = 600
"""Of an address, behind which there may be an office."""
MAX_PEOPLE = 100_000
_EXTENSION = "hallchat_cost_limit"


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.extensions[_EXTENSION] = RateLimit(TAPS_PER_MINUTE, 60)


@bp.get("/cost")
def cost() -> AnyResponse | str:
    """The cost of a time with its lines, or why it cannot be had, as a part of the card.

    `start` and `end` are minutes from the midnight of `date`; `people` may be absent.
    """
    if not current_app.extensions[_EXTENSION].hit(client_network()):
        abort(429)
    asked = request.args
    g.language = asked.get("language") if asked.get("language") in LANGUAGES else LANGUAGES[0]
    try:
        day, start, end = date.fromisoformat(asked["date"]), int(asked["start"]), int(asked["end"])
        people = min(int(asked.get("people") or 1), MAX_PEOPLE)
        lines = _lines(agent(), asked["hall"], (day, start, end), people)
    except TooShort as error:
        shortest = length(g.language, error.data["minutes"] / 60)
        lines = [say(g.language, "cost-too-short", length=shortest)]
    except BookingError:
        lines = [say(g.language, "cost-refused")]
    except (ValueError, OverflowError):
        abort(400)
    return render_template("_cost.html", lines=lines)


def _lines(agent: Agent, hall: str, time: tuple[date, int, int], people: int) -> list[str]:
    """The cost, and the lines that explain it."""
    with agent.sessions() as session:
        read_only(session)
        use_stamp(session, session.scalar(STAMP))
        order = Order(find_hall(session, hall), slot_from(*time), people)
        now = agent.clock()
        offer = work_out(session, order, now, agent.settings)
        shown = offer_view(offer, now, studio().studio.timezone, g.language)
    said = price_lines(g.language, explaining_lines(shown))
    return [money(g.language, shown["cost"]), *(f"• {line}" for line in said)]
