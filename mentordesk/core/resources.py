"""Where the files that ship with the program are: checkout, wheel or frozen app."""

import sys
from functools import cache
from pathlib import Path


@cache
def _root(frozen: str | None) -> Path:
    package = Path(__file__).resolve().parent.parent
    places = [Path(frozen) / "resources"] if frozen else []
    places += [package / "resources", package.parent / "resources"]
    return next(place for place in places if place.is_dir())


def path(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `path("icons", "people.svg")`; it need not exist."""
    return _root(getattr(sys, "_MEIPASS", None)).joinpath(*parts)


def text(*parts: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")
