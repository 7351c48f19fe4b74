"""What happened to rows that are or were somebody's, read from the journal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mentordesk.core.desk import Db
from mentordesk.core.vocab import StepKind

_KINDS = {kind.key: kind for kind in StepKind}


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a step did to one row: no `old` where it was made, no `new` where it was taken out."""

    step: int
    at: str
    by: str
    label: str
    kind: StepKind
    table: str
    row: int
    old: dict[str, Any] | None
    new: dict[str, Any] | None


def of_rows(db: Db, rows: Iterable[tuple[str, int]]) -> list[RowChange]:
    """All that happened to these rows of these tables, oldest first."""
    found = db.connection().exec_driver_sql(
        "SELECT s.id, s.at, s.by, s.label, s.kind, c.subject, c.row_id, c.old, c.new "
        "FROM json_each(?) AS wanted "
        "CROSS JOIN journal_change c ON c.subject = wanted.value ->> 0 AND c.row_id = wanted.value ->> 1 "
        "JOIN journal_step s ON s.id = c.step_id ORDER BY c.id",
        (json.dumps(list(rows)),),
    )
    return [
        RowChange(step, at, by, label, _KINDS[kind], table, row, _row(old), _row(new))
        for step, at, by, label, kind, table, row, old, new in found
    ]


def taken_out(db: Db, tables: Iterable[str], owner: str, number: int) -> set[tuple[str, int]]:
    """The rows of these tables that belonged to an owner when they were taken out, such as participant 7."""
    found = db.connection().exec_driver_sql(
        "SELECT DISTINCT subject, row_id FROM journal_change WHERE new IS NULL "
        "AND subject IN (SELECT value FROM json_each(?)) AND json_extract(old, ?) = ?",
        (json.dumps(list(tables)), f"$.{owner}", number),
    )
    return {(table, row) for table, row in found}


def _row(values: str | None) -> dict[str, Any] | None:
    return json.loads(values) if values else None
