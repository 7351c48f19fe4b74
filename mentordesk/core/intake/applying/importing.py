"""The command that takes checked sheets in, and its rehearsal that shows what it would do."""

from collections.abc import Sequence
from datetime import date

from mentordesk.core.db import Db
from mentordesk.core.desk import Desk, command, describe
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.intake.applying import people_taken
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.taken import Fate, Taken
from mentordesk.core.intake.checking import Sheet
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.report import FileReport, Kind
from mentordesk.core.model import Cohort
from mentordesk.core.progress import Progress, silent

_ORDER = tuple(Kind)


class _Rehearsed(Exception):
    """Ends a rehearsal, so that nothing of it stays."""

    def __init__(self, taken: list[Taken]) -> None:
        self.taken = taken


@command(N_("Import"))
def take(
    db: Db, cohort_id: int, sheets: Sequence[Sheet], today: date, progress: Progress = silent
) -> list[Taken]:
    """Take in these sheets as one step, people first; gives what became of each, in the order given."""
    directory = Directory(db, cohort_id)
    cohort = db.get_one(Cohort, cohort_id)
    taken = {}
    for place in sorted(
        range(len(sheets)), key=lambda place: _ORDER.index(sheets[place].kind or Kind.PEOPLE)
    ):
        taken[place] = _take(db, directory, cohort, sheets[place], (today, progress))
        db.flush()
    found = [taken[place] for place in range(len(sheets))]
    count = sum(len(each.rows) for each in found)
    describe(db, ngettext("Import {count} row", "Import {count} rows", count).format(count=count))
    return found


@command(N_("Import"))
def _rehearsal(db: Db, cohort_id: int, sheets: Sequence[Sheet], today: date, progress: Progress) -> None:
    raise _Rehearsed(take(db, cohort_id, sheets, today, progress))


def rehearse(
    desk: Desk, cohort_id: int, sheets: Sequence[Sheet], today: date, progress: Progress = silent
) -> list[Taken]:
    """What taking these sheets in would come to; the file stays as it is."""
    try:
        desk.do(_rehearsal, cohort_id, sheets, today, progress)
    except _Rehearsed as over:
        return over.taken
    return []


def _take(db: Db, directory: Directory, cohort: Cohort, sheet: Sheet, when: tuple[date, Progress]) -> Taken:
    today, progress = when
    people = [row for row in sheet.checked.rows if isinstance(row, PersonRow)]
    taken = people_taken.take(db, directory, people, today, progress)
    people_taken.keep_order(cohort, sheet.grade_order, people, taken)
    return taken


def report(sheet: Sheet, taken: Taken) -> FileReport:
    """The report of a sheet with what taking it in came to."""
    found = sheet.report(*(taken.count(fate) for fate in Fate))
    return found.with_more(taken.problems, taken.warnings)
