"""How the columns of a sheet of people are read: settled once a sheet; the same text is read only once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, date_cells, grades, profile_cells, references
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Cell
from mentordesk.core.intake.report import DateOrder
from mentordesk.core.vocab import PriorityArea, Scheme

T = TypeVar("T")

_SCHEMES = {
    "own": Scheme.INTERNAL, "in house": Scheme.INTERNAL, "us": Scheme.INTERNAL, "hub": Scheme.LOCAL,
    "local training hub": Scheme.LOCAL, "training hub": Scheme.LOCAL, "regional": Scheme.LOCAL,
}  # fmt: skip
_AREAS = {
    "clinical or administrative area": PriorityArea.AREA, "clinical area": PriorityArea.AREA,
    "administrative area": PriorityArea.AREA, "clinical": PriorityArea.AREA,
    "administrative": PriorityArea.AREA, "leadership into management": PriorityArea.LEADERSHIP,
    "management": PriorityArea.LEADERSHIP, "understanding the system": PriorityArea.SYSTEM,
    "the system": PriorityArea.SYSTEM, "mdt": PriorityArea.SYSTEM,
    "system or national role": PriorityArea.NATIONAL, "national role": PriorityArea.NATIONAL,
}  # fmt: skip
_MOST_KNOWN = 5_000


@dataclass(frozen=True, slots=True)
class Reader:
    """One column: which field it feeds, what a row calls that, and how its cells are read."""

    field: str
    attribute: str
    parse: Callable[[Cell], Any]


def readers(
    columns: Columns, orders: Mapping[str, DateOrder], grade_order: tuple[str, ...]
) -> tuple[Reader, ...]:
    """One for each plain field that the sheet has; names, roles, free times and styles are read apart."""
    found: dict[str, Callable[[Cell], Any]] = {
        "code": references.person,
        "email": cell_values.email,
        "grade": lambda cell: grades.canonical(cell_values.line(cell), grade_order),
        "line manager": _one_person,
        "time zone": cell_values.zone,
        "preferred partners": cell_values.emails_or_codes,
        "avoid": cell_values.emails_or_codes,
        "wants difference": cell_values.yes_no,
        "capacity": lambda cell: cell_values.integer(cell, 1, 8),
        "origin": lambda cell: cell_values.word(cell, Scheme, _SCHEMES),
        "priorities": priorities,
    }
    found |= dict.fromkeys(_LINES, cell_values.line)
    found |= dict.fromkeys(("aspiration", "motivation"), cell_values.prose)
    found |= {field: partial(date_cells.day, order=orders.get(field)) for field in DATES}
    found |= {field: _listed(columns, field, parse) for field, parse in _LISTS.items()}
    return tuple(
        Reader(field, _ATTRIBUTES.get(field, field.replace(" ", "_")), once(parse))
        for field, parse in found.items()
        if columns.has(field)
    )


DATES = ("applied on", "accepted on", "onboarded on")
_LINES = ("phone", "job title", "department", "organisation", "specialty", "source")
_LISTS: dict[str, Callable[[Cell, str], Any]] = {
    "languages": cell_values.items,
    "needs": profile_cells.needs,
    "offers": profile_cells.offers,
    "interests": cell_values.items,
}
_ATTRIBUTES = {"time zone": "zone", "preferred partners": "preferred"}


def once(parse: Callable[[Cell], T]) -> Callable[[Cell], T]:
    """`parse`, that reads a text it has read before no second time: columns hold few different ones."""
    known: dict[str, T] = {}

    def read(cell: Cell) -> T:
        if not isinstance(cell, str):
            return parse(cell)
        if cell in known:
            return known[cell]
        found = parse(cell)
        if len(known) < _MOST_KNOWN:
            known[cell] = found
        return found

    return read


def priorities(cell: Cell) -> tuple[PriorityArea, ...]:
    """What someone most wants the time for, in their order; a number before each is left out."""
    said = [part.lstrip("0123456789").lstrip(".): ") for part in cell_values.items(cell)]
    whole = {folded(area.label): area for area in PriorityArea}
    found = [whole.get(folded(part)) or cell_values.word(part, PriorityArea, _AREAS) for part in said]
    return tuple(dict.fromkeys(area for area in found if area))


def _listed(columns: Columns, field: str, parse: Callable[[Cell, str], T]) -> Callable[[Cell], T]:
    """Forms join the boxes that were ticked by commas; where no form asked, only semicolons part a list."""
    separators = ";," if columns.heading(field).rstrip().endswith("?") else ";"
    return lambda cell: parse(cell, separators)


def _one_person(cell: Cell) -> str:
    found = cell_values.emails_or_codes(cell)
    if len(found) > 1:
        raise Unfit(_("Several people where one is meant."))
    return found[0] if found else ""
