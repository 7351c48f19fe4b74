"""Work that writes down each promise as soon as it is given, and looks afterwards whether all were kept.

`python -m tests.trust.workload WORK FOLDER` runs until it is killed; the promises go into the file that
$CRASH_ACK_FILE names. `setup FOLDER` comes first; `verify FOLDER` and `digest FOLDER` come after.
"""

import contextlib
import hashlib
import io
import os
import sys
import tempfile
from itertools import count
from pathlib import Path
from threading import Event

from mentordesk import cli
from mentordesk.core import exports, files, journal, participants, programmes, sessions
from mentordesk.core.desk import Desk
from mentordesk.core.intake import sample
from mentordesk.core.participants import PersonDraft
from mentordesk.core.progress import silent

FILE = "programme.mentordesk"
BATCH = 60
"""Rows of one sheet that is imported."""
HALVES = (b"old " * 2**20, b"new " * 2**20)
"""What `save` writes in turn: 4 MB each."""


def say(*words: object) -> None:
    """Write down a promise, or that one is about to change."""
    with Path(os.environ["CRASH_ACK_FILE"]).open("a", encoding="utf-8") as ledger:
        ledger.write("\t".join(map(str, words)) + "\n")


def said(ledger: Path) -> list[list[str]]:
    """What was written down; a last line that was cut off does not count."""
    text = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    return [line.split("\t") for line in text.split("\n")[:-1]]


def at_home(folder: Path) -> None:
    """Keep the program's own folders and the system's temporary one inside the folder of this run."""
    for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    (folder / "tmp").mkdir(exist_ok=True)
    os.environ["TMPDIR"] = str(folder / "tmp")
    tempfile.tempdir = None


def setup(folder: Path) -> None:
    """The sample programme: people, pairings, sessions."""
    sample.make(folder / FILE)


def write(folder: Path) -> None:
    """Small steps one after the other, some taken back, some of these done again."""
    desk, cohort = opened(folder)
    for number in count(len(said(Path(os.environ["CRASH_ACK_FILE"])))):
        name = f"Person {number}"
        say("between", name)  # also keeps the number from being given again after a kill
        desk.do(participants.add, cohort, PersonDraft(name=name))
        say("there", name)
        if number % 3 == 2:
            say("between", name)
            desk.undo()
            say("gone", name)
        if number % 6 == 2:
            say("between", name)
            desk.redo()
            say("there", name)


def take_in(folder: Path) -> None:
    """One sheet after the other through `mentordesk import`, every second one into a file of its own."""
    for batch in count(len(said(Path(os.environ["CRASH_ACK_FILE"])))):
        sheet = folder / "people.csv"
        rows = [f"Batch {batch} row {row},b{batch}r{row}@x.org,mentee" for row in range(BATCH)]
        sheet.write_text("\n".join(["name,email,role", *rows]), encoding="utf-8")
        into = f"new {batch}.mentordesk" if batch % 2 else FILE
        say("between", into, batch)
        with contextlib.redirect_stdout(io.StringIO()):
            code = cli.main(["import", str(sheet), "--into", str(folder / into)])
        assert code == 0
        say("there", into, batch)


def export(folder: Path) -> None:
    """Every export over its last one, the programme changing in between."""
    with files.scratch():
        desk, cohort = opened(folder)
        one = desk.ask(sessions.rows, cohort)[-1].id
        for number in count():
            desk.do(participants.add, cohort, PersonDraft(name=f"Person {number}"))
            for key, kind in exports.every().items():
                more = {"session_ids": (one,)} if key == "packs" else {}
                target = folder / f"{key}{kind.suffix}"
                say("between", target.name)
                desk.ask(kind.write, target, kind.options(cohort_id=cohort, **more), silent)
                say("there", target.name, hashlib.sha256(target.read_bytes()).hexdigest())


def save(folder: Path) -> None:
    """The same large file over and over, as every export saves it."""
    for number in count():
        files.write(folder / "large.bin", HALVES[number % 2])
        say("saved", "large.bin")


def save_carelessly(folder: Path) -> None:
    """What no export may do; here to show that the tests notice."""
    for number in count():
        (folder / "large.bin").write_bytes(HALVES[number % 2])
        say("saved", "large.bin")


def hold(folder: Path) -> None:
    """Keep the programme open until killed."""
    desk = Desk.open(folder / FILE)
    say("open", desk.path.name)
    Event().wait()


def opened(folder: Path) -> tuple[Desk, int]:
    desk = Desk.open(folder / FILE)
    return desk, desk.ask(programmes.cohorts)[0].id


def digest(path: Path) -> str:
    """Changes with anything that undo knows."""
    desk = Desk.open(path)
    try:
        return hashlib.sha256(repr(desk.ask(_rows)).encode()).hexdigest()
    finally:
        desk.close()


def _rows(db) -> list[list[tuple]]:
    return [
        [tuple(row) for row in db.execute(table.select().order_by(table.c.id))]
        for table in journal.journalled()
    ]


WORKS = {work.__name__: work for work in (setup, write, take_in, export, save, save_carelessly, hold)}


def run(name: str, folder: Path, ledger: Path) -> None:
    """Do one of the works in a process of its own."""
    os.environ["CRASH_ACK_FILE"] = str(ledger)
    at_home(folder)
    WORKS[name](folder)


def main(name: str, place: str) -> int:
    from tests.trust import verifying

    folder = Path(place)
    ledger = Path(os.environ.setdefault("CRASH_ACK_FILE", str(folder / "ledger")))
    if name == "verify":
        wrong = verifying.broken_promises(folder, ledger)
        sys.stdout.write("\n".join(wrong) + "\n")
        return int(bool(wrong))
    if name == "digest":
        sys.stdout.write(digest(folder / FILE) + "\n")
    else:
        run(name, folder, ledger)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
