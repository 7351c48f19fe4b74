"""Work that writes down each promise as soon as it is given, and looks afterwards whether all were kept.

`python -m tests.trust.workload WORK FOLDER [ROUNDS]` runs until it is killed, or so many rounds; the promises
go into the file that $CRASH_ACK_FILE names. `setup FOLDER` comes first; `verify FOLDER` and `digest FOLDER`
come after. `careless.py` holds works that do what no part of the program may, to show that it is noticed.
"""

import contextlib
import hashlib
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import count, islice
from pathlib import Path
from threading import Event

from mentordesk import cli
from mentordesk.core import exports, files, journal, participants, programmes, sessions, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.intake import sample
from mentordesk.core.participants import PersonDraft
from mentordesk.core.progress import silent
from mentordesk.core.services import pairing_up, rotating
from tests.trust import ledger
from tests.trust.ledger import say

FILE = "programme.mentordesk"
OLDER = Path(__file__).parent.parent / "data" / "files" / "version-1.mentordesk"
BATCH = 60
"""Rows of one sheet that is imported."""
HALVES = (b"old " * 2**18, b"new " * 2**18)
"""What `save` writes in turn: 1 MB each."""
FOREIGN = {"my own copy.mentordesk": b"not yours", "programme 2001-01-01 holiday.txt": b"nor this"}
"""Files that somebody else keeps among our backups."""
TOLD, FELL = 12, 13
"""Exit codes: stopped with a sentence for the person, or with an error of ours."""

Rounds = int | None
"""How many; None is until killed."""


def numbers(rounds: Rounds) -> Iterable[int]:
    """Counts on from the lines of the book: no number is given again after a kill."""
    return islice(count(ledger.lines(Path(os.environ[ledger.NAME]))), rounds)


@contextlib.contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """Keep the program's own folders and the system's temporary one inside the folder of this run."""
    ours = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    ours["TMPDIR"] = str(folder / "tmp")
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    tempfile.tempdir = None
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            os.environ.update({name: value} if value is not None else {})
        tempfile.tempdir = None


def backups(folder: Path) -> Path:
    return folder / "data" / "MentorDesk" / "backups"


def setup(folder: Path, rounds: Rounds = None) -> None:
    """The sample programme: people, pairings, sessions; and what others keep in our folder of backups."""
    (folder / "tmp").mkdir()
    sample.make(folder / FILE)
    backups(folder).mkdir(parents=True, mode=0o700)
    for name, content in FOREIGN.items():
        (backups(folder) / name).write_bytes(content)


def write(folder: Path, rounds: Rounds = None) -> None:
    """Small steps one after the other, some taken back, some of these done again."""
    desk, cohort = opened(folder)
    for number in numbers(rounds):
        name = f"Person {number}"
        say("between", name)
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
    desk.close()


def take_in(folder: Path, rounds: Rounds = None) -> None:
    """One sheet after the other through `mentordesk import`, every second one into a file of its own."""
    for batch in numbers(rounds):
        sheet = people_sheet(folder, batch)
        into = f"new {batch}.mentordesk" if batch % 2 else FILE
        say("between", into, batch)
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = cli.main(["import", str(sheet), "--into", str(folder / into)])
        if code != 0:
            raise DeskError(said.getvalue())
        say("there", into, batch)


def people_sheet(folder: Path, batch: int) -> Path:
    sheet = folder / "people.csv"
    rows = [f"Batch {batch} row {row},b{batch}r{row}@x.org,mentee" for row in range(BATCH)]
    files.write(sheet, "\n".join(["name,email,role", *rows]).encode())
    return sheet


