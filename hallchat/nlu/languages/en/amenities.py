"""English words for what a studio may have besides halls."""

from hallchat.nlu.languages.lexicon.amenities import AmenityWords

AMENITIES = AmenityWords(
    amenities={
        "parking": r"(?:car\s+)?park(?:ing)?\b",
        "wifi": r"wi-?\s?fi|internet",
        "dressing-room": r"dressing\s+room|changing\s+room|get\s+changed",
        "shower": r"shower\w*",
        "kitchen": r"kitchen\w*|kettle|microwave",
        "toilet": r"toilet\w*|bathroom\w*|restroom\w*",
        "lift": r"elevator|a\s+lift\b",
        "air-conditioning": r"air[\s-]?con\w*",
        "steamer": r"steamer|iron\b",
        "projector": "projector",
    },
    questions=(
        r"do\s+you\s+have|have\s+you\s+got|(?:is|are)\s+there|where|what\s+about|how\s+about|can|could"
    ),
)
