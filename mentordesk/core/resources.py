"""Where the files that ship with the program are: checkout, wheel or frozen app."""

import sys
from pathlib import Path


def _root() -> Path:
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else []
    places += [package / "resources", package.parent / "resources"]
    return next(place for place in places if place.is_dir())


def path(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `path("icons", "people.svg")`; it need not exist."""
    return _root().joinpath(*parts)


def text(*parts: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")
