"""Works that do what no part of the program may: each shows that the tests would notice."""

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from threading import Event

from mentordesk.core import db, files, participants, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.participants import PersonDraft
from mentordesk.core.workspace import locking
from tests.trust import workload
from tests.trust.ledger import say
from tests.trust.workload import Rounds


def save_in_place(folder: Path, rounds: Rounds = None) -> None:
    """Writes straight over the old file."""
    for number in workload.numbers(rounds):
        (folder / "large.bin").write_bytes(workload.HALVES[number % 2])
        say("saved", "large.bin")


def write_unflushed(folder: Path, rounds: Rounds = None) -> None:
    """Leaves it to the system when steps come onto the disk."""
    db._PRAGMAS = (*db._PRAGMAS, "synchronous=NORMAL")
    workload.write(folder, rounds)


def write_regardless(folder: Path, rounds: Rounds = None) -> None:
    """Promises though the step failed."""
    desk, cohort = workload.opened(folder)
    for number in workload.numbers(rounds):
        with suppress(Exception):
            desk.do(participants.add, cohort, PersonDraft(name=f"Person {number}"))
        say("there", f"Person {number}")


def write_unwary(folder: Path, rounds: Rounds = None) -> None:
    """Shows the person the database's own words."""
    connection = db.connect(folder / workload.FILE)
    for number in workload.numbers(rounds):
        connection.execute("UPDATE owner SET phone = ?", (str(number),))


def take_in_by_rows(folder: Path, rounds: Rounds = None) -> None:
    """Takes a sheet in row by row."""
    desk, cohort = workload.opened(folder)
    for batch in workload.numbers(rounds):
        say("between", workload.FILE, batch)
        for row in range(workload.BATCH):
            desk.do(participants.add, cohort, PersonDraft(name=f"Batch {batch} row {row}"))
        say("there", workload.FILE, batch)


def back_up_as_a_file(folder: Path, rounds: Rounds = None) -> None:
    """Copies the open file as if it were any file: what is in its log beside it stays out."""
    desk, cohort = workload.opened(folder)
    for number in workload.numbers(rounds):
        name = f"Person {number}"
        desk.do(participants.add, cohort, PersonDraft(name=name))
        target = workload.backups(folder) / f"copy {number}.mentordesk"
        shutil.copyfile(desk.path, target)
        say("copied", target.name, name)


def prune_by_name(folder: Path, rounds: Rounds = None) -> None:
    """Keeps one of whatever looks like a backup."""
    desk, _cohort = workload.opened(folder)
    for _number in workload.numbers(rounds):
        desk.backup("by hand")
        found = workload.backups(folder).glob("*.mentordesk")
        for old in sorted(found, key=lambda path: path.stat().st_mtime)[:-1]:
            old.unlink()
        say("pruned")


def migrate_by_pieces(folder: Path, rounds: Rounds = None) -> None:
    """Brings a file up to date statement by statement, its number first."""
    for number in workload.numbers(rounds):
        path, model = folder / f"older {number}.mentordesk", folder / "model.mentordesk"
        files.write(path, workload.OLDER.read_bytes())
        if not model.exists():
            workspace.create(model, "Robin Reyes")
        say("updating", path.name)
        _in_pieces(path, model)
        say("updated", path.name)


def _in_pieces(path: Path, model: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"ATTACH '{model}' AS model")
    (version,) = connection.execute("PRAGMA model.user_version").fetchone()
    connection.execute(f"PRAGMA main.user_version={version}")
    there = {name for (name,) in connection.execute("SELECT name FROM main.sqlite_master")}
    made = connection.execute("SELECT name, sql FROM model.sqlite_master WHERE sql IS NOT NULL").fetchall()
    for name, sql in made:
        if name not in there:
            connection.execute(sql)
    connection.close()


def hold_without_a_lock(folder: Path, rounds: Rounds = None) -> None:
    """Opens the file, and trusts that nobody else does."""
    lock = locking.lock
    locking.lock = lambda path: lock(path.with_name("elsewhere"))
    desk = Desk.open(folder / workload.FILE)
    say("open", desk.path.name)
    Event().wait()


WORKS = {
    work.__name__: work
    for work in (
        *(save_in_place, write_unflushed, write_regardless, write_unwary, take_in_by_rows),
        *(back_up_as_a_file, prune_by_name, migrate_by_pieces, hold_without_a_lock),
    )
}
