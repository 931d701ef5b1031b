"""Russian words for parts of the day."""

from hallchat.nlu.languages.lexicon.dayparts import DaypartWords
from hallchat.nlu.types import Daypart

DAYPARTS = DaypartWords(
    parts={
        Daypart.AFTERNOON: (
            r"(?:после|опосля)\s+обеда|пополудни|в\s+обед\w*|дн[е]м\b|(?:в\s+)?дневн\w+\s+(?:время|час\w+)"
            r"|во?\s+(?:2\w{0,3}|вторую|второй)\s+половин\w\s+дня|в\s+середине\s+дня"
        ),
        Daypart.MORNING: (
            r"до\s+обеда|(?:с\s+)?(?:рано\s+|ранн\w+\s+)?(?:по\s+)?утр(?:ом|ечком|енн\w+|у|о)\b"
            r"|с\s+(?:самого\s+)?утра\b|в\s+(?:1\w{0,3}|первую|первой)\s+половин\w\s+дня"
        ),
        Daypart.EVENING: r"(?:(?:в|на|ближе\s+к|под|к)\s+)?(?:поздно\s+)?вечер(?:ом|ком|у|н\w+)?\b",
        Daypart.NIGHT: r"(?:в\s+)?ноч(?:ью|ь|н\w+)\b",
    },
    all_day=r"(?:на\s+)?(?:весь|целый|полный)\s+день|на\s+сутки",
    greetings=r"(?:добр|хорош|прекрасн|приятн)\w+\s+(?:день|дня|утр\w|вечер\w?|ночи|времени\s+суток)",
)
