from datetime import date

import pytest

from mentordesk.core.intake import columns, responses_sheet
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import Checked, Choices, Kind
from mentordesk.core.intake.responses_sheet import ResponseRow
from mentordesk.core.vocab import SurveyKind

SLIP = "00005724"  # 572 and its check digit of Damm


def check(headings: str, *rows: tuple[str, ...]) -> Checked[ResponseRow]:
    names = tuple(headings.split("|"))
    grid = Grid("x.csv", "", names, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))
    choices = Choices(kind=Kind.RESPONSES)
    return responses_sheet.check(grid, columns.settle(grid, choices), choices)


def test_a_pulse_slip_is_taken() -> None:
    found = check(
        "slip|P1|P2|P3|CONTINUE|CONTACT|CONCERN|comment", (SLIP, "4", "", "5", "yes", "x", "", "Good")
    )
    (response,) = found.rows
    assert (response.slip, response.survey, response.ratings) == (
        SLIP,
        SurveyKind.PULSE,
        (("p1", 4), ("p3", 5)),
    )
    assert (response.carry_on, response.contact_me, response.concern) == (True, True, False)
    assert response.comment == "Good"


def test_the_items_tell_a_session_slip_from_a_pulse() -> None:
    assert check("slip|useful", (SLIP, "5")).rows[0].survey is SurveyKind.SESSION


def test_an_answer_without_slip_goes_by_survey_person_and_date() -> None:
    found = check(
        "survey|date|person|mentor|mentee|useful",
        ("session", "2026-05-18", "e@x.org", "m@x.org", "e@x.org", "5"),
    )
    (response,) = found.rows
    assert (response.person, response.received_on) == ("e@x.org", date(2026, 5, 18))
    assert (response.mentor, response.learner) == (("m@x.org",), ("e@x.org",))


@pytest.mark.parametrize(
    ("headings", "cells", "columns_named"),
    [
        ("slip|useful", (SLIP, "6"), ["useful"]),
        ("slip|useful", ("00005742", "5"), ["slip"]),
        ("slip|survey|P1", (SLIP, "session", "4"), ["P1"]),
        ("slip|person|date|useful", ("", "", "", "5"), ["person", "date"]),
    ],
)
def test_what_cannot_be_an_answer_is_named(
    headings: str, cells: tuple[str, ...], columns_named: list[str]
) -> None:
    assert [problem.column for problem in check(headings, cells).problems] == columns_named


def test_a_slip_counts_once() -> None:
    found = check("slip|useful", (SLIP, "5"), (SLIP, "4"))
    assert [(problem.row, problem.problem) for problem in found.problems] == [
        (3, "The same slip as in row 2.")
    ]
