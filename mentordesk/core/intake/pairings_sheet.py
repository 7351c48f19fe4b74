"""A sheet of pairings: who is mentored by whom, from when to when."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, references
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.report import Checked, Choices
from mentordesk.core.intake.taking import Row, date_orders, in_turn
from mentordesk.core.vocab import EndReason, Format

DATES = ("started on", "planned end", "agreement signed on", "ended on")
_FORMATS = {"one-to-one": Format.PAIR, "1:1": Format.PAIR, "team": Format.GROUP, "peer": Format.CIRCLE}
_MOST_CADENCE = 180
_MOST_LEARNERS = 8


@dataclass(frozen=True, slots=True)
class PairingRow:
    """What one row says of a pairing; people are named by e-mail address or code."""

    number: int
    mentors: tuple[str, ...]
    learners: tuple[str, ...]
    code: str = ""
    format: Format = Format.PAIR
    started_on: date | None = None
    planned_end_on: date | None = None
    signed_on: date | None = None
    cadence_days: int | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None


def check(grid: Grid, columns: Columns, choices: Choices) -> Checked[PairingRow]:
    """Every row that can be taken, and every problem of the others."""
    orders, questions = date_orders(grid, columns, DATES, choices)
    found, problems = [], list(grid.problems)
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        pairing = _pairing(row)
        _sense(row, pairing)
        problems += row.problems
        if not row.problems:
            found.append(pairing)
    return Checked(tuple(found), in_turn(problems), questions)


def _pairing(row: Row) -> PairingRow:
    nobody: tuple[str, ...] = ()
    learners = row.take("mentee", cell_values.emails_or_codes, nobody)
    usual = Format.PAIR if len(learners) < 2 else Format.GROUP  # noqa: PLR2004 - two learners are a group
    return PairingRow(
        number=row.number,
        mentors=row.take("mentor", cell_values.emails_or_codes, ()),
        learners=learners,
        code=row.take("code", references.pairing, ""),
        format=row.take("format", lambda cell: cell_values.word(cell, Format, _FORMATS), None) or usual,
        started_on=row.day("started on"),
        planned_end_on=row.day("planned end"),
        signed_on=row.day("agreement signed on"),
        cadence_days=row.integer("cadence days", 3, _MOST_CADENCE),
        ended_on=row.day("ended on"),
        end_reason=row.take("end reason", lambda cell: cell_values.word(cell, EndReason), None),
    )


def _sense(row: Row, pairing: PairingRow) -> None:
    row.need("mentee") if pairing.format is Format.CIRCLE else row.need("mentor", "mentee")
    row.in_order("started on", "planned end")
    row.in_order("started on", "ended on")
    if {folded(person) for person in pairing.mentors} & {folded(person) for person in pairing.learners}:
        row.complain("mentee", _("Nobody can be their own mentor."))
    alone = pairing.format in {Format.PAIR, Format.REVERSE}
    if alone and (len(pairing.mentors) > 1 or len(pairing.learners) > 1):
        row.complain("format", _("A pairing of two has one mentor and one mentee."))
    if len(pairing.learners) > _MOST_LEARNERS and pairing.format is not Format.CIRCLE:
        row.complain("mentee", _("A group has at most {most} mentees.").format(most=_MOST_LEARNERS))
    if pairing.ended_on and not pairing.started_on:
        row.complain("started on", _("A pairing that ended must have started."))
