"""English words that show what the numbers of an answer count."""

from hallchat.nlu.languages.lexicon.quantities import QuantityWords
from hallchat.nlu.languages.word_lists import alternatives

QUANTITIES = QuantityWords(
    multiples={100: r"hundreds?(?!\w)", 1000: r"thousand\w*", 10**6: r"million\w*"},
    amounts={100: r"hundred(?!\w)", 1000: r"thousand(?!\w)", 10**6: r"million(?!\w)"},
    # a Latin "p" looks like the Russian "р" of "5000 р", but not in "5 p.m."
    rubles=r"roubl\w*|rur(?!\w)|p(?![\w.]\w)(?!\w)",
    rubles_before="rub",
    foreign_money=r"usd|eur|dollar|bucks?(?!\w)|pounds?(?!\w)|cents?(?!\w)|btc",
    foreign_money_before="usd|eur",
    percent="percent",
    years="years?",
    persons=r"of\s+you",
    halls=r"halls?(?!\w)|rooms?(?!\w)",
    measures=r"sq|met(?:re|er)|feet|ft(?!\w)|cm(?!\w)",
    bookings=r"bookings?|reservations?",
    things="option|question|step|thing|detail|way",
    of="of",
    ordinal_endings="th|st|nd|rd",
    added=r"plus|extra|surcharges?|add(?:s|ed|itional)?|more|supplement",
    price=alternatives(
        r"""
        cost|pric|total|rate[sd]?(?!\w)|fee[s]?(?!\w)|charg|pay|paid|deposit|cheap|expensive|only\s+\d|per\s+hour
        an\s+hour
        """
    ),
    per_hour=r"/\s*hr?(?!\w)|a\s+hour(?!\w)",
    budget="budget|afford|within",
    opening=r"opens?(?!\w)|opening|close[sd]?(?!\w)|closing|working\s+hours",
    closing=r"close[s]?(?!\w)|closing",
    closed=r"closed|not\s+open|n't\s+open",
    around_the_clock=r"24\s?/\s?7|24\s+hours|around\s+the\s+clock|all\s+night",
    availability=r"free(?!\w)|taken(?!\w)|available|busy",
    capacity=r"capacity|holds?(?!\w)|fits?(?!\w)|accommodat|up\s+to|max",
    exceeds_capacity=r"n't|not(?!\w)|too\s+(?:small|many)",
    minimum=r"at\s+least",
    client=r"you\w*",
    list_items="step",
)
