"""Days and times as sheets write them, and in which order a column puts day, month and year."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from mentordesk.core.i18n import _
from mentordesk.core.intake import date_ways
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.date_ways import Ways
from mentordesk.core.intake.grid import Cell, LateCount, shown
from mentordesk.core.intake.report import DateOrder, Option, Question

_FIRST, _LAST = 1900, 2100
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])")
_COUNT = re.compile(r"[0-9]{5}")
_EXAMPLES = 3
_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?(?::[0-9]{2})? ?([ap]\.?m\.?)?", re.IGNORECASE)
_NOON = 12
_MINUTES = 60
_HOURS = 24


def day(cell: Cell, order: DateOrder | None = None) -> date | None:
    """The day in a cell, None if it is empty; `order` reads 03/04/2026, which is refused without one."""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _in_reach(cell)
    if isinstance(cell, str):
        return _in_reach(_read(text, order)) if (text := cell.strip()) else None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _counted(cell)
    raise Unfit(_("A number or time where a date should stand. Give the cell a date format."))


def clock(cell: Cell) -> str:
    """A time of day as HH:MM; "" for an empty cell."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    text = shown(cell)
    if not text:
        return ""
    found = _TIME.fullmatch(text)
    if not found or not (found[2] or found[3]) or not isinstance(cell, str):
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    hours, minutes = int(found[1]), int(found[2] or 0)
    if found[3]:
        hours = _afternoon(hours, found[3])
    if hours >= _HOURS or minutes >= _MINUTES:
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    return f"{hours:02}:{minutes:02}"


def order_of(heading: str, cells: Iterable[Cell]) -> DateOrder | Question | None:
    """How a column writes its dates: in the one order that gives all of them a day, else a question.

    None for a column that says the same in every order, and for one that is no column of dates.
    """
    filled = [cell.strip() for cell in cells if isinstance(cell, str) and cell and not cell.isspace()]
    read = [(text, found) for text in filled if text[:1].isdigit() and (found := date_ways.ways(text))]
    if len(read) * 2 < len(filled):  # what looks like a short date may be a number of another kind
        read = [(text, found) for text, found in read if not _SHORT_YEAR.match(text)]
    fitting = [order for order in DateOrder if all(order in found for _text, found in read)]
    if len(fitting) == 1:
        return fitting[0]
    offered = fitting or [order for order in DateOrder if any(order in found for _text, found in read)]
    unsure = [text for text, found in read if len({found.get(order) for order in offered}) > 1]
    return _question(heading, unsure, offered) if unsure else None


def _question(heading: str, unsure: Sequence[str], orders: Iterable[DateOrder]) -> Question:
    examples = list(dict.fromkeys(unsure))[:_EXAMPLES]
    options = tuple(
        Option(order.key, "; ".join(_in_words(example, order) for example in examples)) for order in orders
    )
    sentence = _("The dates in {column} can be read in several ways, such as {example}. Choose the order.")
    return Question("dates", sentence.format(column=heading, example=examples[0]), "--dates", options)


def _in_words(text: str, order: DateOrder) -> str:
    found = (date_ways.ways(text) or {}).get(order)
    return _long(found) if found else _("There is no such day.")


def _long(found: date) -> str:
    from mentordesk.core import words

    return words.long_date(found)


def _read(text: str, order: DateOrder | None) -> date:
    found = date_ways.ways(text)
    if found is None and _COUNT.fullmatch(text):
        return _counted(float(text))
    if found is None:
        raise Unfit(_("Not a date. Write it as 2026-12-31."))
    return _only(found) if order is None else _in_order(found, order)


def _in_order(found: Ways, order: DateOrder) -> date:
    if not found:
        raise Unfit(_("There is no such day."))
    if order not in found:
        sentence = _("There is no such day. The dates here were read in the order: {order}.")
        raise Unfit(sentence.format(order=order.label))
    return found[order]


def _only(found: Ways) -> date:
    days = sorted(set(found.values()))
    if not days:
        raise Unfit(_("There is no such day."))
    if len(days) > 1:
        sentence = _("Can be read as {days}. Write it as 2026-12-31.")
        raise Unfit(sentence.format(days="; ".join(_long(each) for each in days)))
    return days[0]


def _counted(number: float) -> date:
    found = date_ways.counted(number, late=isinstance(number, LateCount))
    if found is None:
        raise Unfit(_("A number or time where a date should stand. Give the cell a date format."))
    return found


def _in_reach(found: date) -> date:
    if not _FIRST <= found.year <= _LAST:
        raise Unfit(_("The year must lie between {first} and {last}.").format(first=_FIRST, last=_LAST))
    return found


def _afternoon(hours: int, half: str) -> int:
    if not 1 <= hours <= _NOON:
        raise Unfit(_("Not a time of day. Write it as 14:30."))
    return hours % _NOON + (_NOON if half.casefold().startswith("p") else 0)
