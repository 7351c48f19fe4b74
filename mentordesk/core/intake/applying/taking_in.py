"""The command that takes checked sheets in, and its rehearsal that shows what it would do."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from mentordesk.core import journal
from mentordesk.core.db import Db
from mentordesk.core.desk import Desk, command, describe
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.intake import layouts
from mentordesk.core.intake.applying import (
    goals_taken,
    pairings_taken,
    people_taken,
    responses_taken,
    sessions_taken,
)
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.taken import Fate, Taken
from mentordesk.core.intake.checked_sheets import AnyRow, Sheet
from mentordesk.core.intake.goals_sheet import ActionRow, GoalRow
from mentordesk.core.intake.pairings_sheet import PairingRow
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.report import CellProblem, FileReport, Kind, Undecided
from mentordesk.core.intake.responses_sheet import ResponseRow
from mentordesk.core.intake.sessions_sheet import SessionRow
from mentordesk.core.intake.uncollected import uncollected
from mentordesk.core.model import Cohort
from mentordesk.core.progress import Progress, silent

T = TypeVar("T")


class _Rehearsed(Exception):
    """Ends a rehearsal, so that nothing of it stays."""


@command(N_("Import"))
@uncollected()
def take(
    db: Db, cohort_id: int, sheets: Sequence[Sheet], today: date, progress: Progress = silent
) -> list[Taken]:
    """Take in these sheets as one step, people first; gives what became of each, in the order given."""
    for question in (question for sheet in sheets for question in sheet.checked.questions):
        raise Undecided(question)
    taken = _people(db, cohort_id, sheets, (today, progress))
    later = [place for place in range(len(sheets)) if place not in taken]
    directory = Directory(db, cohort_id) if later else None
    for place in sorted(later, key=lambda place: tuple(Kind).index(sheets[place].kind or Kind.PEOPLE)):
        progress(len(taken), len(sheets))
        taken[place] = _others(db, directory or Directory(db, cohort_id), sheets[place], today)
        db.flush()
    for sheet in sheets:
        layouts.remember(db, sheet)
    found = [taken[place] for place in range(len(sheets))]
    count = sum(len(each.rows) for each in found)
    describe(db, ngettext("Import {count} row", "Import {count} rows", count).format(count=count))
    return found


def rehearse(
    desk: Desk, cohort_id: int, sheets: Sequence[Sheet], today: date, progress: Progress = silent
) -> list[Taken]:
    """What taking these sheets in would come to; the file stays as it is."""
    return take_if(desk, (cohort_id, sheets, today, progress), lambda _taken: False)[0]


def rehearse_as_of(desk: Desk, step: int, what: tuple[int, Sequence[Sheet], date, Progress]) -> list[Taken]:
    """What taking sheets in would have come to when this step of the history was the newest."""
    taken: list[Taken] = []

    @command(N_("Import"))
    def back_then(db: Db) -> None:
        journal.rewind(db.connection(), step)
        taken.extend(take(db, *what))
        raise _Rehearsed

    with contextlib.suppress(_Rehearsed):
        desk.do(back_then)
    return taken


def take_if(
    desk: Desk,
    what: tuple[int, Sequence[Sheet], date, Progress],
    wanted: Callable[[list[Taken]], bool],
) -> tuple[list[Taken], bool]:
    """Take these sheets in (`what` is said as to `take`), unless `wanted` says no to what it would come to.

    Gives what it came to, and whether it was done. While it is asked, others still see the file as it was,
    so it may put a copy aside.
    """
    taken: list[Taken] = []

    @command(N_("Import"))
    def attempt(db: Db) -> None:
        taken.extend(take(db, *what))
        if not wanted(taken):
            raise _Rehearsed

    with contextlib.suppress(_Rehearsed):
        desk.do(attempt)
        return taken, True
    return taken, False


def _people(db: Db, cohort_id: int, sheets: Sequence[Sheet], when: tuple[date, Progress]) -> dict[int, Taken]:
    """All are entered before any says something: who is wished for may stand in a later sheet."""
    today, progress = when
    places = [place for place, sheet in enumerate(sheets) if sheet.kind is Kind.PEOPLE]
    if not places:
        return {}
    people = people_taken.People(db, cohort_id, today)
    rows = {place: _only(sheets[place].checked.rows, PersonRow) for place in places}
    entered = {place: people.enter(rows[place]) for place in places}
    taken = {place: people.say(entered[place], progress) for place in places}
    people.write(progress)
    cohort = db.get_one(Cohort, cohort_id)
    for place in places:
        people_taken.keep_order(cohort, sheets[place].grade_order, rows[place], taken[place])
    db.flush()
    return taken


def _others(db: Db, directory: Directory, sheet: Sheet, today: date) -> Taken:
    rows = sheet.checked.rows
    if sheet.kind is Kind.PAIRINGS:
        taken = pairings_taken.take(db, directory, _only(rows, PairingRow), today)
    elif sheet.kind is Kind.SESSIONS:
        taken = sessions_taken.take(db, directory, _only(rows, SessionRow), today)
    elif sheet.kind is Kind.RESPONSES:
        taken = responses_taken.take(db, directory, _only(rows, ResponseRow), today)
    elif sheet.kind is Kind.GOALS:
        taken = goals_taken.take_goals(db, directory, _only(rows, GoalRow))
    else:
        taken = goals_taken.take_actions(db, directory, _only(rows, ActionRow))
    return taken


def _only(rows: Iterable[AnyRow], kind: type[T]) -> list[T]:
    return [row for row in rows if isinstance(row, kind)]


def report(sheet: Sheet, taken: Taken) -> FileReport:
    """The report of a sheet with what taking it in came to."""
    found = sheet.report(*(taken.count(fate) for fate in Fate))
    return found.with_more(named(sheet, taken.problems), taken.warnings)


def named(sheet: Sheet, problems: Sequence[CellProblem]) -> tuple[CellProblem, ...]:
    """Problems of fields as problems of the columns that fed them."""
    if sheet.columns is None:
        return tuple(problems)
    return tuple(replace(each, column=sheet.columns.heading(each.column)) for each in problems)
