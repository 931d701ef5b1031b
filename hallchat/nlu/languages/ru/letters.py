"""Russian letters: on the keyboard, in Latin script, and as they sound."""

from hallchat.nlu.languages.lexicon.letters import Letters
from hallchat.nlu.languages.word_lists import word_list

_FROM_LATIN = """
    shch:щ sch:щ sh:ш ch:ч zh:ж kh:х ts:ц ck:к ph:ф th:т ya:я ja:я yu:ю ju:ю yo:е ye:е oo:у ee:и
    a:а b:б c:к d:д e:е f:ф g:г h:х i:и j:й k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в x:кс y:и z:з
"""

LETTERS = Letters(
    vowels=frozenset("аеиоуыэюя"),
    keyboard_rows=("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    latin_keys=dict(
        zip("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,.", strict=True)
    ),
    from_latin=dict(pair.split(":") for pair in _FROM_LATIN.split()),
    lost_in_latin=dict(zip("ыйщэ", "иише", strict=True)),
    sounds=dict(zip("збдгвжоеэыйяюцщ", "спткфшаииииаусш", strict=True)),
    silent=frozenset("ъь"),
    case_endings=(
        "иями|ями|ами|ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ою|ам"
        "|ям|ах|ях|ов|ев|ым|им|[аяуюыиеоэйь]"
    ),
    latin_answers=word_list("da aga ugu net"),
    ambiguous_latin=word_list(
        "a i to do on no da net v s o u k y ye so my ty mne tak est wi fi okey dokey vs"
    ),
)
