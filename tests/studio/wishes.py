"""Orders of random studios in a client's own words."""

from datetime import date

from hallchat.wording.formats import day
from tests.studio.files import Case, Table

CONTACTS = "Вера, +79120000001, vera@example.com"
_EXTRAS = {"snow": ("Снегогенератор", "Snow machine"), "smoke": ("Дым-машина", "Smoke machine")}
_PHRASES = {
    "ru": ("{hall} {day} с {start} до {end}, гостей: {people}", ", промокод {code}"),
    "en": ("{hall} {day} from {start} to {end}, {people} people", ", promo code {code}"),
}


def in_two_languages(case: Case) -> Case:
    """The case in a studio whose extras have names that people say, and whose price has English labels."""
    extras = [
        extra | dict(zip(("name", "name_en"), _EXTRAS[extra["key"]], strict=True))
        for extra in case.file["extra"]
    ]
    prices = [rule | {"label_en": english(rule["label"])} for rule in case.file["price"]]
    return Case(case.file | {"extra": extras, "price": prices}, case.booked, case.asked)


def english(label: str) -> str:
    """The English label of a line whose Russian one is that."""
    return dict(_EXTRAS.values()).get(label, label.replace("Правило", "Rule"))


def wish(order: Table, language: str) -> str:
    """The order as one message, without the client's contacts."""
    visit, code = _PHRASES[language]
    words = {"code": ""} | order | {"day": day(language, date.fromisoformat(order["date"]))}
    names = {key: _EXTRAS[key][language == "en"] for key in order.get("extras", {})}
    extras = [f", {order['extras'][key]} {name}" for key, name in names.items()]
    return "".join([visit.format(**words), *extras, code.format(**words) if words["code"] else ""])
