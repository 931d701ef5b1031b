"""English words that ask for a change without the new value."""

from hallchat.nlu.languages.lexicon.change_requests import ChangeWords

CHANGE_REQUESTS = ChangeWords(
    slots={
        "hall": "hall|room|studio",
        "date": "date|day",
        "time": "time|hours?",
        "name": "name",
        "phone": r"phone(?:\s+number)?|number(?!\s+(?:of|to\s+\d{1,3}(?!\d)))",
        "email": r"e-?mail(?:\s+address)?",
        "extras": r"extras|add-?ons?",
        "code": r"promo(?:\s?code)?|discount\s+code",
        "people": r"(?:number\s+of\s+)?(?:people|guests)",
    },
    change="change|edit|fix|update|correct|switch",
    other=r"(?<!no\s)(?:(?:an)?other|different|wrong|new)",
    is_wrong=r"(?:is|was)\s+(?:wrong|incorrect|different|mis-?\s?(?:spel\w+|typed)|spel(?:led|t)\s+wrong|not\s+(?:right|correct))",
    forbids=r"(?:do|did)\s*n[o']?t|do\s+not|never|no\s+need\s+to|(?:did|have)\s+(?:you|u)",
    negation="not",
    count="number",
    conjunction="and",
    determiners="the|my",
)
