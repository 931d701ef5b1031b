from hypothesis import given
from hypothesis import strategies as st

from hallchat.channels.telegram import markup

TEXTS = st.text(st.sampled_from("aя<>&\"'\n. 😀"), max_size=600) | st.text(max_size=600)


def without_spaces(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(20, 200))
def test_every_piece_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    pieces = markup.split(markup.to_html(text), limit)
    assert all(0 < markup.length(piece) <= limit for piece in pieces)
    assert without_spaces("".join(map(markup.to_text, pieces))) == without_spaces(text)


def test_a_message_is_split_between_paragraphs() -> None:
    paragraphs = ["слово " * 300, "ещё " * 300, "и " * 300]
    pieces = markup.split("\n\n".join(part.strip() for part in paragraphs), 3500)
    assert pieces == ["\n\n".join(part.strip() for part in paragraphs[:2]), paragraphs[2].strip()]


def test_length_is_counted_as_telegram_counts() -> None:
    assert markup.length("<b>😀</b>&lt;я") == 4


def test_a_tag_is_not_cut_in_two() -> None:
    html = f"{'а' * 15} <b>жирное слово</b>"
    assert all(piece.count("<b>") == piece.count("</b>") for piece in markup.split(html, 30))
