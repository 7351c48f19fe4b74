"""A sheet of people: one row a person and role, or a person with both."""

import contextlib
import itertools
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import partial
from typing import Any

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, date_cells, grades, person_fields, profile_cells, roles
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.columns import MORE, OWN, Columns
from mentordesk.core.intake.day_parts import PARTS_OF_DAY
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.person_fields import DATES, Reader, once
from mentordesk.core.intake.profile_cells import USUAL_IMPORTANCE, USUAL_LEVEL, Help, Window, Wish
from mentordesk.core.intake.report import CellProblem, Checked, Choices, DateOrder, Question
from mentordesk.core.intake.taking import Row, date_orders, in_turn
from mentordesk.core.vocab import PriorityArea, Role, Scheme

_STYLES = tuple(f"style {number}" for number in (1, 2, 3, 4))
_NO_STYLE: tuple[int | None, ...] = (None,) * 4


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What one row says of a person; only the fields in `given`, those not empty, are to be applied."""

    number: int
    name: str
    roles: tuple[Role, ...]
    given: frozenset[str]
    code: str = ""
    email: str = ""
    phone: str = ""
    job_title: str = ""
    grade: str = ""
    department: str = ""
    organisation: str = ""
    specialty: str = ""
    line_manager: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ()
    needs: tuple[Wish, ...] = ()
    offers: tuple[Help, ...] = ()
    interests: tuple[str, ...] = ()
    aspiration: str = ""
    motivation: str = ""
    availability: tuple[Window, ...] | None = None
    preferred: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    wants_difference: bool | None = None
    style: tuple[int | None, ...] = (None, None, None, None)
    capacity: int | None = None
    applied_on: date | None = None
    accepted_on: date | None = None
    onboarded_on: date | None = None
    origin: Scheme | None = None
    source: str = ""
    priorities: tuple[PriorityArea, ...] = ()
    more: tuple[str, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    """What it says in fields of the coordinator's own: name of the field, and the text."""

    @property
    def key(self) -> str:
        """What tells one person of a sheet from another: the address, else name and organisation."""
        return folded(self.email) or f"{folded(self.name)} / {folded(self.organisation)}"


@dataclass(frozen=True, slots=True)
class People:
    """A checked sheet, and the order of the grades it names (lowest first; nothing if it names none)."""

    checked: Checked[PersonRow]
    grade_order: tuple[str, ...] = ()


def check(grid: Grid, columns: Columns, choices: Choices) -> People:
    """Every row that can be taken, every problem of the others, and what must be asked first."""
    further = [
        heading for heading, field in columns.by_heading.items() if field == MORE or field.startswith(OWN)
    ]
    orders, questions = date_orders(grid, columns, [*DATES, *further], choices)
    order, asked = _grade_order(grid, columns, choices)
    role = roles.of_sheet(grid, choices)
    reading = _reading(columns, orders, order, role)
    people: list[PersonRow] = []
    problems = list(grid.problems)
    unsaid = False
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        person = reading.of(row)
        unsaid = unsaid or not (person.roles or row.has("role"))
        problems += row.problems
        if not row.problems and person.roles:
            people.append(person)
    if unsaid:
        questions = (*questions, roles.question(grid))
    people, twice = _once(people, columns)
    remarks = (*_remarks(grid, columns), *_parts_of_day(grid, columns))
    checked = Checked(tuple(people), in_turn([*problems, *twice]), (*questions, *asked), remarks)
    return People(checked, order)


@dataclass(slots=True)
class _Reading:
    """What holds for all rows of a sheet."""

    columns: Columns
    readers: tuple[Reader, ...]
    role: Role | None
    roles: Callable[[Cell], tuple[Role, ...]]
    availability: Callable[[Cell], tuple[Window, ...] | None]
    times: list[tuple[str, str, Callable[[Cell], tuple[Window, ...]]]]
    given: dict[frozenset[str], frozenset[str]]

    def of(self, row: Row) -> PersonRow:
        values: dict[str, Any] = {}
        for reader in self.readers:
            cell = self.columns.cell(row.row, reader.field)
            if cell != "":
                values[reader.attribute] = row.taken(
                    self.columns.heading(reader.field),
                    cell,
                    reader.parse,
                    _FALLBACKS.get(reader.attribute, ""),
                )
        return PersonRow(
            number=row.number,
            name=_name(row),
            roles=_roles(row, self),
            given=self._given(row),
            availability=_availability(row, self),
            style=_style(row),
            more=_more(row),
            own=_own(row),
            **values,
        )

    def _given(self, row: Row) -> frozenset[str]:
        """Rows that say the same things share one set."""
        found = frozenset(
            field
            for heading, field in self.columns.by_heading.items()
            if shown(row.row.cells[self.columns.places[heading]])
        )
        return self.given.setdefault(found, found)


_FALLBACKS: dict[str, Any] = {
    field.name: field.default for field in fields(PersonRow) if field.default is not MISSING
}


def _reading(
    columns: Columns, orders: Mapping[str, DateOrder], order: tuple[str, ...], role: Role | None
) -> _Reading:
    times = [
        (heading, field, once(partial(profile_cells.in_grid, asked=field.split()[1])))
        for heading, field in columns.feeding("availability ")
    ]
    return _Reading(
        columns=columns,
        readers=person_fields.readers(columns, orders, order),
        role=role,
        roles=once(roles.in_cell),
        availability=once(profile_cells.availability),
        times=times,
        given={},
    )


