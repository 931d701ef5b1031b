"""The limit of messages: fair to those behind one address, and not evaded by a new conversation."""

import pytest

from hallchat.channels.web.message_limits import CLIENTS_PER_ADDRESS, MessageLimits
from tests.channels.web.conftest import Browser, MakeApp

PROXIED = {"TRUSTED_PROXIES": "1", "MESSAGES_PER_MINUTE": "2"}


def browser_at(app: object, address: str) -> Browser:
    """A browser whose requests come through a proxy from this address."""
    client = app.test_client()  # type: ignore[attr-defined]  # an application
    client.environ_base["HTTP_X_FORWARDED_FOR"] = address
    return Browser(client)


def test_one_who_writes_too_much_keeps_no_neighbour_out(make_app: MakeApp) -> None:
    app = make_app(**PROXIED)
    loud, quiet = browser_at(app, "203.0.113.7"), browser_at(app, "203.0.113.7")
    loud.say("Привет", "Какие залы?")
    assert [loud.send("Ещё").status_code for _ in range(30)] == [429] * 30
    quiet.say("Привет")


def test_a_new_conversation_for_each_message_meets_the_limit_of_the_address(make_app: MakeApp) -> None:
    app = make_app(**PROXIED)
    one_network = [f"2001:db8:1:2:{number:x}::1" for number in range(2 * CLIENTS_PER_ADDRESS + 1)]
    answers = [browser_at(app, address).send("Привет").status_code for address in one_network]
    assert answers == [303] * 2 * CLIENTS_PER_ADDRESS + [429]
    browser_at(app, "2001:db8:1:3::1").say("Привет")


def test_a_message_too_many_starts_nothing_and_the_limit_ends(make_app: MakeApp) -> None:
    now = [0.0]
    app = make_app()
    app.extensions["hallchat_message_limits"] = MessageLimits(1, lambda: now[0])
    browser = Browser(app.test_client())
    browser.say("Привет")
    assert browser.send("Какие залы?", htmx=True).status_code == 429
    now[0] += 60
    browser.say("Какие залы?")


@pytest.mark.parametrize("address", ["", "unknown", "[::1", "1.2.3.4:99", "x" * 5000, "::1%eth0"])
def test_any_address_that_a_proxy_may_pass_is_counted(make_app: MakeApp, address: str) -> None:
    browser = browser_at(make_app(TRUSTED_PROXIES="1"), address)
    browser.say("Привет")


def test_a_message_is_counted_once_and_a_page_not_at_all(make_app: MakeApp) -> None:
    counted: list[tuple[str | None, str]] = []

    class Counting(MessageLimits):
        def hit(self, conversation_id: str | None, network: str) -> bool:
            counted.append((conversation_id, network))
            return super().hit(conversation_id, network)

    app = make_app()
    app.extensions["hallchat_message_limits"] = Counting(30)
    browser = Browser(app.test_client())
    browser.say("Привет", "Какие залы?")
    assert [network for _, network in counted] == ["127.0.0.1"] * 2
    assert [conversation is None for conversation, _ in counted] == [True, False]
