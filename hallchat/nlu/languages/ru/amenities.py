"""Russian words for what a studio may have besides halls."""

from hallchat.nlu.languages.lexicon.amenities import AmenityWords

AMENITIES = AmenityWords(
    amenities={
        "parking": (
            r"парков\w*|припарк\w*|стоянк\w*|(?:\w+ставить|бросить)\s+(?:\w+\s+)?(?:машин|авто)\w*"
            r"|(?:машин|авто)\w*\s+(?:\w+\s+)?(?:\w+ставить|бросить)"
        ),
        "wifi": r"вай-?\s?фа\w*|интернет\w*",
        "dressing-room": r"гример\w*|раздевал\w*|переоде\w*",
        "shower": r"душ(?:а|ем|евая)?\b",
        "kitchen": r"кухн\w*|чайник\w*|микроволнов\w*",
        "toilet": r"туалет\w*|санузел|уборн\w+",
        "lift": r"лифт\w*",
        "air-conditioning": r"кондиционер\w*|кондей\w*",
        "steamer": r"отпариват\w*|утюг\w*",
        "projector": r"проектор\w*",
    },
    questions=(
        r"есть|имеется|найдется|где|куда|можно|как\s+(?:у\s+вас\s+)?(?:с|насчет)|(?:а\s+)?(?:что|насчет)"
    ),
)
