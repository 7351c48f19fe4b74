"""Issues public codes and slip numbers, each once for ever: no undo gives one back."""

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import func, insert, select

from mentordesk.core import codes
from mentordesk.core.db import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.model import IssuedCode

Taken = Callable[[str], bool]

_BATCH = 500
"""Codes looked up at a time; SQLite takes only so many values in one question."""


_GIVEN_OUT = 90
"""Of a hundred; beyond that each new code takes many draws, until there is none left to find."""


def issue(db: Db, kind: codes.Kind, count: int = 1) -> list[str]:
    """So many new codes of this kind; raises `Refused` where too few are left."""
    _allow(db, f"{kind.letter}-", count, codes.how_many())
    return [
        code for size in _batches(count) for code in _issued(db, size, lambda taken: codes.new(kind, taken))
    ]


def slip_numbers(db: Db, count: int) -> list[str]:
    """So many new eight-digit slip numbers; raises `Refused` where too few are left."""
    _allow(db, "", count, codes.how_many_numbers())
    return [number for size in _batches(count) for number in _issued(db, size, codes.new_number)]


def _allow(db: Db, first: str, count: int, every: int) -> None:
    """Refuse what would hardly be found, or never; `first` begins the codes, "" means slip numbers."""
    low, high = (first, f"{first[:-1]}.") if first else ("0", ":")  # what follows "-" and "9"
    query = select(func.count()).where(IssuedCode.code >= low, IssuedCode.code < high)
    if count and (db.connection().scalar(query) or 0) + count > every * _GIVEN_OUT // 100:
        words = _(
            "This programme file has nearly used up its {count} codes: none is ever given twice, not even "
            "after an undo. Start a new programme file for what is still to come."
        )
        raise Refused(words.format(count=f"{every:,}"))


def _batches(count: int) -> Iterator[int]:
    for done in range(0, count, _BATCH):
        yield min(_BATCH, count - done)


def _issued(db: Db, count: int, draw: Callable[[Taken], str]) -> Sequence[str]:
    connection = db.connection()  # not the session itself: it would write its half-made objects first
    issued: list[str] = []
    while missing := count - len(issued):
        drawn: dict[str, None] = {}
        while len(drawn) < missing:
            drawn[draw(drawn.__contains__)] = None
        known = set(connection.scalars(select(IssuedCode.code).where(IssuedCode.code.in_(drawn))))
        fresh = [code for code in drawn if code not in known]
        if fresh:
            connection.execute(insert(IssuedCode), [{"code": code} for code in fresh])
        issued += fresh
    return issued
