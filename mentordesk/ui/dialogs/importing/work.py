"""What the wizard has done in the background: reading, rehearsing, correcting and taking in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentordesk.core.desk import Desk
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Preview, preview

Files = tuple[Brought, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """Into which cohort of which file, and on which day."""

    desk: Desk
    cohort_id: int
    today: date


def read(paths: Sequence[Path], choices: Choices, progress: Progress) -> Files:
    """All files, each read as far as it goes."""
    return tuple(brought.read(path, choices, progress) for path in paths)


def rechecked(file: Brought, choices: Choices, _progress: Progress) -> Brought:
    """The file with other choices, not read again."""
    return brought.rechecked(file, choices)


def tried(where: Where, files: Files, progress: Progress) -> tuple[Files, Preview]:
    """What taking these files in would come to; nothing stays of it."""
    taken = taking_in.rehearse(where.desk, where.cohort_id, _sheets(files), where.today, progress)
    return files, preview(files, taken)


def corrected(
    where: Where, files: Files, at: tuple[int, int], texts: Mapping[str, str], progress: Progress
) -> tuple[Files, Preview]:
    """The files with one row corrected (`at`: place of the file, number of the row), tried again."""
    place, number = at
    mended = brought.mended(files[place], number, texts)
    return tried(where, (*files[:place], mended, *files[place + 1 :]), progress)


def take(where: Where, files: Files, progress: Progress) -> list[Taken]:
    """Take the good rows in as one step, after a copy of the file has been put aside."""
    where.desk.backup("before import")
    return where.desk.do(taking_in.take, where.cohort_id, _sheets(files), where.today, progress)


def why_not_columns(files: Files) -> str:
    """What stands against looking at the columns; "" for nothing."""
    if not files:
        return _("Choose the files first.")
    if any(file.unanswered - {"columns"} for file in files):
        return _("Answer what is asked about the files first.")
    readable = any(file.sheet is not None for file in files)
    return "" if readable else _("None of these files can be read.")


def why_not_preview(files: Files) -> str:
    """What stands against the preview; "" for nothing."""
    if any("columns" in file.unanswered for file in files):
        return _("Say what the columns are first.")
    if any(file.unanswered for file in files):
        return _("Something is asked about the files now: go back and answer it.")
    return ""


def _sheets(files: Files) -> list[Sheet]:
    return [file.sheet for file in files if file.sheet is not None and file.can_be_taken]
