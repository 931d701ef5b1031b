"""English words around the name of a hall."""

from hallchat.nlu.languages.lexicon.halls import HallWords

HALLS = HallWords(
    not_in_name="hall|the",
    before_name="[Hh]all|[Ss]tudio",
    called="called",
    except_="not|except",
    before_refused="the",
    before_number="hall|studio|number",
    rather="rather|actually|instead|no",
    described_nouns="background|wall|dress",
    introductions=r"name\s+is|name's|i'm|i\s+am",
)
