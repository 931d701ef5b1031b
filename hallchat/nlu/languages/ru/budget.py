"""Russian words for what the client wants to spend."""

from hallchat.nlu.languages.lexicon.budget import BudgetWords

BUDGET = BudgetWords(
    thousand=r"тыс(?:яч\w*|\.)?|тыщ\w?|косар\w*|штук\w?|к|т\.?\s?р",
    before_thousands=r"(?:тысяч\w*|тыщ\w?)(?:\s+(?:за|до))?",
    currency=r"руб\w*|р\b\.?",
    maximum="максимум|макс",
    before_amount=(
        r"до|за|бюджет\w*|улож\w+(?: ли)?(?: мы| я)?(?= в)|хват(?:ит|ает)(?: ли)?(?: мне| нам)?|(?<!вас )есть"
        r"|имеется|не (?:дороже|больше|более)(?: чем)?|дешевле(?:,? чем)?|дороже"
    ),
    approximately="в|до|около|примерно",
)
