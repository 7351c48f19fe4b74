"""Files with damage in them, and what the readers make of many of them in one limited child process."""

import io
import traceback
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from mentordesk.core import apart
from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.reading.row_pieces import joined
from mentordesk.core.progress import silent

BOOKS = Path(__file__).parents[1] / "data" / "books"
ENDINGS = ("xlsx", "ods", "xls")
PLACES = st.floats(0, 1, exclude_max=True)
SECONDS = 5.0

Cells = tuple[object, ...]


@dataclass(frozen=True)
class Fate:
    """What became of a file: its rows, its refusal, or a bug's traceback."""

    rows: tuple[Cells, ...] | None = None
    refused: str = ""
    bug: str = ""


@st.composite
def damage(draw: st.DrawFn) -> tuple[str, float, float, bytes]:
    """A kind of damage, where it begins and ends (as parts of the whole), and bytes for it."""
    kind = draw(st.sampled_from(["change", "insert", "remove", "repeat", "zero", "cut"]))
    start = draw(PLACES)
    length = draw(st.sampled_from([0.0, 0.001, 0.01, 0.2]))
    return kind, start, min(start + length, 1.0), draw(st.binary(min_size=1, max_size=4))


def damaged(content: bytes, how: Sequence[tuple[str, float, float, bytes]]) -> bytes:
    for kind, first, last, more in how:
        start, end = int(first * len(content)), max(int(last * len(content)), int(first * len(content)) + 1)
        middle = {
            "change": more + content[start + len(more) : end],
            "insert": more + content[start:end],
            "remove": b"",
            "repeat": content[start:end] * 2,
            "zero": b"\0" * (end - start),
            "cut": b"",
        }[kind]
        content = content[:start] + middle + (b"" if kind == "cut" else content[end:])
    return content


def damaged_inside(book: bytes, place: float, how: Sequence[tuple[str, float, float, bytes]]) -> bytes:
    """The workbook with damage in one of its parts, wrapped again as if nothing had happened."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(file, "w") as new:
        names = old.namelist()
        for number, name in enumerate(names):
            content = old.read(name)
            new.writestr(name, damaged(content, how) if number == int(place * len(names)) else content)
    return file.getvalue()


def fate(path: Path) -> Fate:
    """What reading makes of one file, in this process."""
    try:
        if path.suffix == ".csv":
            grid = joined(path.name, by_content.of_text(path, ""), silent)
        else:
            grid = joined(path.name, by_content.of_book(path, "", by_content.make_of(path)), silent)
    except DeskError as refusal:
        return Fate(refused=str(refusal))
    except Exception:  # noqa: BLE001 - any bug is what the test looks for
        return Fate(bug=traceback.format_exc())
    return Fate(tuple(row.cells for row in (*grid.rows, *grid.held)))


def fates(paths: Sequence[Path]) -> Iterator[Fate]:
    yield from map(fate, paths)


def of_all(contents: Sequence[bytes], ending: str, folder: Path) -> list[Fate]:
    """The fates of many files; whichever ends the child is refused by that, and the next child goes on."""
    paths = [folder / f"{number}.{ending}" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content or b" ")
    found: list[Fate] = []
    limits = apart.Limits("The child fell.", seconds=SECONDS + len(paths) * 0.5)
    while len(found) < len(paths):
        try:
            for each in apart.each(limits, silent, fates, paths[len(found) :]):
                found.append(each)  # noqa: PERF402 - what came before the fall counts
        except DeskError as fallen:
            found.append(Fate(refused=str(fallen)))
    return found


def written(rows: Sequence[Sequence[str]], delimiter: str, end: str) -> str:
    import csv

    made = io.StringIO(newline="")
    csv.writer(made, delimiter=delimiter, lineterminator=end).writerows(rows)
    return made.getvalue()
