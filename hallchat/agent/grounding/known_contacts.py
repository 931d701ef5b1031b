"""The links, phone numbers and e-mail addresses that a model's sentences may state in a turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.grounding.contact_mentions import phone_digits


@dataclass(frozen=True)
class KnownContacts:
    """The contacts of the studio and of the client, and the links in the results of tools."""

    request: EngineRequest
    result_values: Sequence[tuple[str, object]]
    """(key, value) of all facts in the results of tools."""
    public_url: str
    """The root of the studio's web pages."""

    @cached_property
    def links(self) -> frozenset[str]:
        """The studio's page, its privacy policy, and the links in the results."""
        root = self.public_url.rstrip("/")
        own = {root, f"{root}/", f"{root}/privacy"}
        return frozenset(
            own | {str(value) for key, value in self.result_values if key in ("link", "privacy_link")}
        )

    @cached_property
    def phones(self) -> frozenset[str]:
        """The phones of the studio and the client, as `phone_digits` returns them, and the last one.

        Also the one that the client wrote without its country, which is to be quoted.
        """
        nlu = self.request.nlu
        phones = (self.request.studio.phone, nlu.phone, nlu.invalid.get("phone"), *self._of_client("phone"))
        return frozenset(phone_digits(each) for each in phones if each)

    @cached_property
    def emails(self) -> frozenset[str]:
        """The e-mail addresses of the studio and the client, in lower case, and the last one."""
        emails = (self.request.studio.email, self.request.nlu.email, *self._of_client("email"))
        return frozenset(each.lower() for each in emails if each)

    def _of_client(self, slot: str) -> tuple[str | None, ...]:
        """The client's present phone or e-mail, and the one that this message replaced, if any."""
        state = self.request.state
        return getattr(state, slot), getattr(state.previous, slot, None)
