"""Finds a programme file again that was moved or renamed, by what is written in it."""

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mentordesk.core.workspace.headers import SUFFIX, file_id

_PATIENCE = 3.0  # seconds
_MOST = 400
"""Files looked into."""


def find(wanted: str, around: Iterable[Path], ours: Path | None = None) -> list[Path]:
    """Programme files with this id in these folders and just below, newest first; not those in `ours`."""
    if not wanted:
        return []
    end = time.monotonic() + _PATIENCE
    found: dict[Path, float] = {}
    for number, path in enumerate(_candidates(dict.fromkeys(around))):
        if time.monotonic() > end or number > _MOST:
            break
        if path.parent != ours and file_id(path) == wanted:
            found[path] = _changed(path)
    return sorted(found, key=lambda path: found[path], reverse=True)


def usual_folders() -> list[Path]:
    """Where people keep files."""
    import platformdirs

    return [
        platformdirs.user_documents_path(),
        platformdirs.user_desktop_path(),
        platformdirs.user_downloads_path(),
        Path.home(),
    ]


def _candidates(folders: Iterable[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for folder in folders:
        for path in (*_inside(folder), *_below(folder)):
            if path not in seen:
                seen.add(path)
                yield path


def _inside(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [each for each in sorted(folder.iterdir()) if each.suffix == SUFFIX and each.is_file()]
    return []


def _below(folder: Path) -> Iterator[Path]:
    inner: list[Path] = []
    with suppress(OSError):
        inner = [each for each in sorted(folder.iterdir()) if not each.name.startswith(".") and each.is_dir()]
    for each in inner:
        yield from _inside(each)


def _changed(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0
