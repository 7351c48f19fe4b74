"""What the wizard has done in the background: reading, rehearsing, correcting and taking in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mentordesk.core.desk import Db, Desk
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import Progress
from mentordesk.core.services import merging, regrouping
from mentordesk.ui.dialogs.importing import brought, known_already
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, preview

Files = tuple[Brought, ...]
OF_COLUMNS = frozenset({"columns", "role"})
"""What is asked beside the columns: which of them say it may only come out there."""


@dataclass(frozen=True, slots=True)
class Where:
    """Into which cohort of which file, and on which day."""

    desk: Desk
    cohort_id: int
    today: date


def read(desk: Desk, paths: Sequence[Path], choices: Choices, progress: Progress) -> Files:
    """All files, each read as far as it goes."""
    return tuple(brought.read(path, choices, progress, desk) for path in paths)


def chosen(desk: Desk, file: Brought, choices: Choices, progress: Progress) -> Brought:
    """The file with other choices, read again where that is needed."""
    return brought.chosen(file, choices, progress, desk)


def rechecked(file: Brought, choices: Choices, _progress: Progress) -> Brought:
    """The file with other choices, not read again."""
    return brought.rechecked(file, choices)


def tried(where: Where, files: Files, progress: Progress) -> tuple[Files, Preview]:
    """What taking these files in would come to, and whom the new ones look like; nothing stays of it."""
    taken = taking_in.rehearse(where.desk, where.cohort_id, _sheets(files, whole=True), where.today, progress)
    alike, unsought = known_already.people_alike(where.desk, files, taken, progress)
    found = preview(files, taken, alike)
    if unsought:
        found = replace(found, warnings=(*found.warnings, unsought))
    return files, found


def corrected(
    where: Where, files: Files, at: tuple[int, int], texts: Mapping[str, str], progress: Progress
) -> tuple[Files, Preview]:
    """The files with one row corrected (`at`: place of the file, number of the row), tried again."""
    place, number = at
    mended = brought.mended(files[place], number, texts)
    return tried(where, (*files[:place], mended, *files[place + 1 :]), progress)


def meant(
    where: Where, files: Files, at: tuple[int, int], code: str, progress: Progress
) -> tuple[Files, Preview]:
    """A row (`at`: place of the file, number of the row) means the person with this code, or somebody new."""
    place, number = at
    same = {row: each for row, each in files[place].same.items() if row != number}
    changed = replace(files[place], same=same | ({number: code} if code else {}))
    return tried(where, (*files[:place], changed, *files[place + 1 :]), progress)


def ticked(files: Files, preview: Preview, row: PreviewRow, *, wanted: bool) -> tuple[Files, Preview]:
    """A row is to be taken, or to be left out."""
    file = files[row.place]
    left_out = file.left_out - {row.number} if wanted else file.left_out | {row.number}
    rows = tuple(replace(each, taken=wanted) if each.id == row.id else each for each in preview.rows)
    changed = replace(file, left_out=left_out)
    return (*files[: row.place], changed, *files[row.place + 1 :]), replace(preview, rows=rows)


def how_many_alike(db: Db) -> int:
    """How many pairs look like one person; 0 where there are too many people to compare by the way."""
    return len(merging.likely(db)) if merging.headcount(db) <= known_already.MOST else 0


def how_many_broken(db: Db, cohort_id: int) -> int:
    """How many pairings break a rule as things stand, such as that nobody mentors their report."""
    return len(regrouping.rule_check(db, cohort_id))


def take(where: Where, files: Files, progress: Progress) -> list[Taken]:
    """Take the good rows in as one step, after a copy of the file has been put aside."""
    where.desk.backup("before import")
    return where.desk.do(taking_in.take, where.cohort_id, _sheets(files, whole=False), where.today, progress)


def why_not_columns(files: Files) -> str:
    """What stands against looking at the columns; "" for nothing."""
    if not files:
        return _("Choose the files first.")
    if any(file.unanswered - OF_COLUMNS for file in files):
        return _("Answer what is asked about the files first.")
    readable = any(file.sheet is not None for file in files)
    return "" if readable else _("None of these files can be read.")


def why_not_preview(files: Files) -> str:
    """What stands against the preview; "" for nothing."""
    if any("columns" in file.unanswered for file in files):
        return _("Say what the columns are first.")
    if any("role" in file.unanswered for file in files):
        return _("Say who is what: choose a column for the role, or one role for all.")
    if any(file.unanswered for file in files):
        return _("Something is asked about the files now: go back and answer it.")
    return ""


def _sheets(files: Files, *, whole: bool) -> list[Sheet]:
    """What can be taken; `whole` with the rows that are to be left out, for they are shown too."""
    shown = (replace(file, left_out=frozenset()) if whole else file for file in files)
    return [sheet for file in shown if (sheet := brought.to_take(file)) is not None]
