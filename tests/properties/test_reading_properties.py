"""Whatever bytes are brought: rows as they were written, or a sentence; never a bug or another row."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties import reading_fuzz
from tests.properties.reading_fuzz import (
    BOOKS,
    ENDINGS,
    Fate,
    damage,
    damaged,
    damaged_inside,
    fate,
    of_all,
    written,
)

quickly, long = settings(max_examples=25, deadline=None), settings(max_examples=3_000, deadline=None)
seldom, often = settings(max_examples=1, deadline=None), settings(max_examples=80, deadline=None)

HEAD = ("name", "email", "notes")
CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8).filter(
    lambda text: not re.match(r"'[=+\-@＝＋－＠]|#|Err", text) and not re.search("[\xc2-\xf4\ufeff]", text)
)
ROWS = st.lists(st.tuples(CELL.map("x".__add__), CELL, CELL), min_size=1, max_size=6)
UNICODE = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
DAMAGES = st.lists(damage(), min_size=1, max_size=3)
INSIDE = st.lists(st.tuples(reading_fuzz.PLACES, DAMAGES), min_size=25, max_size=25)
BATCH = st.lists(DAMAGES, min_size=25, max_size=25)
QUOTED = ("Al,x", 'Bo "B"', "Cy", ", Dee", "", "Ed\nEd", '"')


def of_text(content: bytes) -> Fate:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(content)
        return fate(path)


def come_back(rows: list[tuple[str, ...]], delimiter: str, end: str, encoding: str) -> None:
    read = of_text(written([HEAD, *rows], delimiter, end).encode(encoding))
    assert (read.bug, read.refused, read.rows) == ("", "", tuple(rows))


def are_no_bug(content: bytes) -> None:
    read = of_text(content)
    assert read.bug == ""
    assert (read.rows is None) == bool(read.refused)


def no_row_goes_unnoticed(rows: list[int], place: float) -> None:
    """Take or add a quotation mark: every other row is there as it was, or held with its text."""
    table = [(f"id{number:02}", "mail", QUOTED[each]) for number, each in enumerate(rows)]
    text = written([HEAD, *table], ",", "\n")
    at = int(len("name,email,notes\n") + place * (len(text) - 18))
    text = text[:at] + (text[at + 1 :] if text[at] == '"' else f'"{text[at:]}')
    read = of_text(text.encode())
    if read.rows is not None:
        assert read.bug == ""
        everything = "\n".join(str(cell) for row in read.rows for cell in row)
        assert [row[0] for row in table if row[0] not in everything.replace('"', "")] in (
            [],
            [_touched(text, at)],
        )


def _touched(text: str, at: int) -> str:
    return re.findall(r"id\d\d", text[: at + 6].replace('"', ""))[-1]


def are_read_as_they_were_or_refused(ending: str, batch: list) -> None:
    whole = (BOOKS / f"kinds.{ending}").read_bytes()
    with TemporaryDirectory() as folder:
        first, *rest = of_all([whole, *(damaged(whole, how) for how in batch)], ending, Path(folder))
    assert first.rows is not None
    assert [each.bug for each in rest if each.bug] == []
    if ending != "xls":  # it has no check sums: a changed letter cannot be told from another name
        assert [each.rows for each in rest if each.rows not in (None, first.rows)] == []


def are_no_bug_inside(ending: str, batch: list) -> None:
    whole = (BOOKS / f"kinds.{ending}").read_bytes()
    with TemporaryDirectory() as folder:
        found = of_all([damaged_inside(whole, *how) for how in batch], ending, Path(folder))
    assert [each.bug for each in found if each.bug] == []
    assert len(found) == len(batch)


@given(ROWS, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]), UNICODE)
@quickly
def test_rows_come_back_as_they_were_written(rows, delimiter, end, encoding):
    come_back(rows, delimiter, end, encoding)


@given(ROWS, DAMAGES)
@quickly
def test_damaged_texts_are_read_or_refused(rows, how):
    are_no_bug(damaged(written([HEAD, *rows], ",", "\n").encode(), how))


@given(st.binary(max_size=200))
@quickly
def test_any_bytes_are_read_or_refused(content):
    are_no_bug(content)


@given(st.lists(st.integers(0, len(QUOTED) - 1), min_size=1, max_size=6), reading_fuzz.PLACES)
@quickly
def test_a_wrong_quotation_mark_hides_no_other_row(rows, place):
    no_row_goes_unnoticed(rows, place)


@pytest.mark.parametrize("ending", ENDINGS)
@given(batch=BATCH)
@seldom
def test_damaged_workbooks_are_read_as_they_were_or_refused(ending, batch):
    are_read_as_they_were_or_refused(ending, batch)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@given(batch=INSIDE)
@seldom
def test_workbooks_damaged_inside_are_read_or_refused(ending, batch):
    are_no_bug_inside(ending, batch)


@pytest.mark.trust
@given(ROWS, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]), UNICODE)
@long
def test_thousands_of_rows_come_back(rows, delimiter, end, encoding):
    come_back(rows, delimiter, end, encoding)


@pytest.mark.trust
@given(ROWS, DAMAGES, st.binary(max_size=200))
@long
def test_thousands_of_damaged_texts_are_read_or_refused(rows, how, content):
    are_no_bug(damaged(written([HEAD, *rows], ",", "\n").encode(), how))
    are_no_bug(content)


@pytest.mark.trust
@given(st.lists(st.integers(0, len(QUOTED) - 1), min_size=1, max_size=6), reading_fuzz.PLACES)
@long
def test_thousands_of_wrong_quotation_marks_hide_no_other_row(rows, place):
    no_row_goes_unnoticed(rows, place)


@pytest.mark.trust
@pytest.mark.parametrize("ending", ENDINGS)
@given(batch=BATCH)
@often
def test_thousands_of_damaged_workbooks_are_read_as_they_were_or_refused(ending, batch):
    are_read_as_they_were_or_refused(ending, batch)


@pytest.mark.trust
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@given(batch=INSIDE)
@often
def test_thousands_of_workbooks_damaged_inside_are_read_or_refused(ending, batch):
    are_no_bug_inside(ending, batch)
