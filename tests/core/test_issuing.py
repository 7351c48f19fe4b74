"""Codes are new, well formed, and never given twice."""

import pytest
from sqlalchemy import func, select

from mentordesk.core import codes, issuing
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.model import IssuedCode, Place


@command("Issue")
def issue(db, kind, count):
    db.add(Place(name="Room 2"))  # a step that changes nothing cannot be undone
    return issuing.issue(db, kind, count)


@command("Number")
def number(db, count):
    return issuing.slip_numbers(db, count)


def issued(db):
    return set(db.scalars(select(IssuedCode.code)))


def test_many_codes_are_issued_at_once_each_different_and_readable(desk):
    given = desk.do(issue, codes.Kind.SESSION, 1234)
    assert len(set(given)) == 1234
    assert [codes.read(code, codes.Kind.SESSION) for code in given] == given
    assert desk.ask(issued) == set(given)


def test_slip_numbers_are_different_and_readable(desk):
    given = desk.do(number, 600)
    assert len(set(given)) == 600
    assert [codes.read_number(each) for each in given] == given


def test_nothing_is_issued_when_nothing_is_asked_for(desk):
    assert desk.do(number, 0) == []
    assert desk.ask(issued) == set()


def test_an_undone_code_stays_issued(desk):
    given = desk.do(issue, codes.Kind.PERSON, 1)
    desk.undo()
    assert desk.ask(issued) == set(given)


def test_a_code_that_was_issued_is_drawn_again_but_not_given_again(desk, monkeypatch):
    first = desk.do(issue, codes.Kind.PERSON, 1)[0]
    draws = iter([first, "P-00000"])
    monkeypatch.setattr(codes, "new", lambda kind, taken: next(draws))
    assert desk.do(issue, codes.Kind.PERSON, 1) == ["P-00000"]
    assert desk.ask(lambda db: db.scalar(select(func.count()).select_from(IssuedCode))) == 2


def test_a_command_that_fails_issues_nothing(desk):
    @command("Fail")
    def fail(db):
        issuing.issue(db, codes.Kind.PAIRING)
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised just above
        desk.do(fail)
    assert desk.ask(issued) == set()


@pytest.mark.parametrize(
    ("length", "give"),
    [("_DRAWN", lambda db, count: issue(db, codes.Kind.PERSON, count)), ("_DIGITS", number)],
)
def test_where_codes_run_out_none_is_looked_for_without_end(desk, monkeypatch, length, give):
    monkeypatch.setattr(codes, length, 1)  # 31 codes of each kind, or 10 numbers: nine tenths are given out
    most = {"_DRAWN": 27, "_DIGITS": 9}[length]
    step = command("Give")(give)
    first = desk.do(step, most - 1)
    with pytest.raises(Refused, match="Start a new programme file"):
        desk.do(step, 2)
    assert desk.ask(issued) == set(first)
    assert len(desk.do(step, 1)) == 1
    with pytest.raises(Refused):
        desk.do(step, 1)


def test_codes_of_one_kind_leave_those_of_another(desk, monkeypatch):
    monkeypatch.setattr(codes, "_DRAWN", 1)
    desk.do(issue, codes.Kind.PERSON, 27)
    assert len(desk.do(issue, codes.Kind.SESSION, 27)) == 27
    assert len(desk.do(number, 27)) == 27


def test_half_made_rows_are_not_written_by_issuing(desk):
    @command("Add")
    def add(db):
        place = Place(capacity=2)
        db.add(place)
        place.name = issuing.issue(db, codes.Kind.COHORT)[0]

    desk.do(add)
    assert desk.ask(lambda db: db.scalar(select(Place.name))).startswith("C-")
