"""Many ids in one question: handed over as one list, whatever its length."""

import json
from collections.abc import Iterable

from sqlalchemy import Select, bindparam, column, func, select


def among(ids: Iterable[int]) -> Select[tuple[int]]:
    """For `Table.id.in_(among(ids))`: of a plain list each would be a parameter, and few are allowed."""
    each = func.json_each(listed(ids)).table_valued(column("value"))
    return select(each.c.value)


WANTED = "wanted"


def of_wanted() -> Select[tuple[int]]:
    """The same for a query that is made once; run it with `{WANTED: listed(ids)}`."""
    each = func.json_each(bindparam(WANTED)).table_valued(column("value"))
    return select(each.c.value)


def listed(ids: Iterable[int]) -> str:
    """Ids as they are handed over."""
    return json.dumps(list(ids))
