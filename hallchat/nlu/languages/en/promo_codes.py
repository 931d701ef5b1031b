"""English words around a promo code."""

from hallchat.nlu.languages.lexicon.promo_codes import PromoCodeWords

PROMO_CODES = PromoCodeWords(
    nouns=(
        r"promo(?:tional|tion)?(?:[\s-]?codes?)?|coupons?(?:\s+codes?)?"
        r"|discount\s+codes?|(?<!gift )vouchers?(?:\s+codes?)?"
    ),
    weak_nouns=r"codes?",
    other_nouns=r"dress|zip|post|postal|door|gate|pin|qr|area|country|access|entry",
    before_code=r"is|it['’]?s|called|which|use|apply|enter|my|the|here|named",
    remove_before=r"without|no|remove|drop|forget|delete|(?:do\s+not|don['’]?t)\s+(?:use|apply)",
    remove_after=r"(?:is\s+)?not\s+needed|(?:does\s+not|doesn['’]?t)\s+(?:work|matter)",
    has_one=r"(?:i|we)(?:['’]ve|\s+have|\s+got)|want\s+to\s+(?:use|apply|enter)|apply|use",
    not_codes=(
        r"not|no|please|for|on|in|at|to|of|with|do|does|can|could|how|where|what|any|or|and|but|if|i|we|you|have|has"
        r"|work\w*|valid|field|thanks?|there|available|apply|applied|from|was|that|this|a|an"
    ),
)
