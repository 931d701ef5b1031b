"""Days: numeric, by month, by weekday, and counted from today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hallchat.nlu.extractors import date_rules, week_rules
from hallchat.nlu.extractors.date_rules import DateRule, DateSpan, NoSuchDate
from hallchat.nlu.text.normalize import Utterance, any_of

_MONTH = r"(?P<month>" + "|".join(date_rules.MONTHS.values()) + r")\b\.?"
_WEEKDAY = r"(?P<weekday>" + "|".join(date_rules.WEEKDAYS) + r")\b"
_DAY = r"(?<!:)(?P<day>\d{1,2})(?:\s*-?\s*(?:ого|его|го|ое|ье|е|му|ому|st|nd|rd|th)\b)?"
_DAY_FROM = (
    r"(?:либо\s+|или\s+|either\s+)?(?:the\s+)?"
    r"(?P<from>\d{1,2})(?:\s*-?\s*(?:ого|его|го|ое|е|st|nd|rd|th)\b)?\.?"
)
_YEAR = r"(?:\s*,?\s*(?P<year>20\d\d|'?\d\d(?=\s*г))(?!\d|:)(?:\s*г(?:ода?|\.)?(?!\w))?)?"
_THIS = r"эт[оауи]\w{0,2}|this|текущ\w+"
_NEXT = r"следу\w*щ\w+|след\b\.?|next|будущ\w+"
_NEAREST = r"ближайш\w+|coming|nearest|upcoming"
_WHICH = rf"(?:(?P<this>{_THIS})|(?P<next>{_NEXT})|(?P<nearest>{_NEAREST}))\s+"
_FROM_WEEKDAY = _WEEKDAY.replace("<weekday>", "<from>")
_N = r"(?P<n>\d{1,3}(?:[.,]5)?)"


@dataclass(frozen=True, slots=True)
class DateHit:
    """Words that name a day; `exact` if by number and month. `span` is None if no calendar has that day."""

    match: re.Match[str]
    rule: DateRule
    exact: bool
    span: DateSpan | None


@dataclass(frozen=True, slots=True)
class DateResult:
    """What was said of the day; `options` where several may be meant, `wrong` where none can be."""

    span: DateSpan | None = None
    options: tuple[date, ...] = ()
    wrong: str | None = None


_THIS_NEXT = rf"(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))"
_TO = r"(?:-|по|до|to|till|until)"
_FROM = r"(?:с\s+|from\s+)?"
_FROM_MONTH = _MONTH.replace("<month>", "<from_month>")
_IN = rf"(?:через|спустя|in|after)\s+(?:ровно\s+|exactly\s+|about\s+)?(?:{_N}\s+|a\s+)?"
_ON = r"(?:во?|на|on|к|до|с)?\s*"
_WEEK = r"(?:недел\w+|week)(?!\w)"
_WEEKS = r"(?:недел\w+|weeks?)(?!\w)"
_WEEKEND = r"(?:выходн(?:ые|ых)|вых(?:и|ах|ам)|викенд\w*|уикенд\w*|weekend)(?!\w)"
_NUMBER_MONTH = r"(?P<month>0?[1-9]|1[0-2])(?!\d)\.?(?P<year>20\d\d)?"
_PART_OF = (
    r"(?:в|к|ближе к|at the|in the|by the)?\s*(?:(?P<begin>начал\w+|beginning|start)"
    r"|(?P<middle>середин\w+|middle)|"
    r"(?:конц\w+|end))\s*(?:of\s+)?"
)
_NO_UNIT = r"(?![\d:]|\.\d|\s*(?:час|ч\b|мин|недел|месяц|тыс|к\b|hour|hr|h\b|week))"
_NOT_HALF = r"(?<!половине )(?<!половина )(?<!половину )(?<!половины )(?<!пол[ -])(?<!четверть )"

_NTH = (
    r"(?:(?P<nth>[1-5])(?:го|th|st|nd|rd)|(?P<nth_word>перв|втор|трет|четв[её]рт|пят)\w{2,3}"
    r"|(?P<last>последн\w+|last))"
)
_TILL = r"\s*(?:-|по|до|through|thru|to|till|until)\s*"

_EXACT: tuple[tuple[str, DateRule], ...] = (
    (r"(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)", date_rules.iso),
    (r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>20\d\d)(?!\d)", date_rules.iso),
    (
        r"(?P<prep>с\s+|from\s+)?(?P<from>\d{1,2})\.(?P<from_month>0?[1-9]|1[0-2])\.?\s*(?P<to>-|по|до)\s*"
        rf"(?P<day>\d{{1,2}})\.{_NUMBER_MONTH}",
        date_rules.numeric_range,
    ),
    (rf"{_FROM}{_DAY_FROM}\s*[-/]\s*(?P<day>\d{{1,2}})\.{_NUMBER_MONTH}", date_rules.month_range),
    (rf"{_DAY_FROM}\s*(?P<either>или|либо|or)\s*{_DAY}\s*{_MONTH}{_YEAR}", date_rules.month_range),
    (
        rf"{_MONTH}\s+{_DAY_FROM}\s*(?P<either>or)\s*(?:the\s+)?{_DAY}(?!\s*[ap]m|:){_YEAR}{_NO_UNIT}",
        date_rules.month_range,
    ),
    (rf"{_DAY_FROM}\s*(?:и|and|&)\s*{_DAY}\s*{_MONTH}{_YEAR}", date_rules.month_pair),
    (
        rf"{_FROM}{_DAY_FROM}\s*(?:{_FROM_MONTH}\s*)?{_TO}\s*(?:the\s+)?{_DAY}\s*(?:of\s+)?{_MONTH}{_YEAR}",
        date_rules.month_range,
    ),
    (
        r"(?P<prep>(?:с|до|в|from|at|till)\s+)?(?<![\d.,:-])(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{1,2})"
        rf"(?:[./](?P<year>20\d\d|\d\d)(?!\d))?{_NO_UNIT}\.?(?:\s*г(?:ода?|\.)?(?!\w))?",
        date_rules.numeric,
    ),
    (rf"(?:from\s+)?{_MONTH}\s*{_DAY_FROM}\s*{_TO}\s*{_DAY}(?!\s*[ap]m|:){_YEAR}", date_rules.month_days),
    (
        rf"(?:во?\s+|on\s+)?(?:the\s+)?{_NTH}\s+{_WEEKDAY}\s+(?:of\s+|in\s+)?(?:в\s+)?{_MONTH}",
        week_rules.nth_weekday,
    ),
    (
        rf"(?:во?\s+|на\s+|on\s+)?(?:the\s+)?{_NTH}\s+{_WEEKEND}\s+(?:of\s+|in\s+)?{_MONTH}",
        week_rules.nth_weekend,
    ),
    (rf"(?:the\s+)?{_DAY}\s*(?:of\s+)?{_MONTH}{_YEAR}", date_rules.by_month),
    (rf"{_MONTH}\s*(?:the\s+)?{_DAY}(?!\d|:|\s*(?:час|pm|am|p\.m|a\.m)){_YEAR}", date_rules.by_month),
    (
        r"(?:between|from)\s+(?:the\s+)?(?P<from>\d{1,2})(?:st|nd|rd|th)\s+(?:and|to|till|until)\s+(?:the\s+)?"
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+this\s+month)?",
        date_rules.days_range,
    ),
    (
        r"с\s+(?P<from>\d{1,2})(?:\s*-?\s*го)?\s+по\s+(?P<day>(?:2[5-9]|3[01])(?!\d|\s*час|[:.]\d)"
        r"|\d{1,2}(?=\s*-?\s*(?:е|го|ое)?\s+числ))(?:\s*-?\s*(?:е|го|ое)(?!\w))?(?:\s+числ\w+)?",
        date_rules.days_range,
    ),
    (rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_THIS_NEXT}\s+(?:месяца|month)", date_rules.of_month),
)
_CLOSE: tuple[tuple[str, DateRule], ...] = (
    (r"(?P<n>\d{1,2})\s+days? from (?:now|today)", date_rules.in_days),
    (r"a fortnight tomorrow", date_rules.relative(15)),
    (r"(?:in\s+)?a fortnight(?:\s+(?:today|from (?:now|today)))?", date_rules.relative(14)),
    (r"(?:in\s+)?a week (?:from )?(?:today|now)", date_rules.relative(7)),
    (
        rf"{_PART_OF}(?:(?P<this>{_THIS}|the)\s+|(?P<next>{_NEXT})\s+)?(?:месяца|month)",
        date_rules.part_of_month,
    ),
    (rf"{_PART_OF}{_MONTH}", date_rules.part_of_month),
    (r"послепослезавтра", date_rules.relative(3)),
    (r"послезавтр\w|(?:the )?day after (?:tomorrow|tmrw|tomorow|2moro)|overmorrow", date_rules.relative(2)),
    (r"завтр\w|tomorrow|tmrw|tomorow|2mor+ow?|2moro|tmr\b|tmw\b", date_rules.relative(1)),
    (r"с[ие][вг]одня\w?|седня|сегодняшн\w+|today|(?=tonight|2nite|tonite)", date_rules.relative(0)),
    (r"(?:на\s+|for\s+)?(?:вчера(?!шн)|yesterday)", date_rules.relative(-1)),
    (r"(?:на\s+)?позавчера", date_rules.relative(-2)),
    (rf"{_IN}(?:дн[яей]{{1,2}}|день|days?|сут\w+)(?!\w)", date_rules.in_days),
    (r"(?:дня|дней|день) через (?P<n>\d{1,3})(?!\d)", date_rules.in_days),
    (rf"{_WEEKDAY}\s+(?:of\s+)?(?:the\s+)?week after next", week_rules.after_next),
    (
        rf"(?:a week (?:on|from)\s+{_WEEKDAY}|{_WEEKDAY.replace('<weekday>', '<that>')}\s+week(?!\w))",
        week_rules.week_on,
    ),
    (
        rf"(?:с|от|from)?\s*{_FROM_WEEKDAY}{_TILL}{_WEEKDAY}(?:\s+(?:на\s+|of\s+)?{_THIS_NEXT}\s+{_WEEK})?",
        week_rules.weekday_range,
    ),
    (rf"{_IN}{_WEEKS},?\s+(?:во?|on)\s+{_WEEKDAY}", date_rules.in_weeks),
    (rf"(?:{_ON}{_WEEKDAY},?\s+)?{_IN}{_WEEKS}", date_rules.in_weeks),
    (r"недел[ьюи]\w? через (?P<n>\d{1,2})(?!\d)", date_rules.in_weeks),
    (r"(?P<n>\d{1,2})\s+weeks? from (?:now|today)", date_rules.in_weeks),
    (rf"{_IN}(?:месяц\w*|months?)(?!\w)", date_rules.in_months),
    (rf"(?:на\s+|в\s+)?{_THIS_NEXT}\s+{_WEEK}[,\s]+{_ON}{_WEEKDAY}", week_rules.week_day),
    (rf"{_ON}{_WEEKDAY},?\s+(?:на\s+|в\s+|of\s+)?{_THIS_NEXT}\s+{_WEEK}", week_rules.week_day),
    (
        rf"{_ON}(?:(?P<this>{_THIS})\s+|(?:{_NEAREST}|the)\s+|(?P<next>{_NEXT})\s+)?{_WEEKEND}",
        week_rules.weekend,
    ),
    (rf"(?:на\s+|в\s+)?(?:{_THIS_NEXT}|(?P<that>той))\s+{_WEEK}", week_rules.week),
    (rf"(?:в|during|in)?\s*{_THIS_NEXT}\s+(?:месяц\w*|month)(?!\w)", date_rules.whole_month),
    (rf"{_ON}(?:{_WHICH})?{_WEEKDAY}(?:\s+(?:this week|на этой неделе))?", week_rules.weekday),
    (rf"(?:в|на|in|for)\s+{_MONTH}(?!\w)", date_rules.whole_month),
    (r"(?:на\s+|в\s+)?день (?:святого )?валентина|valentine'?s(?: day)?", date_rules.holiday(14, 2)),
    (r"(?:на\s+|под\s+|в\s+)?рождество(?!\w)(?:\s+христово)?", date_rules.holiday(7, 1)),
    (r"new year'?s eve|nye(?!\w)", date_rules.holiday(31, 12)),
    (r"(?:christmas|xmas) eve", date_rules.holiday(24, 12)),
    (r"boxing day", date_rules.holiday(26, 12)),
    (r"(?:на\s+|в\s+)?новый год(?!\w)|new year(?:'?s day)?", date_rules.holiday(1, 1)),
    (r"(?:on\s+)?(?:christmas|xmas)(?: day)?(?!\w)", date_rules.holiday(25, 12)),
    (
        rf"{_NOT_HALF}(?P<day>\d{{1,2}})\s*-?\s*(?:ого|его|го|ое|ье|е)(?!\w)(?:\s+числа)?",
        date_rules.lone_day,
    ),
    (rf"{_WEEKDAY},?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?!\w)", date_rules.lone_day),
    (r"(?P<day>\d{1,2})\s+числ[аоу](?!\w)", date_rules.lone_day),
    (
        r"(?:on|for|from|till|until|the|to)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)"
        r"(?!\s+(?:hall|time|floor|one|option))",
        date_rules.lone_day,
    ),
    (
        r"(?<!минут )(?<!мин )(?:на|в)\s+(?P<day>2[5-9]|3[01])(?![\d.:]|\s*(?:час|чел|мин|-|руб|тыс|\d))",
        date_rules.lone_day,
    ),
)
_RULES = tuple(
    (any_of(source), rule, exact)
    for rules, exact in ((_EXACT, True), (_CLOSE, False))
    for source, rule in rules
)
_EITHER = re.compile(r"(?<!\w)(?:или|либо|or)(?!\w)")
_BARE_PAIR = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s,]+(?P<month>\d{1,2})(?!\d|:)")
_BARE_DAY = re.compile(r"(?<![\d.:/-])(?P<day>\d{1,2})(?![\d.:/]|-\d)")
_MOVES = (
    any_of(
        r"(?:на\s+)?(?:(?P<n>\d{1,2})\s+)?(?P<unit>день|днем|дня|дней|недел[юией]+)\s+"
        r"(?:(?P<later>(?:по)?позже|позднее|вперед)|(?:по)?раньше|назад)(?!\w)"
    ),
    any_of(r"(?:на\s+)?(?P<later>следующ\w+)\s+(?P<unit>день)(?!\w)(?P<n>)"),
    any_of(
        r"(?:by\s+)?(?:(?P<n>\d{1,2})|a|1)\s+(?P<unit>days?|weeks?)\s+(?:(?P<later>later|forward)|earlier)(?!\w)"
    ),
    any_of(r"(?:the\s+)?(?P<later>next|following)\s+(?P<unit>day)(?!\w)(?P<n>)"),
)
_COUNTED = {week_rules.weekday, date_rules.lone_day}
"""Rules of days that are counted within the days named before: "на следующей неделе" ... "в среду"."""


def moved_date(utterance: Utterance, chosen: date | None) -> date | None:
    """The chosen day moved as the words say ("на день позже"), which are crossed out; None if they do not."""
    match = next((match for pattern in _MOVES if (match := pattern.search(utterance.text))), None)
    if chosen is None or match is None:
        return None
    utterance.mask(*match.span())
    by = int(match["n"] or 1) * (7 if match["unit"][0] in "нw" else 1)
    return chosen + timedelta(days=by if match["later"] else -by)


def find_date(utterance: Utterance, today: date, first: date | None = None) -> DateResult:
    """The day that the words name; crosses it out. Of several the last counts, "X или Y" gives both.

    A weekday or "завтра" beside an exact date only repeats it. `first`: from which weekdays and days of a
    month are counted, where that is not today.
    """
    before, wrong = utterance.text, None
    exact: list[tuple[re.Match[str], DateSpan]] = []
    vague: list[tuple[re.Match[str], DateSpan]] = []
    for hit in find_all_dates(utterance, today, first):
        if hit.span:
            (exact if hit.exact else vague).append((hit.match, hit.span))
        else:
            wrong = utterance.words_at(*hit.match.span())
    sure = exact or ([] if wrong else vague)
    return _choose(sorted(sure, key=lambda hit: hit[0].start()), before) if sure else DateResult(wrong=wrong)


def find_all_dates(utterance: Utterance, today: date, first: date | None = None) -> Iterator[DateHit]:
    """All words that name a day or days; crosses them out. `first`: see `find_date`."""
    for pattern, rule, exact in _RULES:
        for match in pattern.finditer(utterance.text):
            try:
                span = rule(match, _counted_from(rule, today, first))
                if span is None:
                    continue  # the rule says that the words name no day
            except (NoSuchDate, OverflowError):
                span = None
            utterance.mask(*match.span())
            yield DateHit(match, rule, exact, span)


def _counted_from(rule: DateRule, today: date, first: date | None) -> date:
    if first is None or first <= today or rule not in _COUNTED:
        return today
    return first - timedelta(days=1) if rule is week_rules.weekday else first


def _choose(found: list[tuple[re.Match[str], DateSpan]], text: str) -> DateResult:
    for (one, one_span), (other, other_span) in pairwise(found):
        if one_span != other_span and _EITHER.search(text, one.end() - 1, other.start() + 5):
            return DateResult(one_span, (one_span.first, other_span.first))
    last = found[-1][1]
    if last.either and last.last:
        return DateResult(DateSpan(last.first), (last.first, last.last))
    return DateResult(last)


def bare_date(utterance: Utterance, today: date) -> DateResult:
    """A lone day of the month, or "25 11": for an answer to "which day?"; crosses it out."""
    pair = _BARE_PAIR.search(utterance.text)
    if pair and 1 <= int(pair["month"]) <= 12 and not utterance.text[: pair.start()].strip():
        match: re.Match[str] | None = pair
    else:
        pair, match = None, _BARE_DAY.search(utterance.text)
    if not match:
        return DateResult()
    utterance.mask(*match.span())
    try:
        if pair:
            return DateResult(
                DateSpan(date_rules.day_of_month(int(pair["day"]), int(pair["month"]), None, today))
            )
        return DateResult(DateSpan(date_rules.day_ahead(int(match["day"]), today)))
    except NoSuchDate:
        return DateResult(wrong=utterance.words_at(*match.span()))
