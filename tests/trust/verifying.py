"""Looks over what a killed run left behind: every promise kept, every file whole, nothing lying about."""

import io
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from mentordesk.core import db, files, migrations, workspace
from mentordesk.core.desk import Desk
from tests.trust import ledger, workload


def broken_promises(folder: Path, book: Path) -> list[str]:
    """A sentence for each thing that is not as it was promised."""
    lines = ledger.said(book)
    looks = (_backups, _updates, _programmes, _people, _batches, _exports, _large, _parts, _scratch)
    with workload.at_home(folder):
        return [sentence for look in looks for sentence in look(folder, lines)]


def _programmes(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    for path in sorted(folder.glob("*.mentordesk")):
        yield from (f"{path.name} as left: {sentence}" for sentence in _wrong(path))
        try:
            Desk.open(path).close()
        except Exception as error:  # noqa: BLE001 - a refusal or a bug: either way it does not open
            yield f"{path.name} does not open: {error!r}"
        yield from (f"{path.name} once opened: {sentence}" for sentence in _wrong(path))


def _wrong(path: Path) -> list[str]:
    """What the program itself finds; of a file that is yet to be brought up to date, whether it is whole."""
    try:
        if version(path) == migrations.LATEST:
            return workspace.check(path)
        return [f"integrity: {row}" for row in _ask(path, "PRAGMA integrity_check") if row != ("ok",)]
    except Exception as error:  # noqa: BLE001 - as above
        return [repr(error)]


def version(path: Path) -> int:
    return int(_ask(path, "PRAGMA user_version")[0][0])


def _ask(path: Path, question: str) -> list[tuple]:
    if path == workload.OLDER:  # in the house: nothing may come to lie beside it
        connection = sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)
    else:
        connection = db.connect(path, mode="ro")
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def _said_in(path: Path) -> list[str]:
    """The names of the people who are in a file."""
    return [name for (name,) in _ask(path, "SELECT name FROM person")]


