"""English words around the name of a hall."""

from hallchat.nlu.languages.lexicon.halls import HallWords
from hallchat.nlu.languages.word_lists import word_list

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
    in_answers=r"halls?(?!\w)|room",
    before_names=r"[Hh]alls|[Hh]all\s+named",
    after_name="[Hh]all|HALL|room",
    before_fact="costs?|is|holds|has|at",
    not_names=word_list(
        """
        noted total sum people guests capacity duration summary each our both either rub rur usd am pm vat id
        sms wi fi january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """
    ),
)
