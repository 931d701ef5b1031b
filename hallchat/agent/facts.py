"""stub"""

from enum import StrEnum

from hallchat.agent.events import Turn


class Kind(StrEnum):
    PRICE = "price"
    HOURS = "hours"
    DATE = "date"
    HALL = "hall"
    LINK = "link"
    CONTACT = "contact"
    BOOKED = "booked"
    FREE = "free"
    PEOPLE = "people"


class Facts:
    def wrong(self, sentence: str) -> frozenset[Kind]:
        return frozenset()


def known(turn: Turn, site: str) -> Facts:
    return Facts()
