"""No letter is ever lost between what was typed and the lines that print it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.core.paper.breaks import pieces, words
from mentordesk.core.paper.clusters import clusters
from mentordesk.core.paper.levels import levels, reordered
from mentordesk.core.paper.typesetter import Typesetter

SETTER = Typesetter()
TEXTS = st.text(max_size=60) | st.text(
    st.sampled_from("ab -/.@1אבم𠮷王เก่ ๆ🌟\u200d\ufe0f\u2067\u2068\u2069\u202e\u200b\t"), max_size=60
)


@settings(max_examples=150)
@given(TEXTS)
def test_clusters_words_and_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert "".join(words(text)) == text
    assert "".join(pieces(text)) == text


@settings(max_examples=150)
@given(TEXTS)
def test_levels_and_their_order_keep_every_letter(text: str) -> None:
    found = levels(text)
    assert len(found) == len(text)
    assert sorted(reordered(range(len(text)), found)) == list(range(len(text)))


@settings(deadline=None, max_examples=150)
@given(
    TEXTS.map(lambda text: "".join(text.split("\n")).translate(dict.fromkeys(b"\r\v\f", None))),
    st.floats(0.5, 30),
)
def test_lines_joined_are_the_text(text: str, width: float) -> None:
    text = text.replace("\x85", "").replace("\u2028", "").replace("\u2029", "")
    assert "".join(line.text for line in SETTER.lines(text, width)) == text
