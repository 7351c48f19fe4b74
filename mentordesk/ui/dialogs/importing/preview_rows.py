"""The rows of the preview: what would become of each, what changes in it, and what stands against it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from mentordesk.core.i18n import N_
from mentordesk.core.intake.applying.taken import Fate, FieldChange, Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.grid import GridRow, shown
from mentordesk.core.intake.report import CellProblem
from mentordesk.core.services.merging import Likely
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.known_already import Alike

_TITLE_CELLS = 3


class Standing(Enum):
    """What would become of a row; the value is the word shown."""

    NEW = N_("New")
    CHANGED = N_("Changed")
    UNCHANGED = N_("Unchanged")
    REFUSED = N_("Refused")


_OF_FATE = {
    Fate.NEW: Standing.NEW,
    Fate.CHANGED: Standing.CHANGED,
    Fate.UNCHANGED: Standing.UNCHANGED,
}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of one file; `place` is that of the file in the list, `number` that of the row in its sheet."""

    id: int
    place: int
    number: int
    title: str
    standing: Standing
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    taken: bool = True
    """Whether the person wants it; a refused row cannot be taken whatever they want."""
    alike: tuple[Likely, ...] = ()
    """People in the file whom this new one looks like."""
    meant: str = ""
    """The code of the one of them who is meant."""


@dataclass(frozen=True, slots=True)
class Preview:
    """All rows in the order of the files, and the sentences about files as a whole."""

    rows: tuple[PreviewRow, ...] = ()
    warnings: tuple[str, ...] = ()

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return sum(row.standing is standing for row in self.rows)

    @property
    def coming(self) -> int:
        """How many rows an import would take in."""
        return sum(row.taken and row.standing is not Standing.REFUSED for row in self.rows)


def preview(files: Sequence[Brought], taken: Sequence[Taken], alike: Alike | None = None) -> Preview:
    """The preview of files that were rehearsed; `taken` holds one for each of those that can be taken."""
    rows: list[PreviewRow] = []
    warnings: list[str] = []
    found = iter(taken)
    for place, file in enumerate(files):
        if file.can_be_taken and file.sheet is not None:
            rehearsed = next(found)
            rows += [
                replace(
                    row,
                    taken=row.number not in file.left_out,
                    alike=(alike or {}).get((place, row.number), ()),
                    meant=file.same.get(row.number, ""),
                )
                for row in _rows(place, file.sheet, rehearsed)
            ]
            warnings += [*file.sheet.checked.remarks, *rehearsed.warnings]
    numbered = tuple(replace(row, id=number) for number, row in enumerate(rows, start=1))
    return Preview(numbered, tuple(dict.fromkeys(warnings)))


def problems_of(sheet: Sheet, rehearsed: Taken) -> tuple[CellProblem, ...]:
    """What checking and rehearsing found, with columns named by their headings, in their order."""
    late = (replace(each, column=_heading(sheet, each.column)) for each in rehearsed.problems)
    places = {heading: place for place, heading in enumerate(sheet.grid.headings if sheet.grid else ())}
    found = (*sheet.checked.problems, *late)
    return tuple(sorted(found, key=lambda each: (each.row, places.get(each.column, -1))))


def _heading(sheet: Sheet, field: str) -> str:
    return sheet.columns.heading(field) if sheet.columns and sheet.columns.has(field) else field


def _rows(place: int, sheet: Sheet, rehearsed: Taken) -> Iterable[PreviewRow]:
    fates = {fate.row: fate for fate in rehearsed.rows}
    problems: dict[int, list[CellProblem]] = {}
    for problem in problems_of(sheet, rehearsed):
        problems.setdefault(problem.row, []).append(problem)
    grid = sheet.grid
    for row in sorted((*grid.rows, *grid.held) if grid else (), key=lambda each: each.number):
        fate = fates.get(row.number)
        yield PreviewRow(
            id=0,
            place=place,
            number=row.number,
            title=row_title(row),
            standing=_OF_FATE[fate.fate] if fate else Standing.REFUSED,
            changes=fate.changes if fate else (),
            problems=tuple(problems.get(row.number, ())),
        )


def row_title(row: GridRow) -> str:
    """The first cells that say anything; enough to know the row again."""
    words = (text for cell in row.cells if (text := shown(cell)))
    return " · ".join(visible(text)[:60] for _number, text in zip(range(_TITLE_CELLS), words, strict=False))


def visible(text: str) -> str:
    """The text on one line, without the signs that nobody sees."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
