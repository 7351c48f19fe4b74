"""Which file on the disk this is, and whether it is still the one that was opened."""

from pathlib import Path

Identity = tuple[int, int]
"""Device and number of the file there."""


def identity_of(path: Path) -> Identity | None:
    """The file that now bears this name; None for none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def wal_of(path: Path) -> Path:
    """SQLite's write-ahead log beside the file."""
    return path.with_name(path.name + "-wal")


def shm_of(path: Path) -> Path:
    """The index of that log, which holds nothing of its own."""
    return path.with_name(path.name + "-shm")


def renamed_to(path: Path, identity: Identity) -> Path | None:
    """Where the file is now, if it was only renamed within its folder."""
    try:
        return next((each for each in path.parent.iterdir() if identity_of(each) == identity), None)
    except OSError:
        return None
