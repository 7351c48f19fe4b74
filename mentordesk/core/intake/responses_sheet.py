"""A sheet of answers: session and pulse slips that came back."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, references
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Cell, Grid
from mentordesk.core.intake.report import CellProblem, Checked, Choices
from mentordesk.core.intake.taking import Row, date_orders, in_turn
from mentordesk.core.vocab import SurveyKind

RATED = {SurveyKind.SESSION: ("useful",), SurveyKind.PULSE: ("p1", "p2", "p3")}
"""The items on the scale 1 to 5, by survey."""


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One set of answers, of a slip or else of a person to a survey; `ratings` lacks what was left blank."""

    number: int
    survey: SurveyKind
    ratings: tuple[tuple[str, int], ...]
    slip: str = ""
    person: str = ""
    mentor: tuple[str, ...] = ()
    learner: tuple[str, ...] = ()
    received_on: date | None = None
    carry_on: bool | None = None
    contact_me: bool = False
    concern: bool = False
    comment: str = ""


def check(grid: Grid, columns: Columns, choices: Choices) -> Checked[ResponseRow]:
    """Every row that can be taken, and every problem of the others."""
    orders, questions = date_orders(grid, columns, ("date",), choices)
    found: list[ResponseRow] = []
    problems = list(grid.problems)
    slips: dict[str, int] = {}
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        response = _response(row)
        if response.slip and slips.setdefault(response.slip, row.number) != row.number:
            sentence = _("The same slip as in row {row}.").format(row=slips[response.slip])
            row.problems.append(CellProblem(row.number, columns.heading("slip"), response.slip, sentence))
        problems += row.problems
        if not row.problems:
            found.append(response)
    return Checked(tuple(found), in_turn(problems), questions)


def _response(row: Row) -> ResponseRow:
    rated = {item: row.integer(item, 1, 5) for items in RATED.values() for item in items}
    ratings = {item: number for item, number in rated.items() if number is not None}
    response = ResponseRow(
        number=row.number,
        survey=_survey(row, ratings),
        ratings=tuple(ratings.items()),
        slip=row.take("slip", references.slip, ""),
        person=row.take("person", _person, ""),
        mentor=row.take("mentor", cell_values.emails_or_codes, ()),
        learner=row.take("mentee", cell_values.emails_or_codes, ()),
        received_on=row.day("date"),
        carry_on=row.take("continue", cell_values.yes_no, None),
        contact_me=bool(row.take("contact", cell_values.yes_no, None)),
        concern=bool(row.take("concern", cell_values.yes_no, None)),
        comment=row.take("comment", cell_values.prose, ""),
    )
    if not response.slip and not row.problems:
        row.need("person", "date")
    return response


def _person(cell: Cell) -> str:
    return next(iter(cell_values.emails_or_codes(cell)), "")


def _survey(row: Row, ratings: dict[str, int]) -> SurveyKind:
    """As the sheet says, else by the items that were answered; the two surveys share none."""
    said = row.take("survey", lambda cell: cell_values.word(cell, SurveyKind), None)
    survey = said or (SurveyKind.SESSION if "useful" in ratings else SurveyKind.PULSE)
    strange = [item for item in ratings if item not in RATED[survey]]
    if strange:
        row.complain(strange[0], _("This is no question of the {survey}.").format(survey=survey.label))
    return survey
