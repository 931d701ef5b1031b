"""Questions of clients to a studio that has answered some topics and left out others.

`python -m benchmarks.questions [--by-topic]` asks each of two lists in tests/questions in a conversation of
its own. They were written without sight of the topics' wordings. Nothing may be fitted to one of them: no
sentence is printed.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from hallchat import database
from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text, ToolFinished
from hallchat.booking import description_changes
from hallchat.config import from_environ
from hallchat.models import Base
from hallchat.nlu.topics import Topic
from hallchat.studio.description import Answer, Description, HallTerms, StudioFacts

FOLDER = Path(__file__).parent.parent / "tests/questions"
LISTS = ("questions.tsv", "second.tsv")
"""The second was written and asked for the first time when the first had met its targets."""
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
UNANSWERED = "!"
"""Stands before a topic that the studio has not answered."""
NO_TOPIC = "-"


@dataclass(frozen=True, slots=True)
class Question:
    language: str
    topic: str
    """A known topic, perhaps after `UNANSWERED`, or `NO_TOPIC`."""
    text: str

    @property
    def is_answered(self) -> bool:
        """True if the studio has an answer to it."""
        return self.topic != NO_TOPIC and not self.topic.startswith(UNANSWERED)


def questions(name: str) -> list[Question]:
    """All questions of one of `LISTS`."""
    return [Question(*line.split("\t")) for line in (FOLDER / name).read_text("utf-8").splitlines()]


def outcomes(asked: list[Question], folder: Path) -> Iterator[tuple[Question, str]]:
    """Each question and what came: "right", "wrong" (another topic's answer), "not told" or "passed over"."""
    answered = sorted({each.topic for each in asked if each.is_answered})
    agent = _agent(answered, folder)
    for question in asked:
        events = list(agent.reply(agent.start("web", question.language), question.text))
        prose = "\n".join(event.text for event in events if isinstance(event, Text))
        given = {topic for topic in answered if _marks(topic) & set(prose.split())}
        results = [event.result for event in events if isinstance(event, ToolFinished)]
        if given:
            yield question, "right" if question.topic in given else "wrong"
        else:
            yield question, "not told" if any(each.get("not_told") for each in results) else "passed over"


def _marks(topic: str) -> set[str]:
    """Words that the studio's answer to the topic has and no other text, in Russian and English."""
    number = list(Topic).index(Topic(topic))
    return {f"ОТВЕТ-{number}", f"ANSWER-{number}"}


def _agent(topics: list[str], folder: Path) -> Agent:
    """The embedded engine in a studio that has answered these topics, in no words but the mark."""
    url = f"sqlite:///{folder}/questions.sqlite3"
    settings = from_environ({"SECRET_KEY": "not-a-secret-in-benchmarks", "DATABASE_URL": url}, folder)
    sessions = sessionmaker(database.configure(create_engine(settings.database_url)), expire_on_commit=False)
    answers = tuple(
        Answer(topic=topic, text=f"{russian} .", text_en=f"{english} .")
        for topic in topics
        for english, russian in [sorted(_marks(topic))]
    )
    described = Description(
        studio=StudioFacts(name="Вопросы", timezone=settings.timezone, phone="+7 912 000-00-01"),
        halls=(HallTerms(key="white", name="Снежный", name_en="Snow", price=1000, capacity=20),),
        answers=answers,
    )
    with sessions.begin() as session:
        Base.metadata.create_all(session.connection())
        description_changes.apply(session, described, NOW, settings)
    return Agent(sessions=sessions, settings=settings, engine=RulesEngine(), clock=lambda: NOW)


def figures(found: list[tuple[Question, str]]) -> dict[str, float]:
    """The shares in percent: of answered questions, of the others, and of all."""
    answered = [end for question, end in found if question.is_answered]
    others = [end for question, end in found if not question.is_answered]
    return {
        "right of the answered": 100 * answered.count("right") / len(answered),
        "not told of the others": 100 * others.count("not told") / len(others),
        "wrong of all": 100 * [end for _, end in found].count("wrong") / len(found),
    }


def main(by_topic: bool) -> None:
    """Prints the shares, and on demand how many questions of each topic ended otherwise than they should."""
    for name in LISTS:
        with tempfile.TemporaryDirectory() as folder:
            found = list(outcomes(questions(name), Path(folder)))
        for share_of, share in figures(found).items():
            print(f"{name}: {share_of}: {share:.1f}%")
        if by_topic:
            _print_missed(found)


def _print_missed(found: list[tuple[Question, str]]) -> None:
    wanted = {True: "right", False: "not told"}
    missed = Counter(
        (each.topic, each.language, end) for each, end in found if end != wanted[each.is_answered]
    )
    for (topic, language, end), count in sorted(missed.items()):
        print(f"{count} {language} {topic}: {end}")


if __name__ == "__main__":
    main("--by-topic" in sys.argv[1:])
