"""Remembers the columns of a table by their keys: order, widths, what is hidden; columns come and go."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView

from mentordesk.ui.kit.table_source import Column
from mentordesk.ui.kit.theme import theme


def kept(header: QHeaderView, columns: Sequence[Column[Any]]) -> QByteArray:
    """What is remembered of the columns, in the order in which they stand."""
    places = [header.logicalIndex(at) for at in range(len(columns))]
    told = [[columns[at].key, header.sectionSize(at), header.isSectionHidden(at)] for at in places]
    return QByteArray(json.dumps(told).encode())


def restore(header: QHeaderView, columns: Sequence[Column[Any]], remembered: QByteArray) -> None:
    """Show the columns as they were; one that is new stands last, and hidden if it says so."""
    known = _read(remembered)
    places = {column.key: place for place, column in enumerate(columns)}
    for place, column in enumerate(columns):
        width, hidden = known.get(column.key, (0, column.hidden))
        header.setSectionHidden(place, False)  # noqa: FBT003 - Qt's own; else a hidden one keeps no width
        header.resizeSection(place, width or theme().px(column.width))
        header.setSectionHidden(place, hidden and place > 0)
    for at, key in enumerate(key for key in known if key in places):
        header.moveSection(header.visualIndex(places[key]), at)


def _read(remembered: QByteArray) -> dict[str, tuple[int, bool]]:
    try:
        told = json.loads(bytes(remembered.data()))
        return {str(key): (max(0, int(width)), bool(hidden)) for key, width, hidden in told}
    except (ValueError, TypeError):
        return {}
