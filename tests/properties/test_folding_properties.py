"""Folding names: what is folded already stays as it is, and case does not matter."""

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.core.folding import folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_spaces_around_and_doubled_do_not_matter(text):
    assert folded(f"  {text}  ".replace(" ", "  ")) == folded(text)


@given(st.text(st.characters(codec="latin-1")))
def test_capitals_do_not_matter(text):
    assert folded(text.upper()) == folded(text)
