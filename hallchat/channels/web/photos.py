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
    """Returns the photo of that name. Browsers may cache it forever: the name is a hash of the picture."""
    if not re.fullmatch("[0-9a-f]{32}", name):  # PostgreSQL rejects some of the other characters
        abort(404)
    data = agent().photo(name)
    if data is None:
        abort(404)
    response = Response(data, mimetype="image/webp", headers={"Cache-Control": _FOREVER})
    response.set_etag(name)
    return response.make_conditional(request)
