"""QR codes of the numbers on slips and forms: digits only, never anything about a person."""

from functools import lru_cache

from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.look import BLACK

_MASK = 3
"""A fixed mask is five times as fast as trying all eight, and reads as well."""
_QUIET = 4


def draw(sheet: Sheet, corner: tuple[float, float], side: float, number: str) -> None:
    """The code of a number in a square of `side` points, quiet zone within; `corner` is its lower left."""
    rows = _rows(number)
    unit = side / (len(rows) + 2 * _QUIET)
    boxes = []
    for up, row in enumerate(reversed(rows)):
        for start, length in row:
            left, foot = corner[0] + (start + _QUIET) * unit, corner[1] + (up + _QUIET) * unit
            boxes.append((left, foot, length * unit, unit))
    sheet.areas(boxes, BLACK)


@lru_cache(maxsize=256)
def _rows(number: str) -> list[list[tuple[int, int]]]:
    """Each row of the code as stretches of dark modules: start and length."""
    import segno

    code = segno.make(number, error="m", mask=_MASK, micro=False, boost_error=False)
    return [_stretches(bytes(row)) for row in code.matrix]


def _stretches(row: bytes) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and found and sum(found[-1]) == place:
            found[-1] = found[-1][0], found[-1][1] + 1
        elif dark:
            found.append((place, 1))
    return found
