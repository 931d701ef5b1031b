"""What a studio may have besides halls, as clients ask for it and as descriptions tell of it."""

from hallchat.nlu.text.normalize import any_of, fold

_WORDS = {
    "parking": r"парков\w*|припарк\w*|стоянк\w*|(?:\w+ставить|бросить)\s+(?:\w+\s+)?(?:машин|авто)\w*"
    r"|(?:машин|авто)\w*\s+(?:\w+\s+)?(?:\w+ставить|бросить)|(?:car\s+)?park(?:ing)?\b",
    "wifi": r"вай-?\s?фа\w*|wi-?\s?fi|интернет\w*|internet",
    "dressing-room": r"гример\w*|раздевал\w*|переоде\w*|dressing\s+room|changing\s+room|get\s+changed",
    "shower": r"душ(?:а|ем|евая)?\b|shower\w*",
    "kitchen": r"кухн\w*|чайник\w*|микроволнов\w*|kitchen\w*|kettle|microwave",
    "toilet": r"туалет\w*|санузел|уборн\w+|toilet\w*|bathroom\w*|restroom\w*",
    "lift": r"лифт\w*|elevator|a\s+lift\b",
    "air-conditioning": r"кондиционер\w*|кондей\w*|air[\s-]?con\w*",
    "steamer": r"отпариват\w*|утюг\w*|steamer|iron\b",
    "projector": r"проектор\w*|projector",
}
_FOUND = {amenity: any_of(words) for amenity, words in _WORDS.items()}
_ASKED = any_of(
    r"есть|имеется|найдется|где|куда|можно|как\s+(?:у\s+вас\s+)?(?:с|насчет)|(?:а\s+)?(?:что|насчет)"
    r"|do\s+you\s+have|have\s+you\s+got|(?:is|are)\s+there|where|what\s+about|how\s+about|can|could"
)


def asked_amenity(text: str) -> str | None:
    """The amenity that a folded question is about."""
    if "?" not in text and not _ASKED.search(text):
        return None
    return next((amenity for amenity, pattern in _FOUND.items() if pattern.search(text)), None)


def sentences_about(description: str, amenity: str) -> list[str]:
    """The sentences of a description that tell of it."""
    sentences = description.replace("\n", " ").split(". ")
    return [sentence.strip(" .") + "." for sentence in sentences if _FOUND[amenity].search(fold(sentence))]
