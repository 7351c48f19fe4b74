"""How commands write what machines read, and open programme files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.core import files
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.planning import zones

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk


@contextmanager
def opened(path: Path) -> Iterator[Desk]:
    """The desk of a programme file, let go at the end."""
    from mentordesk.core.desk import Desk  # not every command needs a database

    zones.use_shipped_tables()
    desk = Desk.open(path)
    try:
        yield desk
    finally:
        desk.close()


def write_json(path: Path, value: object) -> None:
    """Write `value` as JSON: UTF-8, keys sorted, no NaN; what UTF-8 lacks (odd file names) is spelled out."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
    files.write(path, (text + "\n").encode(errors="backslashreplace"))


def read_json(text: str, what: str) -> dict[str, object]:
    """An object given as JSON on the command line; raises `DeskError`."""
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise DeskError(_('{what} must be a JSON object, such as {{"size": 12}}.').format(what=what))
    return value
