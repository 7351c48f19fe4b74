"""What taking in a sheet came to: new, changed and unchanged rows, refusals and warnings."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from mentordesk.core.intake.report import CellProblem


class Fate(Enum):
    """What became of a row; of a person with two roles the more telling one."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that the sheet gives another value; lists are told by their length."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowFate:
    """What became of one row of a sheet."""

    row: int
    fate: Fate
    changes: tuple[FieldChange, ...] = ()


@dataclass(slots=True)
class Taken:
    """What became of a whole sheet; grows while its rows are taken in."""

    rows: list[RowFate] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def count(self, fate: Fate) -> int:
        return Counter(row.fate for row in self.rows)[fate]

    def refuse(self, row: int, column: str, value: str, sentence: str) -> None:
        """A row that points to something that is not in the file."""
        self.problems.append(CellProblem(row, column, value, sentence))


def changed(record: Any, values: Mapping[str, Any]) -> list[FieldChange]:
    """Gives `record` (a mapped object) these values; what differed before is returned."""
    changes = []
    for name, value in values.items():
        old = getattr(record, name)
        if old != value:
            setattr(record, name, value)
            field = name.removesuffix("_id").removesuffix("_known").replace("_", " ")
            changes.append(FieldChange(field, told(old), told(value)))
    return changes


def filled(record: Any, values: Mapping[str, Any]) -> list[FieldChange]:
    """Gives a new `record` these values; of what was never there nothing is told."""
    for name, value in values.items():
        setattr(record, name, value)
    return []


def told(value: Any) -> str:
    """A value as a preview shows it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(str(each) for each in value)
    return str(getattr(value, "label", value))
