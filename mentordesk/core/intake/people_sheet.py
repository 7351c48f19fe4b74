"""A sheet of people: one row a person and role, or a person with both."""

import contextlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, date_cells, grades, profile_cells, references, roles
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.columns import MORE, Columns
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.profile_cells import USUAL_IMPORTANCE, USUAL_LEVEL, Help, Window, Wish
from mentordesk.core.intake.report import CellProblem, Checked, Choices, Question
from mentordesk.core.intake.taking import Row, date_orders, in_turn
from mentordesk.core.vocab import Role

T = TypeVar("T")

DATES = ("applied on", "accepted on", "onboarded on")
_STYLES = tuple(f"style {number}" for number in (1, 2, 3, 4))


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
    more: tuple[str, ...] = ()

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
    further = [heading for heading, field in columns.by_heading.items() if field == MORE]
    orders, questions = date_orders(grid, columns, [*DATES, *further], choices)
    order, asked = _grade_order(grid, columns, choices)
    role = roles.of_sheet(grid, choices)
    people: list[PersonRow] = []
    problems = list(grid.problems)
    unsaid = False
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        person = _person(row, role, order)
        unsaid = unsaid or not (person.roles or row.has("role"))
        problems += row.problems
        if not row.problems and person.roles:
            people.append(person)
    if unsaid:
        questions = (*questions, roles.question(grid))
    people, twice = _once(people, columns)
    remarks = _remarks(grid, columns)
    checked = Checked(tuple(people), in_turn([*problems, *twice]), (*questions, *asked), remarks)
    return People(checked, order)


def _person(row: Row, role: Role | None, order: tuple[str, ...]) -> PersonRow:
    def listed(field: str, parse: Callable[[Cell, str], tuple[T, ...]]) -> tuple[T, ...]:
        return row.take(field, lambda cell: parse(cell, _separators(row, field)), ())

    return PersonRow(
        number=row.number,
        name=_name(row),
        roles=_roles(row, role),
        given=frozenset(field for field in row.columns.by_heading.values() if row.has(field)),
        code=row.take("code", references.person, ""),
        email=row.take("email", cell_values.email, ""),
        phone=row.line("phone"),
        job_title=row.line("job title"),
        grade=grades.canonical(row.line("grade"), order),
        department=row.line("department"),
        organisation=row.line("organisation"),
        specialty=row.line("specialty"),
        line_manager=row.take("line manager", _one_person, ""),
        zone=row.take("time zone", cell_values.zone, ""),
        languages=listed("languages", cell_values.items),
        needs=listed("needs", profile_cells.needs),
        offers=listed("offers", profile_cells.offers),
        interests=listed("interests", cell_values.items),
        aspiration=row.take("aspiration", cell_values.prose, ""),
        motivation=row.take("motivation", cell_values.prose, ""),
        availability=_availability(row),
        preferred=row.take("preferred partners", cell_values.emails_or_codes, ()),
        avoid=row.take("avoid", cell_values.emails_or_codes, ()),
        wants_difference=row.take("wants difference", cell_values.yes_no, None),
        style=tuple(row.integer(style, 1, 5) for style in _STYLES),
        capacity=row.integer("capacity", 1, 8),
        applied_on=row.day("applied on"),
        accepted_on=row.day("accepted on"),
        onboarded_on=row.day("onboarded on"),
        more=_more(row),
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


def _roles(row: Row, role: Role | None) -> tuple[Role, ...]:
    if row.take("both roles", cell_values.yes_no, None):
        return roles.BOTH
    fallback: tuple[Role, ...] = (role,) if role else ()
    found = row.take("role", roles.in_cell, fallback)
    return found or fallback


def _one_person(cell: Cell) -> str:
    found = cell_values.emails_or_codes(cell)
    if len(found) > 1:
        raise Unfit(_("Several people where one is meant."))
    return found[0] if found else ""


def _separators(row: Row, field: str) -> str:
    """Forms join the boxes that were ticked by commas; where no form asked, only semicolons part a list."""
    return ";," if row.columns.heading(field).rstrip().endswith("?") else ";"


def _availability(row: Row) -> tuple[Window, ...] | None:
    windows = row.take("availability", profile_cells.availability, None)
    for heading, field in row.columns.feeding("availability "):
        cell = row.columns.cell(row.row, field)
        if shown(cell):
            never: tuple[Window, ...] = ()
            found = row.taken(heading, cell, partial(profile_cells.on_days, hours=field.split()[1]), never)
            windows = profile_cells.merged([*(windows or ()), *found])
    return windows


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
        if columns.has(field) and any(_assumed(cell) for _row, cell in grid.column(columns.heading(field))):
            sentence = _("Skills without numbers were taken as level {level}, importance {importance}.")
            return (sentence.format(level=USUAL_LEVEL, importance=USUAL_IMPORTANCE),)
    return ()


def _assumed(cell: Cell) -> bool:
    try:
        return profile_cells.assumed(cell)
    except Unfit:
        return False
