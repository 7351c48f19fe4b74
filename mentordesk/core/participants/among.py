"""Many ids in one question: handed over as one list, whatever its length."""

import json
from collections.abc import Iterable

from sqlalchemy import Select, column, func, select


def among(ids: Iterable[int]) -> Select[tuple[int]]:
    """For `Table.id.in_(among(ids))`: of a plain list each would be a parameter, and few are allowed."""
    listed = func.json_each(json.dumps(list(ids))).table_valued(column("value"))
    return select(listed.c.value)
