from datetime import date

import pytest

from mentordesk.core.intake import columns, pairings_sheet
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.pairings_sheet import PairingRow
from mentordesk.core.intake.report import Checked, Choices, Kind
from mentordesk.core.vocab import EndReason, Format


def check(headings: str, *rows: tuple[str, ...]) -> Checked[PairingRow]:
    names = tuple(headings.split("|"))
    grid = Grid("x.csv", "", names, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))
    choices = Choices(kind=Kind.PAIRINGS)
    return pairings_sheet.check(grid, columns.settle(grid, choices), choices)


def only(headings: str, *cells: str) -> PairingRow:
    found = check(headings, cells)
    assert found.problems == ()
    return found.rows[0]


def test_a_pairing_is_taken_with_all_its_dates() -> None:
    pairing = only(
        "mentor|mentee|started on|planned end|agreement signed on|cadence days|ended on|end reason",
        "m@x.org", "e@x.org", "2026-01-06", "2026-10-06", "2026-01-20", "30", "2026-05-01", "Workload",
    )  # fmt: skip
    assert (pairing.mentors, pairing.learners, pairing.format) == (("m@x.org",), ("e@x.org",), Format.PAIR)
    assert (pairing.started_on, pairing.planned_end_on) == (date(2026, 1, 6), date(2026, 10, 6))
    assert (pairing.signed_on, pairing.ended_on) == (date(2026, 1, 20), date(2026, 5, 1))
    assert (pairing.cadence_days, pairing.end_reason) == (30, EndReason.WORKLOAD)


def test_several_mentees_make_a_group() -> None:
    assert only("mentor|mentee", "m@x.org", "a@x.org; b@x.org").format is Format.GROUP


def test_a_circle_needs_no_mentor() -> None:
    assert only("mentor|mentee|format", "", "a@x.org; b@x.org", "circle").mentors == ()


@pytest.mark.parametrize(
    ("headings", "cells", "column"),
    [
        ("mentor|mentee", ("", "e@x.org"), "mentor"),
        ("mentor|mentee", ("m@x.org", ""), "mentee"),
        ("mentor|mentee", ("m@x.org", "M@X.org"), "mentee"),
        ("mentor|mentee|format", ("m@x.org", "a@x.org; b@x.org", "pair"), "format"),
        ("mentor|mentee", ("m@x.org", "; ".join(f"e{number}@x.org" for number in range(9))), "mentee"),
        ("mentor|mentee|ended on", ("m@x.org", "e@x.org", "2026-05-01"), "started on"),
        ("mentor|mentee|started on|ended on", ("m@x.org", "e@x.org", "2026-05-02", "2026-05-01"), "ended on"),
        (
            "mentor|mentee|started on|planned end",
            ("m@x.org", "e@x.org", "2026-05-02", "2026-05-01"),
            "planned end",
        ),
        ("mentor|mentee|cadence days", ("m@x.org", "e@x.org", "2"), "cadence days"),
        ("mentor|mentee|end reason", ("m@x.org", "e@x.org", "bored"), "end reason"),
    ],
)
def test_what_cannot_be_a_pairing_is_named(headings: str, cells: tuple[str, ...], column: str) -> None:
    assert [problem.column for problem in check(headings, cells).problems] == [column]


def test_ambiguous_dates_are_asked_about() -> None:
    found = check("mentor|mentee|started on", ("m@x.org", "e@x.org", "03/04/2026"))
    assert [question.about for question in found.questions] == ["dates"]
