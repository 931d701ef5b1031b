"""The kinds of facts that a sentence may state wrongly."""

from enum import StrEnum


class FactKind(StrEnum):
    PRICE = "price"  # an amount, a discount, something for nothing
    HOURS = "hours"
    DATE = "date"
    HALL = "hall"
    LINK = "link"
    CONTACT = "contact"  # phone, e-mail, address, messenger
    BOOKED = "booked"  # that something was booked, paid or cancelled
    FREE = "free"  # that hours are free, or taken
    NUMBER = "number"  # people, lengths and any other
    UNREADABLE = "unreadable"  # letters that are neither Latin nor Cyrillic, or text that runs backwards
