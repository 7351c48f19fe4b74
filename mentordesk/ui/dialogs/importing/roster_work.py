"""What is done in the background for a roster that came back: comparing, correcting, taking in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mentordesk.core.intake.applying import roster_back, taking_in
from mentordesk.core.intake.applying.roster_back import Back, Conflict
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, preview
from mentordesk.ui.dialogs.importing.work import Where

LeftOut = Mapping[int, frozenset[int]]
"""Numbers of rows that are not wanted, by the place of their sheet."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A roster compared with the file, its sheets as they would be taken, and what that would come to."""

    back: Back
    files: tuple[Brought, ...]
    preview: Preview


def compared(where: Where, path: Path, progress: Progress) -> Compared:
    """Compare for the first time; of conflicts what is here stays."""
    back = roster_back.read(where.desk, path, (where.cohort_id, where.today), progress=progress)
    return settled(where, back, (), {}, progress)


def settled(
    where: Where, back: Back, wins: Collection[Conflict], left_out: LeftOut, progress: Progress
) -> Compared:
    """What comes in where the workbook wins these conflicts; nothing stays of it."""
    sheets = back.settled(wins)
    taken = taking_in.rehearse(where.desk, where.cohort_id, sheets, where.today, progress)
    files = tuple(
        Brought(Path(sheet.choices.sheet), sheet.choices, sheet, left_out=left_out.get(place, frozenset()))
        for place, sheet in enumerate(sheets)
    )
    return Compared(back, files, preview(files, taken))


def corrected(
    where: Where,
    found: Compared,
    wins: Collection[Conflict],
    correction: tuple[PreviewRow, Mapping[str, str]],
    progress: Progress,
) -> Compared:
    """The same with a row corrected (the row, texts by heading), tried again."""
    row, texts = correction
    back = found.back.mended(row.place, row.number, texts)
    return settled(where, back, wins, left_out(found), progress)


def ticked(found: Compared, row: PreviewRow, *, wanted: bool) -> Compared:
    """A row is to be taken, or to be left out."""
    file = found.files[row.place]
    without = file.left_out - {row.number} if wanted else file.left_out | {row.number}
    files = list(found.files)
    files[row.place] = replace(file, left_out=without)
    rows = tuple(replace(each, taken=wanted) if each.id == row.id else each for each in found.preview.rows)
    return replace(found, files=tuple(files), preview=replace(found.preview, rows=rows))


def left_out(found: Compared) -> LeftOut:
    """The rows that are not wanted."""
    return {place: file.left_out for place, file in enumerate(found.files)}


def take(where: Where, found: Compared, progress: Progress) -> list[Taken]:
    """Take in what is shown as one step, after a copy of the file has been put aside."""
    where.desk.backup("before import")
    sheets = [sheet for file in found.files if (sheet := brought.to_take(file)) is not None]
    return where.desk.do(taking_in.take, where.cohort_id, sheets, where.today, progress)
