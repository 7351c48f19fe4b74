"""What differs between the file as it is and a backup: what would go, come back or change by restoring it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentordesk.core import db, journal, words
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.workspace.copying import reading
from mentordesk.core.workspace.headers import version_of
from mentordesk.core.workspace.looking_over import columns_in
from mentordesk.core.workspace.telling import told

_STEPS = 12
_COUNTED: dict[str, Callable[[int], str]] = {
    "person": lambda n: ngettext("{n} person", "{n} people", n),
    "pairing": lambda n: ngettext("{n} pairing", "{n} pairings", n),
    "session": lambda n: ngettext("{n} session", "{n} sessions", n),
    "response": lambda n: ngettext("{n} sheet", "{n} sheets", n),
    "goal": lambda n: ngettext("{n} goal", "{n} goals", n),
    "action": lambda n: ngettext("{n} small step", "{n} small steps", n),
    "": lambda n: ngettext("{n} other detail", "{n} other details", n),
}
"""Tables that people know by name; all others are details."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Of one kind of thing: how many restoring would take away, bring back and change."""

    table: str
    goes: int
    comes: int
    changes: int


@dataclass(frozen=True, slots=True)
class Since:
    """A step that was done after the backup."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring a backup would do to the file."""

    differences: tuple[Difference, ...]
    since: tuple[Since, ...]
    """The newest steps that it would take away."""
    steps: int
    """How many there are of these."""

    def sentences(self) -> list[str]:
        """The differences in words: what would go, come back, change; nothing where nothing differs."""
        parts = {
            N_("{things} would go."): {each.table: each.goes for each in self.differences},
            N_("{things} would come back."): {each.table: each.comes for each in self.differences},
            N_("{things} would be as they were."): {each.table: each.changes for each in self.differences},
        }
        return [
            _(said).format(things=things(counts)) for said, counts in parts.items() if any(counts.values())
        ]


def things(counts: dict[str, int]) -> str:
    """Rows by table in words: "3 people, 12 sessions and 4 other details"; "" for none."""
    known = {table: counts.get(table, 0) for table in _COUNTED if table}
    known[""] = sum(count for table, count in counts.items() if table not in _COUNTED)
    found = [_COUNTED[table](n).format(n=words.number(n)) for table, n in known.items() if n]
    return words.names(found)


def compare(path: Path, copy: Path) -> Preview:
    """What differs between the file now and a backup; raises where one of them cannot be read."""
    with told(copy), reading(path) as connection:
        connection.execute("ATTACH ? AS other", (f"{copy.absolute().as_uri()}?mode={db.STILL}",))
        version_of(connection, path.name)
        found = [_difference(connection, table.name) for table in journal.journalled()]
        steps = connection.execute(_SINCE, (_common(connection),)).fetchall()
    newest = tuple(Since(at, label) for at, label in steps[:_STEPS])
    return Preview(tuple(each for each in found if each), newest, len(steps))


_SINCE = "SELECT at, label FROM main.journal_step WHERE id > ? ORDER BY id DESC"


def _common(connection: Any) -> int:
    """The newest step that both have: after a restoring their histories may have parted."""
    return int(
        connection.execute(
            "SELECT coalesce(max(id), 0) FROM main.journal_step AS here "
            "JOIN other.journal_step AS there USING (id) "
            "WHERE here.at = there.at AND here.label = there.label"
        ).fetchone()[0]
    )


def _difference(connection: Any, table: str) -> Difference | None:
    there = _columns(connection, table)
    if not there:  # the backup is older than the table
        return None
    columns = [column for column in columns_in(connection, table) if column in there]
    here, other = (", ".join(f'{side}."{column}"' for column in columns) for side in ("h", "o"))

    def count(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    found = Difference(
        table,
        count(_MISSING.format(table=table, within="main", from_="other")),
        count(_MISSING.format(table=table, within="other", from_="main")),
        count(
            f'SELECT count(*) FROM main."{table}" h JOIN other."{table}" o USING (id) '  # noqa: S608 - names from the schema
            f"WHERE ({here}) IS NOT ({other})"
        ),
    )
    return found if found.goes or found.comes or found.changes else None


_MISSING = 'SELECT count(*) FROM {within}."{table}" WHERE id NOT IN (SELECT id FROM {from_}."{table}")'


def _columns(connection: Any, table: str) -> Iterable[str]:
    return {row[1] for row in connection.execute(f'PRAGMA other.table_info("{table}")').fetchall()}
