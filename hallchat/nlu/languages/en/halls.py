"""English words around the name of a hall."""

from hallchat.nlu.languages.lexicon.halls import HallWords
from hallchat.nlu.languages.word_lists import word_list

HALLS = HallWords(
    not_in_name="hall|the",
    before_name="[Hh]all|[Ss]tudio",
    called="called",
    except_=(
        r"not|except|without|anything\s+but|(?:don'?t|do\s+not|didn'?t|wouldn'?t)\s+(?:want|need|like|fancy|show(?:\s+(?:me|us))?|offer)"
    ),
    lone_no="no|nope",
    before_refused="the|in|for|to|that|your|me|us",
    disliked=(
        r"(?:(?:is|looks|seems|feels|sounds|would\s+be)\s+)?(?:(?:a\s+)?(?:bit|little)|kind\s+of|kinda|sort\s+of|too|way\s+too|rather|pretty|quite|so)"
        r"\s+(?:scary|dark|gloomy|creepy|spooky|small|frightening|sinister|grim)"
        r"|(?:is|looks|seems|feels|sounds)\s+(?:scary|creepy|spooky|frightening|sinister)|(?:scares|frightens|will\s+scare|would\s+scare)"
        r"|(?:(?:is|would|will|does)\s+(?:be\s+)?not|isn'?t|won'?t|wouldn'?t|doesn'?t)\s+(?:be\s+)?(?:for|what|suitable|right|ok|good|suit|fit|work|do)"
        r"|(?<!if )not\s+(?:for\s+(?:us|me|kids|children|my)|suitable)"
    ),
    asked_if=r"is|isn'?t|does|would|will|are",
    stands_for_hall=r"it(?:'s)?|that(?:'s)?|which",
    and_="and|or",
    before_look=r"is|it|too|very|really|that|so|actually|all|quite|pretty|not|a|bit|the|most",
    after_look=r"for|or|to|lol|at|inside|though|hall|room|enough|in",
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
