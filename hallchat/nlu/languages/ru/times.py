"""Russian words for clock times."""

from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.types import Daypart

TIMES = TimeWords(
    dayparts={
        Daypart.MORNING: r"утра",
        Daypart.AFTERNOON: r"дня|пополудни|после\s+полудня",
        Daypart.EVENING: r"вечера",
        Daypart.NIGHT: r"ночи",
    },
    minutes_to=(
        r"без\s+(?:(?P<quarter>четверти)|(?P<minutes>\d{1,2}))(?:\s*мин\w*)?\s+(?P<hour>\d{1,2}|час\b|полдень|полночь)",
    ),
    minutes_into=(
        r"(?P<half>пол|половин\w)[\s-]*(?P<hour>\d{1,2})(?:го)?(?!\d)",
        r"(?P<quarter>четверть)\s+(?P<hour>\d{1,2})(?:го)?(?!\d)",
    ),
    midnight_at_12=r"вечера",
    noon=r"полдень|полудня|полдня|полудню",
    midnight=r"полночь|полуночи",
    opening=r"(?:самого\s+)?(?:открыти\w+|начала\s+(?:дня|работы))",
    closing=r"(?:самого\s+)?(?:закрыти\w+|конца\s+(?:дня|работы|рабочего\s+дня)|упора)",
    one=r"час[уа]?",
    hour_units=r"часов|часа|часам|час|ч\b\.?",
    clock_units=r"час|ч\b",
    minutes_separator=r"ч(?:ас\w*)?",
    minute_unit=r"мин\w*",
    no_hour_units=r"мин|недел|месяц|сут",
    about=r"примерно|около|где-то|часов",
    from_=r"начиная\s+с|со?|от|между",
    to=r"до|по|и",
    weak_to=r"по|и",
    or_=r"или|либо|а\s+может(?:\s+быть)?(?:\s+и)?",
    at=r"начиная\s+с|начал\w*\s+в|со?|во?|ко?|около|после|не\s+раньше",
    until=r"(?:окончани|коне?ц|законч)\w*\s+(?:(?:по)?(?:раньше|позже),?\s+)?в|до|по|не\s+позже",
    on=r"на",
    before_range=r"на|в",
    before_bare=r"на|в",
    before_counted=("все", "эти"),
    counted=r"двумя|тремя|четырьмя|\w+ью|одн(?:им|ой|ого|у|о|а)",
)
