"""English words for what the client wants to spend."""

from hallchat.nlu.languages.lexicon.budget import BudgetWords

BUDGET = BudgetWords(
    thousand="grand|k",
    currency=r"rub\w*",
    maximum="max|tops|at most",
    before_amount="under|fit (?:in|into)|afford it with|budget(?: is| of)?|up to|within|for around|for about",
)
