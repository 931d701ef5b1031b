"""English words of clients who will come to look at a hall."""

from hallchat.nlu.languages.lexicon.viewings import ViewingWords
from hallchat.nlu.languages.word_lists import alternatives

VIEWINGS = ViewingWords(
    viewings=alternatives(
        r"""
        viewings?(?!\w)|(?:come|drop|stop|pop|swing)\s+(?:\w+\s+){0,4}(?:to\s+|and\s+)?(?:see|look|view|check\s+out)(?!\w)
        (?:just|only|first)\s+(?:\w+\s+){0,3}(?:see|look\s+at|view|visit|check\s+out)\s+(?:the|your|a|that)\s+(?:\w+\s+)?(?:hall|room|studio|place|space)
        (?:see|look\s+at|view|visit|check\s+out)\s+(?:the|your|a|that)\s+(?:\w+\s+)?(?:halls?|room|studio|place|space)s?(?:\W+\w+){0,4}\W+(?:before\s+(?:\w+\s+)?book\w*|first|in\s+person|beforehand)(?!\w)
        (?:have|take)\s+a\s+look\s+(?:at|around)\s+(?:the|your)\s+(?:\w+\s+)?(?:halls?|room|studio|place|space)|tour\s+of\s+the\s+\w+|visit\s+the\s+(?:hall|studio|place)
        """
    ),
    days=r"tomorrow|today|tonight",
    searches=r"free(?!\s+of)|available|availability|prices?|cost|photos?|pictures?|shoot(?:ing)?(?!\w)|(?<!before\s)(?<!before\swe\s)(?<!before\si\s)book(?!ing)(?!\w)",
    passes_on=r"(?:please\s+)?(?:pass|send)\s+(?:it|this|that|my\s+\w+)\s+(?:on|along|over)(?:\s+to\s+(?:the\s+|your\s+)?\w+)?|(?:please\s+)?let\s+them\s+know",
    polite=r"please|thanks|thank\s+you|thx|about\s+(?:it|this|that)|ok",
)
