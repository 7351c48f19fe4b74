"""Looks over what a killed run left behind: every promise kept, every file whole, nothing lying about."""

import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from mentordesk.core import files, participants, programmes, workspace
from mentordesk.core.desk import Desk
from tests.trust import workload


def broken_promises(folder: Path, ledger: Path) -> list[str]:
    """A sentence for each thing that is not as it was promised."""
    lines = workload.said(ledger)
    looks = (_programmes, _people, _batches, _exports, _large, _backups, _parts, _scratch)
    return [sentence for look in looks for sentence in look(folder, lines)]


def _programmes(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    for path in sorted(folder.glob("*.mentordesk")):
        yield from (f"{path.name} as left: {sentence}" for sentence in workspace.check(path))
        Desk.open(path).close()
        yield from (f"{path.name} once opened: {sentence}" for sentence in workspace.check(path))


def _people(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """The newest line about a person holds; while a step runs, either is right."""
    states = {words[1]: words[0] for words in lines if len(words) == 2 and words[1].startswith("Person ")}
    if states:
        there = _names(folder / workload.FILE)
        yield from (
            f"{name} is lost" for name, state in states.items() if state == "there" and name not in there
        )
        yield from (f"{name} is back" for name, state in states.items() if state == "gone" and name in there)


def _names(path: Path) -> dict[str, str]:
    desk = Desk.open(path)
    try:
        cohorts = desk.ask(programmes.cohorts)
        return {each.name: "there" for row in cohorts for each in desk.ask(participants.profiles, row.id)}
    finally:
        desk.close()


def _batches(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    """A sheet is in the file that it was imported into with all its rows, or with none."""
    states = {
        (words[1], words[2]): words[0]
        for words in lines
        if len(words) == 3 and words[1].endswith(workspace.SUFFIX)
    }
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for name in {file for file, _batch in states if (folder / file).exists()}:
        for person in _names(folder / name):
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
    for name, opens in _OPENING.items():
        told = [words for words in lines if words[1:2] == [name]]
        sums = [words[2] for words in told if words[0] == "there"]
        content = (folder / name).read_bytes() if (folder / name).exists() else b""
        if told and told[-1][0] == "there" and sha256(content).hexdigest() != sums[-1]:
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


_OPENING = {"roster.xlsx": _workbook, "packs.pdf": _pdf, "calendar.ics": _ics}


def _large(folder: Path, lines: list[list[str]]) -> Iterator[str]:
    path = folder / "large.bin"
    if (path.exists() or lines[-1:] == [["saved", "large.bin"]]) and path.read_bytes() not in workload.HALVES:
        yield f"large.bin is neither the old nor the new one: {path.stat().st_size} bytes"


def _backups(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    """Each is whole; of those that were being made at most the last one lies about until the next."""
    copies = folder / "data" / "MentorDesk" / "backups"
    for path in sorted(copies.glob(f"[!.]*{workspace.SUFFIX}"))[-2:]:
        yield from (f"{path.name}: {sentence}" for sentence in workspace.check(path))
    yield from (f"{path.name} was left" for path in sorted(copies.glob(".*.part"))[1:])


def _parts(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    """The next write of a file removes what a killed one left beside it."""
    for path in [each for each in folder.iterdir() if each.suffix in {".bin", ".xlsx", ".pdf", ".ics"}]:
        files.write(path, path.read_bytes())
    yield from (f"{path.name} was left" for path in folder.glob(".*.part*"))


def _scratch(folder: Path, _lines: list[list[str]]) -> Iterator[str]:
    """The next start wipes the private folder; the system's own never held anything."""
    home = folder / "cache" / "MentorDesk" / "scratch"
    with files.scratch(home) as ours:
        left = {path.stem for path in home.iterdir()} - {ours.name}
        yield from (f"scratch {name} was left" for name in left)
    yield from (f"{path.name} in the temporary folder" for path in (folder / "tmp").iterdir())
