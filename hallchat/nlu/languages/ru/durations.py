"""Russian words for lengths of time."""

from hallchat.nlu.languages.lexicon.durations import DurationWords

DURATIONS = DurationWords(
    hours=r"часов|часа|часик\w*|час|ч\b\.?",
    clock_suffix=r"дня|утра|вечера|ночи|пополудни|после\s+полудня",
    before_hours=r"полных",
    and_=r"и",
    minutes_after_hours=r"мин\w*",
    minutes=r"мин(?:ут\w*)?",
    half_hour=r"полчас\w*",
    one_hour=r"(?<!четверти )час(?:ик|ок)?",
    not_one_hour=r"дня|ночи|жду|ждем",
    hours_first=r"часа|часов|часик\w*",
    minutes_first=r"минут\w*",
    before_approximate=r"на|примерно",
    on=r"на",
    approximately=r"примерно|около|ровно",
    or_=r"или",
    after=r"через",
    late=r"задерж|опозд|до\s+начала",
    which=r"котор\w+|как\w+",
    later=r"позже|попозже|позднее|вперед",
    earlier=r"раньше|пораньше|назад",
    longer=r"дольше|подольше|больше|побольше",
    shorter=r"короче|покороче|меньше|поменьше",
    by=r"на",
    extend=r"еще|плюс|добав\w+|продл\w+|прибав\w+|накин\w+",
    after_extend=r"еще|на|туда|пожалуйста|мне|нам|бронь|ее|мою|нашу|эту|аренду|съемку|запись|время",
    shorten=r"убер\w+|убав\w+|сократ\w+|минус",
    change_stems=r"(?:по)?(?:позже|раньше)|позднее|дольше|короче|добав|продл|прибав|накин",
    per_hour=(
        r"(?:в|за|за\s+1|в\s+1|/)\s*час\b(?!\s*(?:дня|ночи))"
        r"|час\s+(?:стоит|аренды)|(?:почем|стоит|стоимость|цена)\s+час\w?\b"
    ),
    money=r"стои|цен|поч[её]м|скок|скольк|руб|тыс|тариф|дорог|дешев|прайс|расценк",
)
