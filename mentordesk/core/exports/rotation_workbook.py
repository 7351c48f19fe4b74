"""A flash rotation as a workbook: every seat with its time, everybody's round trip, and the wishes."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from mentordesk.core import files, journal, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.exports import _which_rotation
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.i18n import N_, _
from mentordesk.core.progress import Progress
from mentordesk.core.services.rotating import GuestRow, RotationPlan
from mentordesk.core.sheets import Cell, Column, Kind, Sheet, workbook


@dataclass(frozen=True, slots=True)
class RotationWorkbookOptions:
    """Of which rotation (none named: the newest), and the paper it is set up for."""

    cohort_id: int
    rotation_id: int = 0
    paper: Paper = Paper.A4


def write(db: Db, path: Path, options: RotationWorkbookOptions, progress: Progress) -> Written:
    """Write the workbook; `count` of the result is meetings. Raises `DeskError` where nobody is seated."""
    plan = _which_rotation.plan(db, options.cohort_id, options.rotation_id)
    owner = programmes.owner(db)
    progress(1, 2)
    sheets = [_seats(plan), _round_trips(plan), _wishes(plan)]
    title = _("{occasion}, {day}").format(occasion=plan.rotation.name, day=words.long_date(plan.rotation.day))
    stamp = f"{owner.secret}-rotation-{plan.rotation.id}-{journal.newest(db)}"
    shown = [each for each in sheets if each.rows]
    files.write(path, workbook(shown, title, stamp, owner.organisation, options.paper.size))
    progress(2, 2)
    return Written(path, len(plan.seats))


def _seats(plan: RotationPlan) -> Sheet:
    columns = (
        Column(_("Table of"), width=26),
        Column(_("Round"), Kind.NUMBER, 8),
        Column(_("From"), width=10),
        Column(_("Until"), width=10),
        Column(_("Mentee"), width=26),
        Column(_("Fit"), Kind.NUMBER, 8, note=_("0 to 100, as the matching weighs two people.")),
    )
    rows: list[list[Cell]] = []
    for mentor in plan.mentors:
        for number in range(1, plan.rotation.rounds + 1):
            begins, ends = (words.clock(each) for each in plan.rotation.times(number))
            for guest in plan.at(number, mentor.id):
                fit = _points(plan, guest.id, mentor.id)
                rows.append([mentor.name, number, begins, ends, guest.name, fit])
    return Sheet(_("Seats"), columns, rows)


def _round_trips(plan: RotationPlan) -> Sheet:
    """A line for each mentee, a column for each round."""
    rounds = range(1, plan.rotation.rounds + 1)
    text = _("Round {number}, {span}")
    spans = [text.format(number=each, span=words.span(*plan.rotation.times(each))) for each in rounds]
    heads = [Column(span, width=26) for span in spans]
    rows: list[list[Cell]] = [
        [guest.name, *(_where(plan, guest, number) for number in rounds)] for guest in plan.learners
    ]
    return Sheet(_("Everybody’s round"), (Column(_("Mentee"), width=26), *heads), rows)


def _where(plan: RotationPlan, guest: GuestRow, number: int) -> str:
    if not plan.is_there(guest, number):
        return _("away")
    table = plan.table_of(number, guest.id)
    return table.name if table else ""


def _wishes(plan: RotationPlan) -> Sheet:
    names = {each.id: each.name for each in plan.guests}
    reasons = {(each.learner, each.mentor): each.reason for each in plan.unmet}
    rounds = {seat[1:]: seat[0] for seat in plan.seats}
    rows: list[list[Cell]] = [
        [names.get(two[0], ""), names.get(two[1], ""), rounds.get(two), reasons.get(two, "")]
        for two in sorted(plan.occasion.wishes, key=lambda two: (names.get(two[0], ""), two))
    ]
    columns = (
        Column(_("Mentee"), width=26),
        Column(_("Is to meet"), width=26),
        Column(_("In round"), Kind.NUMBER, 10),
        Column(_("Why not"), width=60),
    )
    return Sheet(_("Wishes"), columns, rows)


def _points(plan: RotationPlan, learner: int, mentor: int) -> Decimal:
    fit = plan.fit(learner, mentor)
    return Decimal(fit.numerator) / fit.denominator


def holds(db: Db, options: RotationWorkbookOptions) -> str:
    """How many rotations."""
    return _which_rotation.holds(db, options.cohort_id)


EXPORT = Export(
    "rotation_workbook",
    N_("Flash rotation as a workbook"),
    N_("Every seat of a flash rotation with its time and fit, everybody’s round, and the wishes."),
    ".xlsx",
    RotationWorkbookOptions,
    write,
    holds,
)
