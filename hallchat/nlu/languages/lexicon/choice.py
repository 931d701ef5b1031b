"""Words that pick one of the options on offer by its number."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceWords:
    """Ordinals and what stands around them: alternatives of one expression, without capturing groups."""

    ordinals: dict[int, str] = field(default_factory=dict)
    """Number of the option -> its ordinal in every form; -1 is the last one."""
    article: str = ""
    """An article before the ordinal."""
    not_: tuple[str, ...] = ()
    """Words before an ordinal that refuse it."""
    after_ordinal: str = ""
    """Words behind an ordinal that stand for the option: "вариант", "of them"."""
    before_number: str = ""
    """Words for an option before its number: "option 2"."""
    before_lone: str = ""
    """Words before an ordinal that is the whole answer: "давайте", "i'll take"."""
    after_lone: str = ""
    """Words behind it: "подойдет", "please"."""
    days_of_month: str = ""
    """Those forms of ordinals that are days of a month as well."""