def _name(row: Row) -> str:
    whole, first, last = (
        row.take(field, cell_values.name, "") for field in ("name", "first name", "last name")
    )
    name = whole or " ".join(part for part in (first, last) if part)
    if not whole:
        row.need("first name" if row.columns.has("first name") else "name")
    if len(name) > cell_values.NAME:
        row.complain("name", _("Longer than {most} letters.").format(most=cell_values.NAME))
    return name


def _roles(row: Row, reading: _Reading) -> tuple[Role, ...]:
    if row.take("both roles", cell_values.yes_no, None):
        return roles.BOTH
    fallback: tuple[Role, ...] = (reading.role,) if reading.role else ()
    found = row.take("role", reading.roles, fallback)
    return found or fallback


def _availability(row: Row, reading: _Reading) -> tuple[Window, ...] | None:
    windows = row.take("availability", reading.availability, None)
    for heading, field, parse in reading.times:
        cell = row.columns.cell(row.row, field)
        if shown(cell):
            never: tuple[Window, ...] = ()
            windows = profile_cells.merged([*(windows or ()), *row.taken(heading, cell, parse, never)])
    return windows


def _style(row: Row) -> tuple[int | None, ...]:
    found = tuple(row.integer(style, 1, 5) if row.columns.has(style) else None for style in _STYLES)
    return found if any(found) else _NO_STYLE


def _own(row: Row) -> tuple[tuple[str, str], ...]:
    """What the row says in fields of the coordinator's own, by the name of the field."""
    found = []
    for heading, field in row.columns.feeding(OWN):
        cell = row.row.cells[row.columns.places[heading]]
        if shown(cell):
            found.append((field.removeprefix(OWN), _dated(row, heading, cell)))
    return tuple(found)


def _more(row: Row) -> tuple[str, ...]:
    kept = []
    for heading, field in row.columns.by_heading.items():
        cell = row.row.cells[row.columns.places[heading]]
        if field == MORE and shown(cell):
            kept.append(f"{heading}: {_dated(row, heading, cell)}")
    return tuple(kept)


def _dated(row: Row, heading: str, cell: Cell) -> str:
    """In a column of dates whose order is known, a date is kept in the one form that nobody misreads."""
    if heading in row.orders:
        with contextlib.suppress(Unfit):
            day = date_cells.day(cell, row.orders[heading])
            return day.isoformat() if day else ""
    return row.taken(heading, cell, cell_values.prose, "")


def _grade_order(
    grid: Grid, columns: Columns, choices: Choices
) -> tuple[tuple[str, ...], tuple[Question, ...]]:
    if not columns.has("grade"):
        return (), ()
    words = [shown(cell) for _row, cell in grid.column(columns.heading("grade"))]
    named = {folded(word) for word in words if word}
    if choices.grade_order and named <= {folded(word) for word in choices.grade_order}:
        return choices.grade_order, ()
    found = grades.guess(words)
    return (found, ()) if found is not None else ((), (grades.question(words),))


def _once(people: list[PersonRow], columns: Columns) -> tuple[list[PersonRow], list[CellProblem]]:
    """A person may stand twice with two roles, never twice with one, and never under two names."""
    first: dict[str, PersonRow] = {}
    seen: set[tuple[str, Role]] = set()
    kept, problems = [], []
    for person in people:
        same = first.setdefault(person.key, person)
        places = set(itertools.product([person.key], person.roles))
        if folded(same.name) == folded(person.name) and not places & seen:
            seen |= places
            kept.append(person)
            continue
        sentence = _("The same person as in row {row}.") if places & seen else ""
        if folded(same.name) != folded(person.name):
            sentence = _("The same e-mail address as {name} in row {row}.")
        problem = sentence.format(row=same.number, name=same.name)
        problems.append(CellProblem(person.number, columns.heading("email"), person.email, problem))
    return kept, problems


def _remarks(grid: Grid, columns: Columns) -> tuple[str, ...]:
    """What was taken for granted must be said."""
    for field in ("needs", "offers"):
        cells = grid.column(columns.heading(field)) if columns.has(field) else ()
        if any(_assumed(text) for text in {shown(cell) for _row, cell in cells}):
            sentence = _("Skills without numbers were taken as level {level}, importance {importance}.")
            return (sentence.format(level=USUAL_LEVEL, importance=USUAL_IMPORTANCE),)
    return ()


def _parts_of_day(grid: Grid, columns: Columns) -> tuple[str, ...]:
    fed = [heading for heading, field in columns.by_heading.items() if field.startswith("availability")]
    texts = {
        text for heading in fed for text in (heading, *(shown(cell) for _row, cell in grid.column(heading)))
    }
    if not any(profile_cells.in_parts(text) for text in texts):
        return ()
    told = ", ".join(f"{part} {hours}" for part, hours in PARTS_OF_DAY.items() if part != "lunch time")
    return (_("Parts of the day were taken as: {parts}.").format(parts=told),)


def _assumed(cell: Cell) -> bool:
    try:
        return profile_cells.assumed(cell)
    except Unfit:
        return False
