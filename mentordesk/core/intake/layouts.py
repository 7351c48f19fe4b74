"""How a sheet with certain headings was read last, so that the next one of that layout need not ask again."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.desk import Desk
from mentordesk.core.i18n import _
from mentordesk.core.intake import checked_sheets, columns, roles
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.columns import PROBLEM
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.headings import normal
from mentordesk.core.intake.report import Choices, DateOrder, Kind
from mentordesk.core.model import CustomField, SheetLayout
from mentordesk.core.progress import Progress, silent
from mentordesk.core.vocab import Role

_WORDS: dict[str, type[Kind] | type[Role] | type[DateOrder]] = {
    "kind": Kind,
    "role": Role,
    "dates": DateOrder,
}


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a layout, and the names of the coordinator's own fields."""

    layout: Choices | None
    own_fields: tuple[str, ...]


def sheet(desk: Desk, path: Path, choices: Choices, progress: Progress = silent) -> Sheet:
    """Reads and checks a file as `checked_sheets.sheet` does, with what its layout was told last time.

    What `choices` say counts more. The result holds the choices that were used; `recalled` says that some
    were remembered, and a remark does so in words.
    """
    return checked_sheets.sheet(path, choices, progress, partial(recalled, desk))


def recalled(desk: Desk, grid: Grid, choices: Choices) -> Sheet:
    """The same for a grid that was read before."""
    memory = desk.ask(remembered, grid.headings)
    told = replace(choices, own_fields=memory.own_fields)
    layout = memory.layout
    columns_ = {**(layout.columns if layout else {}), **choices.columns}
    if layout and not choices.kind:
        told = replace(told, kind=layout.kind)
    if told.kind is (layout.kind if layout else None):
        told = replace(told, columns=columns_)
    found = checked_sheets.checked(grid, told)
    if layout and (answers := _answers(found, layout, choices)):
        told = replace(told, **answers)
        found = checked_sheets.checked(grid, told)
    used = replace(told, own_fields=choices.own_fields) != choices
    return _said(found) if used else found


def signature(headings: Sequence[str]) -> str:
    """What sheets with the same headings share, in whatever order and case these stand."""
    return hashlib.sha256("\n".join(sorted(_keys(headings).values())).encode()).hexdigest()


def remembered(db: Db, headings: Sequence[str]) -> Memory:
    """What was chosen when a sheet with these headings was taken in last, its columns named as here."""
    own = tuple(db.scalars(select(CustomField.label).order_by(CustomField.position, CustomField.id)))
    kept = db.scalar(select(SheetLayout.choices).where(SheetLayout.signature == signature(headings)))
    return Memory(_choices(json.loads(kept), headings) if kept else None, own)


def remember(db: Db, sheet: Sheet) -> None:
    """Keep how a sheet was read, if anybody had to say so; undoing its import does not forget it."""
    chosen = sheet.choices
    if sheet.grid is None or sheet.columns is None:
        return
    if not (chosen.columns or chosen.kind or chosen.role or chosen.dates):
        return
    keys = _keys(sheet.grid.headings)
    told: dict[str, Any] = {
        "columns": {keys[heading]: fed for heading, fed in chosen.columns.items() if heading in keys}
    }
    told["kind"] = sheet.columns.kind.key
    told |= {name: value.key for name in ("role", "dates") if (value := getattr(chosen, name))}
    kept = json.dumps(told, ensure_ascii=False, sort_keys=True)
    row = db.scalar(select(SheetLayout).where(SheetLayout.signature == signature(sheet.grid.headings)))
    if row is None:
        db.add(SheetLayout(signature=signature(sheet.grid.headings), choices=kept))
    else:
        row.choices = kept


def _keys(headings: Sequence[str]) -> dict[str, str]:
    """Each heading as layouts know it; those that only differ in case or signs are numbered.

    The reasons in a workbook of refused rows are none: it is of the layout of the sheet that it came from.
    """
    seen: Counter[str] = Counter()
    found = {}
    for heading in headings[:-1] if tuple(headings[-1:]) == (_(PROBLEM),) else headings:
        plain = normal(heading)
        found[heading] = f"{plain} {seen[plain]}" if seen[plain] else plain
        seen[plain] += 1
    return found


def _choices(kept: Mapping[str, Any], headings: Sequence[str]) -> Choices:
    words = {name: _word(vocabulary, kept.get(name)) for name, vocabulary in _WORDS.items()}
    kind = words["kind"]
    fed = {
        heading: kept["columns"][key]
        for heading, key in _keys(headings).items()
        if key in kept["columns"] and kind and columns.means_something(kind, kept["columns"][key])
    }
    return Choices(columns=fed, **words)


def _word(vocabulary: type[Any], key: object) -> Any:
    return next((member for member in vocabulary if member.key == key), None)


def _answers(found: Sheet, layout: Choices, choices: Choices) -> dict[str, Any]:
    """Remembered answers to what is asked of this sheet; nothing that it tells by itself is overruled."""
    asked = {question.about for question in found.checked.questions}
    answers: dict[str, Any] = {}
    if "dates" in asked and layout.dates:
        answers["dates"] = layout.dates
    if "role" in asked and layout.role and found.grid and not roles.of_sheet(found.grid, choices):
        answers["role"] = layout.role
    return answers


def _said(found: Sheet) -> Sheet:
    sentence = _("{file} was read as the last sheet with these headings was.").format(file=found.file)
    remarks = (*found.checked.remarks, sentence)
    return replace(found, recalled=True, checked=replace(found.checked, remarks=remarks))
