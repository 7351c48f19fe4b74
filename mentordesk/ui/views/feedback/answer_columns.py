"""The columns of the table of answers, and its order and filter."""

from collections.abc import Callable, Iterable
from typing import Any

from mentordesk.core import words
from mentordesk.core.feedback import ResponseRow
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.table_model import Column
from mentordesk.ui.views.feedback.answer_words import flags, items_line, level

_ORDERS: dict[str, Callable[[ResponseRow], Any]] = {
    "date": lambda row: row.received_on,
    "name": lambda row: folded(row.name),
    "pairing": lambda row: row.pairing_code,
    "survey": lambda row: row.survey.label,
}


def arranged(rows: Iterable[ResponseRow], key: str, *, descending: bool) -> list[ResponseRow]:
    """The rows in the order of a column; those of one value stay in the order in which they came."""
    return sorted(rows, key=_ORDERS.get(key, _ORDERS["date"]), reverse=descending)


def fits(row: ResponseRow, text: str) -> bool:
    """Whether each word of `text` stands somewhere in the row."""
    said = folded(" ".join((row.name, row.pairing_code, row.comment, flags(row), row.slip_number)))
    return all(word in said for word in folded(text).split())


def _person(row: ResponseRow) -> Cell:
    if not row.name:
        return Cell(_("no name is kept"))
    return Cell(row.name, tile=row.name, square=row.role is not Role.MENTOR)


def _flags(row: ResponseRow) -> Cell:
    said = level(row)
    return Cell("", note=flags(row), mark=f"level-{said}" if said else "", tone=said or "muted")


COLUMNS: list[Column[ResponseRow]] = [
    Column(N_("Came in"), lambda row: words.short_date(row.received_on), "date", 112),
    Column(N_("Person"), _person, "name", 186),
    Column(N_("Survey"), lambda row: row.survey.label, "survey", 100),
    Column(N_("Pairing"), lambda row: row.pairing_code, "pairing", 84),
    Column(N_("Session"), lambda row: str(row.session_number or ""), width=68),
    Column(N_("Answers"), items_line, width=76),
    Column(N_("Asks for"), _flags, width=150),
    Column(N_("In their words"), lambda row: row.comment, width=110),
]