def _people(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """The newest line about a person holds; while a step runs, either is right."""
    states = {words[1]: words[0] for words in lines if len(words) == 2 and words[1].startswith("Person ")}
    if states:
        there = _said_in(folder / workload.FILE)
        yield from (
            f"{name} is lost" for name, state in states.items() if state == "there" and name not in there
        )
        yield from (f"{name} is back" for name, state in states.items() if state == "gone" and name in there)


def _batches(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """A sheet is in the file that it was imported into with all its rows, or with none."""
    states = {
        (words[1], words[2]): words[0]
        for words in lines
        if len(words) == 3 and words[1].endswith(workspace.SUFFIX)
    }
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for name in {file for file, _batch in states if (folder / file).exists()}:
        for person in _said_in(folder / name):
            if person.startswith("Batch "):
                found[name, person.split()[1]] += 1
    for key, state in states.items():
        right = {workload.BATCH} if state == "there" else {0, workload.BATCH}
        if found[key] not in right:
            yield f"{key}: {state}, with {found[key]} rows"
    for file in {file for file, _batch in states if file != workload.FILE}:
        if (folder / file).exists() and not any(key[0] == file for key, rows in found.items() if rows):
            yield f"{file} came to its place empty"


def _exports(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """The target holds what was promised last, or, while it is written, another whole file."""
    named = {words[1] for words in lines if len(words) > 1}
    for name in sorted(each for each in named if Path(each).suffix in _OPENING):
        opens = _OPENING[Path(name).suffix]
        told = [words for words in lines if words[1:2] == [name]]
        sums = [words[2] for words in told if words[0] == "there"]
        content = (folder / name).read_bytes() if (folder / name).exists() else b""
        if told[-1][0] == "there" and sha256(content).hexdigest() != sums[-1]:
            yield f"{name} is not what was promised"
        if (sums and not content) or (content and not _whole(opens, content)):
            yield f"{name} is not whole"


def _whole(opens: Callable[[bytes], bool], content: bytes) -> bool:
    try:
        return opens(content)
    except Exception:  # noqa: BLE001 - whatever a reader says of a damaged file
        return False


def _workbook(content: bytes) -> bool:
    import openpyxl

    return len(openpyxl.load_workbook(io.BytesIO(content)).worksheets) >= 3


def _pdf(content: bytes) -> bool:
    import pypdf

    return all(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content), strict=True).pages)


def _ics(content: bytes) -> bool:
    import icalendar

    return bool(icalendar.Calendar.from_ical(content).walk("VEVENT"))


_OPENING = {".xlsx": _workbook, ".pdf": _pdf, ".ics": _ics}


def _large(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    path = folder / "large.bin"
    content = path.read_bytes() if path.exists() else b""
    if (path.exists() or ["saved", "large.bin"] in lines) and content not in workload.HALVES:
        yield f"large.bin is neither the old nor the new one: {len(content)} bytes"


def _backups(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """Each is whole, the newest holds what it was promised to hold, and what others keep there is untouched.

    The next one sweeps away what was left of one that was being made.
    """
    copies = workload.backups(folder)
    ours = [
        path for path in sorted(copies.glob(f"[!.]*{workspace.SUFFIX}")) if path.name not in workload.FOREIGN
    ]
    yield from (f"{path.name}: {sentence}" for path in ours[-2:] for sentence in _wrong(path))
    for _word, name, person in [words for words in lines if words[0] == "copied"][-1:]:
        if not (copies / name).exists() or person not in _said_in(copies / name):
            yield f"{name} lacks {person}"
    files.sweep(copies)
    yield from (f"{path.name} was left" for path in copies.glob(".*.part*"))
    for name, content in workload.FOREIGN.items():
        if not (copies / name).exists() or (copies / name).read_bytes() != content:
            yield f"{name}, which is not ours, was touched"


def _updates(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """A file of an older version is as it was, or brought up to date with all it held and copied before."""
    promised = {words[1] for words in lines if words[0] == "updated"}
    for path in sorted(folder.glob("older *.mentordesk")):
        if content(path) != _held_before():
            yield f"{path.name} lost something on the way"
        if version(path) == migrations.LATEST:
            copies = workload.backups(folder).glob(f"[!.]*{path.stem}*{workspace.SUFFIX}")
            if not any(version(copy) == 1 and content(copy) == _held_before() for copy in copies):
                yield f"{path.name} was changed without a copy"
        elif path.name in promised:
            yield f"{path.name} is not up to date"


@cache
def _held_before() -> dict[str, list[tuple]]:
    return content(workload.OLDER)


@cache
def _columns() -> dict[str, str]:
    """Of each table of the first version; without what only says which version it is."""
    tables = _ask(workload.OLDER, "SELECT name FROM sqlite_master WHERE type = 'table'")
    names = [name for (name,) in tables if not name.startswith("sqlite_") and name != "alembic_version"]
    return {
        name: ", ".join(f'"{row[1]}"' for row in _ask(workload.OLDER, f'PRAGMA table_info("{name}")'))
        for name in names
    }


def content(path: Path) -> dict[str, list[tuple]]:
    """What a file holds of what the first version could hold."""
    return {
        table: _ask(path, f'SELECT {columns} FROM "{table}" ORDER BY id')  # noqa: S608 - names of the schema
        for table, columns in _columns().items()
    }


def _parts(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    """The next write of a file removes what a killed one left beside it."""
    for part in list(folder.glob(".*.part")):
        target = folder / part.name.split(".", 1)[1].rsplit(".", 2)[0]
        there = target.exists()
        files.write(target, target.read_bytes() if there else b"")
        if not there:
            target.unlink()
    yield from (f"{path.name} was left" for path in folder.glob(".*.part*"))


def _scratch(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    """The next start wipes the private folder; the system's own never held anything."""
    home = folder / "cache" / "MentorDesk" / "scratch"
    with files.scratch(home) as ours:
        left = {path.stem for path in home.iterdir()} - {ours.name}
        yield from (f"scratch {name} was left" for name in left)
    yield from (f"{path.name} in the temporary folder" for path in (folder / "tmp").iterdir())
