"""Photos of halls, for the clients' pages and the staff's alike."""

import re

from flask import Blueprint, Flask, Response, abort, request
from werkzeug.wrappers import Response as AnyResponse

from hallchat.request_context import agent

bp = Blueprint("photos", __name__)

_FOREVER = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)


@bp.get("/photos/<name>.webp")
def photo(name: str) -> AnyResponse:
    """The photo of that name. It is kept for good by whoever got it: another picture has another name."""
    if not re.fullmatch("[0-9a-f]{32}", name):  # PostgreSQL refuses some of what an address may hold
        abort(404)
    data = agent().photo(name)
    if data is None:
        abort(404)
    response = Response(data, mimetype="image/webp", headers={"Cache-Control": _FOREVER})
    response.set_etag(name)
    return response.make_conditional(request)
