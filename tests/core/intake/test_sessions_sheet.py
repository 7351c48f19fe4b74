from datetime import date

import pytest

from mentordesk.core.intake import columns, sessions_sheet
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import Checked, Choices, Kind
from mentordesk.core.intake.sessions_sheet import SessionRow
from mentordesk.core.vocab import Mark, Mode, SessionState

PEOPLE = ("m@x.org", "e@x.org")


def check(headings: str, *rows: tuple[str, ...]) -> Checked[SessionRow]:
    names = tuple(headings.split("|"))
    grid = Grid("x.csv", "", names, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))
    choices = Choices(kind=Kind.SESSIONS)
    return sessions_sheet.check(grid, columns.settle(grid, choices), choices)


def test_a_session_is_taken_with_attendance() -> None:
    found = check(
        "mentor|mentee|date|start|minutes|mode|place|state|attendance mentor|attendance mentee|closing|moved",
        (*PEOPLE, "2026-05-18", "12:30", "60", "online", "Rowan", "held", "attended", "yes", "no", "2"),
    )
    (session,) = found.rows
    assert (session.mentor, session.learner, session.day) == (("m@x.org",), ("e@x.org",), date(2026, 5, 18))
    assert (session.start, session.minutes, session.mode, session.place) == ("12:30", 60, Mode.VIDEO, "Rowan")
    assert (session.state, session.mentor_mark, session.learner_mark) == (
        SessionState.HELD,
        Mark.ATTENDED,
        Mark.ATTENDED,
    )
    assert (session.closing, session.moved) == (False, 2)


def test_what_the_sheet_leaves_out_stays_open() -> None:
    (session,) = check("pairing code|date", ("R-1234Y", "2026-05-18")).rows
    assert (session.pairing, session.state, session.mode, session.minutes) == ("R-1234Y", None, None, None)


@pytest.mark.parametrize(
    ("headings", "cells", "column"),
    [
        ("mentor|mentee|date", (*PEOPLE, ""), "date"),
        ("mentor|mentee|date", ("m@x.org", "", "2026-05-18"), "pairing code"),
        ("mentor|mentee|date|start", (*PEOPLE, "2026-05-18", "noon"), "start"),
        (
            "mentor|mentee|date|state|attendance mentor|attendance mentee",
            (*PEOPLE, "2026-05-18", "held", "", "attended"),
            "attendance mentor",
        ),
        (
            "mentor|mentee|date|state|attendance mentor|attendance mentee",
            (*PEOPLE, "2026-05-18", "held", "attended", "apologies"),
            "state",
        ),
    ],
)
def test_what_cannot_be_a_session_is_named(headings: str, cells: tuple[str, ...], column: str) -> None:
    assert [problem.column for problem in check(headings, cells).problems] == [column]


def test_the_same_session_twice_is_refused() -> None:
    found = check("mentor|mentee|date", (*PEOPLE, "2026-05-18"), ("M@X.org", "e@x.org", "18 May 2026"))
    assert [(problem.row, problem.problem) for problem in found.problems] == [
        (3, "The same session as in row 2.")
    ]


def test_a_group_may_have_met_without_one_of_its_mentees() -> None:
    found = check(
        "mentor|mentee|date|state|attendance mentee",
        ("m@x.org", "a@x.org; b@x.org", "2026-05-18", "held", "apologies"),
    )
    assert found.problems == ()


def test_two_sessions_of_a_day_differ_by_their_start() -> None:
    found = check(
        "mentor|mentee|date|start", (*PEOPLE, "2026-05-18", "9:00"), (*PEOPLE, "2026-05-18", "15:00")
    )
    assert len(found.rows) == 2
