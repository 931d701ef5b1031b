"""Words around values that a client names without wanting them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UnwantedWords:
    """Alternatives of one expression, without capturing groups."""

    before_value: str = ""
    """Words between a refusal and its value: «на», "from"."""
    refused_after: str = ""
    """Refusals before their value: «только не», "anything but"."""
    refused_before: str = ""
    """Refusals behind their value: «не подходит», "doesn't work"."""
    refused: str = ""
    """A refusal that may be nothing else: «не», if its value is all of the message."""
    for_whom: str = ""
    """Words between a value and its refusal: «нам», "for us"."""
    opposed: str = ""
    """The word after a refusal that gives the value instead: «не 5, а 6» is a correction."""
    unchosen: str = ""
    """Words that a hall was taken without the client's choice: «я не выбирала», "I didn't choose"."""
    others: str = ""
    """People of whom a client tells: «подруга», "my friend"."""
    told: str = ""
    """Verbs with which a client tells of others: «снимала», "rented"."""
    called: str = ""
    """Those before a name: «зовут»."""
    wanted: str = ""
    """Verbs of others that are wishes all the same: «муж хочет», "my wife wants"."""
    wishes: str = ""
    """Words of a client's own wishes, which make a clause more than a tale."""
    last_time: str = ""
    """Words for an earlier visit: «в прошлый раз»."""
    income: str = ""
    """Words of a clause that tells when a client gets money: its day is none of a visit."""
    asides: tuple[str, ...] = ()
    """Phrases with the group `value`, a day or an hour that is none of a visit: until when a client decides,
    «до конца дня надо понять», a goodbye, «спасибо, до субботы», and what is doubted, «только с 17?»."""
    some_kind: str = ""
    """Words behind a hall's name that is only spoken of: «Мрак какой-то»."""
    kept: str = ""
    """Words of a clause about what stays, beside another that cancels: «четверг остаётся»."""
    contact_of_studio: str = ""
    """Words of a clause whose phone or address is not the client's: «ваш телефон», "I called"."""
