"""JSON from outside is read strictly, and refused in a sentence that says what and where."""

from datetime import date

import pytest

from mentordesk.core import documents
from mentordesk.core.documents import Reader
from mentordesk.core.errors import DeskError


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "x.json is no JSON: line 1, column 1 cannot be read."),
        ('{"a": 1,\n b}', "x.json is no JSON: line 2, column 2 cannot be read."),
        ("[]", "x.json must hold one JSON object."),
        ('{"a": 1, "a": 2}', "x.json names “a” twice in one object."),
        ('{"a": NaN}', "x.json holds something that no such document needs."),
        ('{"a": -Infinity}', "x.json holds something that no such document needs."),
        ('{"a": ' + "9" * 5000 + "}", "x.json holds something that no such document needs."),
        ('{"a": ' + "[" * 100_000, "x.json holds something that no such document needs."),
    ],
)
def test_what_is_no_plain_object_is_refused(text, sentence) -> None:
    with pytest.raises(DeskError) as raised:
        documents.parsed(text, "x.json")
    assert str(raised.value) == sentence


def test_a_file_is_read_with_or_without_its_mark(tmp_path) -> None:
    for start in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "x.json").write_bytes(start + '{"a": "é"}'.encode())
        assert documents.read(tmp_path / "x.json") == {"a": "é"}


@pytest.mark.parametrize(
    ("name", "end"),
    [("latin.json", "is not written in UTF-8."), ("", "is no file."), ("none.json", "directory.")],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path, name, end) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"a": "\xe9"}')
    with pytest.raises(DeskError) as raised:
        documents.read(tmp_path / name)
    assert str(raised.value).endswith(end)


WRONG = {
    "n": 3.5,
    "big": 99,
    "list": {},
    "object": [1],
    "flag": "yes",
    "text": [],
    "word": "huge",
    "odd": "\x00",
    "on": "9.3.27",
    "never": "2027-02-30",
}


def test_values_of_a_wrong_kind_are_noted_and_reading_goes_on() -> None:
    reader = Reader("x.json")
    assert (reader.whole(WRONG, "n", "", 0, 9), reader.whole(WRONG, "big", "", 0, 9)) == (None, None)
    assert (reader.items(WRONG, "list"), reader.entries(WRONG, "object")) == ([], [("“object” 1", {})])
    assert (reader.flag(WRONG, "flag"), reader.text(WRONG, "text"), reader.needed(WRONG, "none")) == (
        False,
        "",
        "",
    )
    assert (reader.word(WRONG, "word", "", ["big", "small"]), reader.text(WRONG, "odd")) == ("", "")
    assert (reader.day(WRONG, "on"), reader.day(WRONG, "never")) == (None, None)
    with pytest.raises(DeskError) as raised:
        reader.finish()
    places = [line.partition(": ")[0].partition(", ")[2] for line in str(raised.value).splitlines()]
    assert sorted(places) == sorted(f"“{key}”{' 1' * (key == 'object')}" for key in [*WRONG, "none"])


def test_values_of_the_right_kind_are_taken() -> None:
    reader = Reader("x.json")
    said = {"n": 3.0, "id": 7, "flag": True, "word": "big", "list": [{"a": " b "}]}
    assert (reader.whole(said, "n", "", 0, 9), reader.needed(said, "id"), reader.flag(said, "flag")) == (
        3,
        "7",
        True,
    )
    ((place, inside),) = reader.entries(said, "list")
    assert (place, reader.text(inside, "a", place), reader.word(said, "word", "", ["big"])) == (
        "“list” 1",
        "b",
        "big",
    )
    assert (reader.text(said, "none"), reader.whole(said, "none", "", 0, 1), reader.flag(said, "none")) == (
        "",
        None,
        False,
    )
    assert reader.day({"on": "2027-03-09T10:00"}, "on") == date(2027, 3, 9)
    assert reader.texts({"all": ["a", None, 3]}, "all") == ("a", "3")
    reader.finish()


def test_several_readers_tell_together() -> None:
    one, other = Reader("a.csv"), Reader("b.csv")
    one.note("row 2", "Wrong.")
    other.note("", "Odd.")
    with pytest.raises(DeskError, match=r"^a.csv, row 2: Wrong.\nb.csv, the whole: Odd.$"):
        Reader.joined([one, other]).finish()


def test_a_long_or_odd_value_is_repeated_in_short() -> None:
    assert documents.shown("a\nb" * 40) == "“" + ("a�b" * 14)[:40] + "…”"
    assert documents.shown([[1]] * 3) == "a list or an object"