def export(folder: Path, rounds: Rounds = None) -> None:
    """Every export over its last one, the programme changing in between."""
    with files.scratch():
        desk, cohort = opened(folder)
        session, person = (
            desk.ask(sessions.rows, cohort)[-1].id,
            desk.ask(participants.profiles, cohort)[0].code,
        )
        more = {"packs": {"session_ids": (session,)}, "held": {"person": person}}
        today = date(2026, 11, 18)
        desk.do(pairing_up.propose, cohort, today)  # a dossier tells of a proposal
        if not desk.ask(rotating.rows, cohort):
            desk.do(rotating.add, cohort, desk.ask(rotating.first_draft, cohort, today))
        for number in numbers(rounds):
            desk.do(participants.add, cohort, PersonDraft(name=f"Guest {number}"))
            for key, kind in exports.every().items():
                target = folder / f"{key}{kind.suffix}"
                say("between", target.name)
                desk.ask(kind.write, target, kind.options(cohort_id=cohort, **more.get(key, {})), silent)
                say("there", target.name, hashlib.sha256(target.read_bytes()).hexdigest())
        desk.close()


def save(folder: Path, rounds: Rounds = None) -> None:
    """The same large file over and over, as every export saves it."""
    for number in numbers(rounds):
        files.write(folder / "large.bin", HALVES[number % 2])
        say("saved", "large.bin")


def back_up(folder: Path, rounds: Rounds = None) -> None:
    """A copy after each small step; the newest one holds the person who came last."""
    desk, cohort = opened(folder)
    for number in numbers(rounds):
        name = f"Person {number}"
        say("between", name)
        desk.do(participants.add, cohort, PersonDraft(name=name))
        say("there", name)
        say("copied", desk.backup("by hand").name, name)
    desk.close()


def migrate(folder: Path, rounds: Rounds = None) -> None:
    """Files of the first version, opened one after the other."""
    for number in numbers(rounds):
        path = folder / f"older {number}.mentordesk"
        files.write(path, OLDER.read_bytes())
        say("updating", path.name)
        desk = Desk.open(path)
        desk.close()
        if desk.looked_at:
            raise DeskError(desk.looked_at)
        say("updated", path.name)


def hold(folder: Path, rounds: Rounds = None) -> None:
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
        return sum_of(desk)
    finally:
        desk.close()


def sum_of(desk: Desk) -> str:
    return hashlib.sha256(repr(desk.ask(rows)).encode()).hexdigest()


def rows(db) -> list[list[tuple]]:
    return [
        [tuple(row) for row in db.execute(table.select().order_by(table.c.id))]
        for table in journal.journalled()
    ]


KINDS = {
    "write": write,
    "import": take_in,
    "export": export,
    "save": save,
    "backup": back_up,
    "migrate": migrate,
}
"""The works whose promises must hold, whatever happens."""


def works() -> dict[str, Callable[[Path, Rounds], None]]:
    from tests.trust import careless, damage, staying, turning

    return {
        **KINDS,
        "setup": setup,
        "hold": hold,
        **staying.WORKS,
        **turning.WORKS,
        **damage.WORKS,
        **careless.WORKS,
    }


def run(name: str, folder: Path, book: Path, rounds: Rounds = None) -> None:
    """Do one of the works in a process of its own, which ends with 0, `TOLD` or `FELL`."""
    os.environ[ledger.NAME] = str(book)
    try:
        with at_home(folder):
            works()[name](folder, rounds)
    except DeskError as refusal:
        say("told", repr(str(refusal)))
        sys.exit(TOLD)
    except Exception:  # noqa: BLE001 - whatever it is, it must come into the book
        say("fell", repr(traceback.format_exc()))
        sys.exit(FELL)


def main(name: str, place: str, rounds: str = "") -> int:
    from tests.trust import verifying

    folder = Path(place)
    book = Path(os.environ.setdefault(ledger.NAME, str(folder / "ledger")))
    if name == "verify":
        wrong = [*workspace.check(folder / FILE), *verifying.broken_promises(folder, book)]
        sys.stdout.write("\n".join(wrong) + "\n")
        return int(bool(wrong))
    if name == "digest":
        sys.stdout.write(digest(folder / FILE) + "\n")
    else:
        run(name, folder, book, int(rounds) if rounds else None)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
