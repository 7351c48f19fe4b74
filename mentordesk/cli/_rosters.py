"""`mentordesk import --as roster`: our own workbook back, with what was edited in it and nothing else."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from mentordesk.cli._progress_line import told
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake import report
from mentordesk.core.intake.applying import roster_back, taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.report import Choices, FileReport

ANSWERS = ("file", "workbook")
"""Which side of a conflict stays."""

MayTake = Callable[[Sequence[FileReport]], bool]


def take(
    desk: Desk, given: Namespace, into: tuple[int, date], choices: Choices, may_take: MayTake
) -> list[FileReport]:
    """Each workbook as one step, unless something about it stands against it; the report of each."""
    return [_one(desk, file, into, choices, (given, may_take)) for file in given.files]


def _one(
    desk: Desk, file: Path, into: tuple[int, date], choices: Choices, call: tuple[Namespace, MayTake]
) -> FileReport:
    given, may_take = call
    with told(_("Comparing…")) as tell:
        back = roster_back.read(desk, file, into, choices, tell)
    asked = [] if given.conflicts else [roster_back.question(file.name, each) for each in back.conflicts]
    sheets = back.settled(back.conflicts if given.conflicts == ANSWERS[1] else ())

    def reported(found: Sequence[Taken]) -> FileReport:
        each = [taking_in.report(sheet, taken) for sheet, taken in zip(sheets, found, strict=True)]
        return report.of_roster(file.name, each, asked)

    def wanted(found: Sequence[Taken]) -> bool:
        may = not given.dry_run and may_take([reported(found)])
        if may:
            desk.backup("before import")
        return may

    with told(_("Importing…")) as tell:
        found, _done = taking_in.take_if(desk, (*_where(into, sheets), tell), wanted)
    return reported(found)


def _where(into: tuple[int, date], sheets: Sequence[Sheet]) -> tuple[int, Sequence[Sheet], date]:
    if not sheets:
        raise DeskError(_("The workbook holds none of the sheets of a roster any more."))
    return into[0], sheets, into[1]
