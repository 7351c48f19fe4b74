"""Takes the fields of one row after another, gathering every problem instead of stopping at the first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, date_cells
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Cell, Grid, GridRow, shown
from mentordesk.core.intake.report import CellProblem, Choices, DateOrder, Question

T = TypeVar("T")


@dataclass(slots=True)
class Row:
    """One row being read; `problems` grows as its fields are taken."""

    columns: Columns
    row: GridRow
    orders: Mapping[str, DateOrder]
    problems: list[CellProblem] = field(default_factory=list)

    @property
    def number(self) -> int:
        return self.row.number

    def has(self, name: str) -> bool:
        """Whether the sheet says anything about this field here."""
        return bool(shown(self.columns.cell(self.row, name)))

    def take(self, name: str, parse: Callable[[Cell], T], otherwise: T) -> T:
        """The field as `parse` reads it; `otherwise` (and a problem) when it cannot."""
        cell = self.columns.cell(self.row, name)
        return self.taken(self.columns.heading(name), cell, parse, otherwise)

    def taken(self, heading: str, cell: Cell, parse: Callable[[Cell], T], otherwise: T) -> T:
        try:
            return parse(cell)
        except Unfit as unfit:
            self.problems.append(CellProblem(self.number, heading, shown(cell), str(unfit)))
        return otherwise

    def line(self, name: str) -> str:
        return self.take(name, cell_values.line, "")

    def integer(self, name: str, low: int, high: int) -> int | None:
        return self.take(name, lambda cell: cell_values.integer(cell, low, high), None)

    def day(self, name: str) -> date | None:
        return self.take(name, lambda cell: date_cells.day(cell, self.orders.get(name)), None)

    def complain(self, name: str, sentence: str) -> None:
        """A problem that the cell alone does not show."""
        cell = shown(self.columns.cell(self.row, name))
        self.problems.append(CellProblem(self.number, self.columns.heading(name), cell, sentence))

    def need(self, *names: str) -> None:
        """Each of these must say something."""
        for name in names:
            if not self.has(name) and not any(self._is(problem, name) for problem in self.problems):
                self.complain(name, _("This must not be empty."))

    def in_order(self, earlier: str, later: str) -> None:
        """Two days of which the second must not come before the first."""
        quiet = Row(self.columns, self.row, self.orders)
        first, second = quiet.day(earlier), quiet.day(later)
        if first and second and second < first:
            sentence = _("Before the day under “{heading}”.")
            self.complain(later, sentence.format(heading=self.columns.heading(earlier)))

    def _is(self, problem: CellProblem, name: str) -> bool:
        return problem.column == self.columns.heading(name)


def date_orders(
    grid: Grid, columns: Columns, fields: Sequence[str], choices: Choices
) -> tuple[dict[str, DateOrder], tuple[Question, ...]]:
    """How each column of dates, by field or heading, is to be read, and what must be asked."""
    orders: dict[str, DateOrder] = {}
    questions = []
    for name in fields:
        heading = columns.heading(name)
        if heading not in columns.places:
            continue
        found = choices.dates or date_cells.order_of(heading, (cell for _row, cell in grid.column(heading)))
        if isinstance(found, Question):
            questions.append(found)
        elif found:
            orders[name] = found
    return orders, tuple(questions)


def in_turn(problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    """By row, as a person walks through the sheet."""
    return tuple(sorted(problems, key=lambda problem: problem.row))
