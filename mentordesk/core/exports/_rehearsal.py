"""Writes an export to nowhere and tells what stands in it, for a preview."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk.core import files, words
from mentordesk.core.desk import Db
from mentordesk.core.exports._export import Export, O, Written
from mentordesk.core.i18n import _
from mentordesk.core.progress import Progress, silent

if TYPE_CHECKING:
    from icalendar.cal import Component

_FIRST = 30
"""Rows of a table that a preview shows."""


@dataclass(frozen=True, slots=True)
class Table:
    """The first rows of a sheet or calendar, as words; `count` is how many rows there are."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a file would hold: the PDF itself, or its tables."""

    written: Written
    pdf: bytes = b""
    tables: tuple[Table, ...] = ()


def rehearse(db: Db, export: Export[O], options: O, progress: Progress = silent) -> Rehearsal:
    """Write to our private folder and read back; raises what writing raises."""
    with files.scratch() as folder:
        path = folder / f"preview{export.suffix}"
        written = export.write(db, path, options, progress)
        if export.suffix == ".pdf":
            return Rehearsal(written, pdf=path.read_bytes())
        return Rehearsal(written, tables=_READERS.get(export.suffix, _nothing)(path))


def _nothing(_path: Path) -> tuple[Table, ...]:
    return ()


def _sheets(path: Path) -> tuple[Table, ...]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    book = CalamineWorkbook.from_path(path)
    seen = [each.name for each in book.sheets_metadata if each.visible is SheetVisibleEnum.Visible]
    return tuple(_sheet(name, book.get_sheet_by_name(name).to_python()) for name in seen)


def _sheet(name: str, rows: list[list[Any]]) -> Table:
    headings, *below = rows
    shown = tuple(tuple(_cell(cell) for cell in row) for row in below[:_FIRST])
    return Table(name, tuple(map(str, headings)), shown, len(below))


def _cell(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _events(path: Path) -> tuple[Table, ...]:
    from icalendar import Calendar

    calendar = Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    headings = (_("When"), _("What"), _("Where"), _("State"))
    shown = tuple(_event(event) for event in events[:_FIRST])
    return (Table(str(calendar.get("x-wr-calname", "")), headings, shown, len(events)),)


def _event(event: "Component") -> tuple[str, ...]:
    start = event.decoded("dtstart")
    end = event.decoded("dtend", start)
    said = words.meeting(start, end) if isinstance(start, datetime) else words.short_date(start)
    off = str(event.get("status")) == "CANCELLED"
    state = _("called off") if off else _("takes place")
    return (said, str(event.get("summary", "")), str(event.get("location", "")), state)


_READERS = {".xlsx": _sheets, ".ics": _events}
