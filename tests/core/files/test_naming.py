"""Any words become a file name that every system takes and that stays in its folder."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.core.files import safe_name, unused


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Zoë Núñez", "Zoë Núñez.pdf"),
        ("O’Brien & Söhne", "O’Brien & Söhne.pdf"),
        ("Ana / Ben: 1*1?", "Ana Ben 1 1.pdf"),
        ("..\\..\\etc\\passwd", "etc passwd.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("..", "Untitled.pdf"),
        (".", "Untitled.pdf"),
        ("", "Untitled.pdf"),
        (" \t\n", "Untitled.pdf"),
        ("CON", "CON_.pdf"),
        ("con .x", "_con .x.pdf"),
        ("aux .pdf", "_aux .pdf.pdf"),
        ("CONIN$", "_CONIN$.pdf"),
        ("lpt¹", "lpt¹_.pdf"),
        ("gpj\u202efdp", "gpjfdp.pdf"),
        ("A\u200bn\u200da\ufeff", "Ana.pdf"),
        ("half \ud800 character", "half character.pdf"),
        ("name.", "name.pdf"),
        (".hidden", "hidden.pdf"),
        ("NUL\x00byte", "NUL byte.pdf"),
        ("Zoe\u0308", "Zoë.pdf"),
    ],
)
def test_hostile_words_become_a_harmless_name(words, name):
    assert safe_name(words, ".pdf") == name


def test_a_long_name_is_cut_between_characters():
    name = safe_name("字" * 200, ".pdf")
    assert name == "字" * 38 + ".pdf"
    assert len(name.encode()) <= 120


@given(st.text(st.characters(), max_size=200))
def test_every_name_is_short_composed_and_without_separators(words):
    name = safe_name(words, ".xlsx")
    assert len(name.encode()) <= 120
    assert unicodedata.is_normalized("NFC", name)
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name.endswith(".xlsx")
    assert name[0] not in ". "


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_a_safe_name_stays_as_it_is(words):
    name = safe_name(words, ".csv")
    assert safe_name(name.removesuffix(".csv"), ".csv") == name


def test_a_free_name_is_used_as_it_is(tmp_path):
    assert unused(tmp_path, "Ana.pdf") == tmp_path / "Ana.pdf"


def test_a_taken_name_is_numbered_whatever_its_case(tmp_path):
    (tmp_path / "ZOË.pdf").touch()
    (tmp_path / "Zoe\u0308 (2).PDF").touch()
    assert unused(tmp_path, "zoë.pdf") == tmp_path / "zoë (3).pdf"


def test_a_numbered_name_is_still_short_enough(tmp_path):
    name = safe_name("x" * 200, ".pdf")
    (tmp_path / name).touch()
    assert unused(tmp_path, name).name == "x" * 112 + " (2).pdf"
