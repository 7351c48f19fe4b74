"""Our roster, worked in and brought back: what was edited there comes in, what changed here stays."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mentordesk.core import journal, programmes, sheets
from mentordesk.core.db import Db
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake import checked_sheets, mending
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import Choices, Kind, Option, Question, Undecided
from mentordesk.core.progress import Progress, silent

_FED_BY: dict[tuple[Kind, str], tuple[str, ...]] = {
    (Kind.PEOPLE, "zone"): ("time zone",),
    (Kind.PEOPLE, "state"): ("accepted on",),
    (Kind.PAIRINGS, "planned end on"): ("planned end",),
    (Kind.PAIRINGS, "signed on"): ("agreement signed on",),
    (Kind.PAIRINGS, "state"): ("started on", "ended on", "agreement signed on"),
    (Kind.SESSIONS, "state"): ("state", "attendance mentor", "attendance mentee"),
}
"""The columns that a change comes from, where they are not called like it."""
_NEVER_EMPTY = ("name",)

Said = dict[tuple[int, int, str], tuple[str, str]]
"""(sheet, row, field): what it was, and what the workbook makes of it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed here and in the workbook since the roster was written, to different values."""

    place: int
    """Which of the sheets."""
    row: int
    field: str
    column: str
    """The heading above it in the workbook."""
    was: str
    here: str
    workbook: str


@dataclass(frozen=True, slots=True)
class Back:
    """A roster compared with what it said when it was written; `sheets` are as they were read."""

    sheets: tuple[Sheet, ...]
    conflicts: tuple[Conflict, ...]
    ours: Mapping[tuple[int, int, str], str]
    """What changed only here, by sheet, row and field: it stays, as it is told here."""

    def settled(self, workbook_wins: Collection[Conflict] = ()) -> list[Sheet]:
        """The sheets to be taken in: of conflicts the workbook wins these, the file all others."""
        kept = dict(self.ours)
        kept |= {(each.place, each.row, each.field): each.here for each in self.conflicts}
        for each in workbook_wins:
            del kept[each.place, each.row, each.field]
        by_place: dict[int, dict[tuple[int, str], str]] = {}
        for (place, row, field), text in kept.items():
            by_place.setdefault(place, {})[row, field] = text
        return [_without(sheet, by_place.get(place, {})) for place, sheet in enumerate(self.sheets)]

    def mended(self, place: int, row: int, texts: Mapping[str, str]) -> "Back":
        """The same with cells of one row corrected, by their headings."""
        sheet = self.sheets[place]
        if sheet.grid is None:
            return self
        right = checked_sheets.checked(mending.mended(sheet.grid, row, texts), sheet.choices)
        return replace(self, sheets=(*self.sheets[:place], right, *self.sheets[place + 1 :]))


def question(file: str, conflict: Conflict) -> Question:
    """Asks which of two values is to stay."""
    sentence = _(
        "{file}, row {row}: {column} was “{was}”. It is “{here}” here and “{workbook}” in the workbook. "
        "Choose which stays."
    )
    said = sentence.format(
        file=file,
        row=conflict.row,
        column=conflict.column,
        was=conflict.was,
        here=conflict.here,
        workbook=conflict.workbook,
    )
    options = (Option("file", conflict.here), Option("workbook", conflict.workbook))
    return Question("conflicts", said, "--conflicts", options)


def read(
    desk: Desk,
    path: Path,
    into: tuple[int, date],
    choices: Choices | None = None,
    progress: Progress = silent,
) -> Back:
    """Compare a roster that came back with the file as it is, and as it was when the roster was written.

    `into` is the cohort and the day. Raises `DeskError` for a workbook that is no roster of this cohort, or
    of a later state of the file, and `Undecided` to ask about one of its sheets.
    """
    cohort_id, today = into
    step = desk.ask(_step, cohort_id, _stamp(path), path.name)
    ready = _sheets(path, replace(choices or Choices(), columns={}), progress)
    for question in (question for sheet in ready for question in sheet.checked.questions):
        raise Undecided(question)
    base = _told(taking_in.rehearse_as_of(desk, step, (cohort_id, ready, today, progress)))
    now = _told(taking_in.rehearse(desk, cohort_id, ready, today, progress))
    conflicts, ours = [], {}
    for key, (here, theirs) in now.items():
        was = base.get(key)
        if was is None:
            ours[key] = here
        elif was[0] != here:
            place, row, field = key
            column = _columns(ready[place], field)[0]
            conflicts.append(Conflict(place, row, field, column, was[0], here, theirs))
    return Back(tuple(ready), tuple(conflicts), ours)


def bears_stamp(path: Path) -> bool:
    """Whether a workbook says that it is a roster of ours, of whichever cohort."""
    return bool(_stamp(path))


def _stamp(path: Path) -> str:
    """The id of the export, "" for a workbook that bears none."""
    try:
        grid = by_content.read(path, Choices(sheet=sheets.STAMP_SHEET))
    except DeskError:
        return ""
    facts = {shown(row.cells[0]): shown(row.cells[1]) for row in grid.rows if len(row.cells) > 1}
    return facts.get("export", "")


def _step(db: Db, cohort_id: int, stamp: str, file: str) -> int:
    """The newest step of the journal when the roster was written."""
    owner, cohort = programmes.owner(db), programmes.cohort(db, cohort_id)
    whose, _dash, step = stamp.rpartition("-")
    if whose != f"{owner.secret}-{cohort.code}" or not step.isdecimal():
        raise DeskError(_("{file} is no roster of this cohort.").format(file=file))
    if int(step) > journal.newest(db):
        sentence = _("{file} was written by a newer state of this programme file. Open that one.")
        raise DeskError(sentence.format(file=file))
    return int(step)


def _sheets(path: Path, choices: Choices, progress: Progress) -> list[Sheet]:
    """The sheets that it still has, of whatever language the words of the window are."""
    kinds = {_("Participants"): Kind.PEOPLE, _("Pairings"): Kind.PAIRINGS, _("Sessions"): Kind.SESSIONS}
    found = []
    for name, kind in kinds.items():
        try:
            grid = by_content.read(path, replace(choices, sheet=name), progress)
        except DeskError:
            continue  # it was taken out, or holds nothing
        found.append(checked_sheets.checked(grid, replace(choices, sheet=name, kind=kind)))
    return found


def _told(taken: Sequence[Taken]) -> Said:
    return {
        (place, fate.row, change.field): (change.old, change.new)
        for place, sheet in enumerate(taken)
        for fate in sheet.rows
        for change in fate.changes
    }


def _columns(sheet: Sheet, field: str) -> list[str]:
    """The headings that feed a field."""
    if sheet.columns is None or sheet.kind is None:
        return [field]
    found = [each for each in _FED_BY.get((sheet.kind, field), (field,)) if sheet.columns.has(each)]
    return [sheet.columns.heading(each) for each in found] or [field]


def _without(sheet: Sheet, ours: Mapping[tuple[int, str], str]) -> Sheet:
    """The sheet saying nothing where the file is to stay as it is."""
    if sheet.grid is None or not ours:
        return sheet
    texts: dict[int, dict[str, str]] = {}
    for (row, field), here in ours.items():
        for heading in _columns(sheet, field):
            texts.setdefault(row, {})[heading] = here if field in _NEVER_EMPTY else ""
    return checked_sheets.checked(_mended(sheet.grid, texts), sheet.choices)


def _mended(grid: Grid, texts: Mapping[int, Mapping[str, str]]) -> Grid:
    def cells(number: int, there: Iterable[Cell]) -> tuple[Cell, ...]:
        said = texts.get(number, {})
        return tuple(said.get(heading, cell) for heading, cell in zip(grid.headings, there, strict=True))

    rows = (replace(row, cells=cells(row.number, row.cells)) for row in grid.rows)
    return replace(grid, rows=tuple(rows))
