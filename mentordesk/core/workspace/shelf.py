"""A folder of backups: each beside a note of ours that says what it is, and by which it is known again."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mentordesk.core import files
from mentordesk.core.workspace.copying import Counts
from mentordesk.core.workspace.headers import SUFFIX
from mentordesk.core.workspace.thinning import MOST_BYTES, Kept, to_go

_BLOCK = 2**20


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as its note describes it."""

    path: Path
    number: int
    """Counts the backups of the folder in the order of making; clocks may jump, this does not."""
    of: str
    """Which programme file, whatever it is called (`headers.file_id`)."""
    title: str
    """What the file was called."""
    at: datetime
    why: str
    step: int
    """The newest step of its history."""
    size: int
    sha256: str
    counts: Counts = field(default_factory=dict)
    """Rows by table."""

    def is_as_written(self) -> bool:
        """Whether the file is byte by byte what we wrote; reads all of it."""
        with suppress(OSError):
            return self.path.stat().st_size == self.size and digest(self.path) == self.sha256
        return False


def put(made: Backup, fill: Callable[[Path], Counts]) -> Backup:
    """Have a backup written, and note what it is just before it takes its name: none is without a note."""
    note = note_of(made.path)
    try:
        with files.replacing(made.path) as part:
            counts = fill(part)
            noted = replace(made, size=part.stat().st_size, sha256=digest(part), counts=counts)
            files.write(note, _said(noted))
    except BaseException:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        raise
    return noted


def _said(made: Backup) -> bytes:
    said = {name: value for name, value in asdict(made).items() if name != "path"}
    said["at"] = made.at.isoformat(timespec="seconds")
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode()


def on_shelf(folder: Path, of: str = "") -> list[Backup]:
    """The backups in a folder, newest first; only those of one programme file where `of` is given."""
    found = [backup for note in _notes(folder) if (backup := _read(note)) and backup.path.is_file()]
    mine = [backup for backup in found if of in {"", backup.of}]
    return sorted(mine, key=lambda backup: backup.number, reverse=True)


def next_number(folder: Path) -> int:
    """The number of the next backup in this folder."""
    return max((backup.number for note in _notes(folder) if (backup := _read(note))), default=0) + 1


def thin_out(folder: Path, of: str, most_bytes: int = MOST_BYTES) -> list[Path]:
    """Remove the backups of a programme file that need not stay, and give what was removed.

    Only what is byte by byte what we wrote goes: a file that was changed or put there by someone else stays.
    """
    backups = {backup.path.name: backup for backup in on_shelf(folder, of)} if of else {}
    kept = [Kept(name, one.number, one.at.date(), one.size) for name, one in backups.items()]
    gone = [backups[name] for name in to_go(kept, most_bytes) if backups[name].is_as_written()]
    for backup in gone:
        with suppress(OSError):  # what cannot go today goes next time
            backup.path.unlink()
            note_of(backup.path).unlink(missing_ok=True)
    return [backup.path for backup in gone]


def note_of(path: Path) -> Path:
    """Where the note of a backup lies."""
    return path.with_name(f".{path.name}.note")


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def _notes(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(folder.glob(f".*{SUFFIX}.note"))


def read_note(path: Path) -> Backup | None:
    """What we noted of a backup; None for a file that we did not write as one."""
    return _read(note_of(path))


def _read(note: Path) -> Backup | None:
    """The backup of a note; None for what we did not write like that."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        said: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
        said["at"] = datetime.fromisoformat(said["at"])
        backup = Backup(path=note.with_name(note.name.removeprefix(".").removesuffix(".note")), **said)
        numbers = (backup.number, backup.size, backup.step)
        return backup if all(isinstance(one, int) for one in numbers) and backup.at.tzinfo else None
    return None
