"""Sheets as nobody should send them: what each is, and what a good import makes of it.

By hand: `python -m tests.trust.bad_files FOLDER [--large]` writes them all.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HEADINGS = ("First name", "Last name", "E-mail", "Phone", "Joined on", "Role", "Notes")
ANN = ("Ann", "Smith", "ann@example.org", "+44 7700 900001", "2009-02-03", "mentee", "Likes maths")
BO = ("Bo", "Ng", "bo@example.org", "07700 900002", "1988-11-30", "mentor", "")

ACCEPT, PARTIAL, ASK, REFUSE = 0, 10, 11, 12
"""All rows come in; good rows could, bad ones are listed; the person must choose; a sentence says why not."""


@dataclass(frozen=True)
class BadFile:
    """A file with what makes it bad, the exit code wanted, words its answer must hold, and its good rows."""

    name: str
    about: str
    want: int
    content: str | bytes | Callable[[], bytes]
    says: str = ""
    good: int | None = None
    large: bool = False

    def made(self) -> bytes:
        if isinstance(self.content, str):
            return self.content.encode()
        return self.content if isinstance(self.content, bytes) else self.content()


def person(number: int, **cells: str) -> tuple[str, ...]:
    """A good row of its own, but for the cells given as `first`, `last`, `mail`, `on`, `role`, `notes`."""
    usual = {"first": f"P{number}", "last": "Row", "mail": f"p{number}@example.org", "phone": "1"}
    row = usual | {"on": "2008-01-31", "role": "mentee", "notes": ""} | cells
    return tuple(row[name] for name in ("first", "last", "mail", "phone", "on", "role", "notes"))


def write(folder: Path, files: list[BadFile]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        (folder / file.name).write_bytes(file.made())


def every(*, large: bool = False) -> list[BadFile]:
    from tests.trust import bad_files_books, bad_files_text

    found = [*bad_files_text.FILES, *bad_files_books.FILES]
    return [file for file in found if large or not file.large]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--large", action="store_true")
    given = parser.parse_args()
    write(given.folder, every(large=given.large))
