"""Circles of peers: most people first, then as well together as can be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from hashlib import sha256
from itertools import islice
from math import comb

from mentordesk.core.i18n import ngettext
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.together.circle_sums import chosen
from mentordesk.core.matching.together.circle_swaps import by_swapping
from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.circle_times import seated
from mentordesk.core.matching.together.circles_left import circles_left
from mentordesk.core.matching.together.common_words import Week, time_reasons
from mentordesk.core.matching.together.gatherings import Gathered, Gathering, Sizes
from mentordesk.core.matching.together.joint_starts import in_common

_EXACT = 100_000
"""As many possible circles are all looked at; of more the best is taken that swapping finds."""


def circle_stages(request: Request, sizes: Sizes, week: Week | None) -> Iterator[int | Gathered]:
    """The stages, and then the circles; proven where all that are possible can be looked at."""
    table = CircleTable(request, sizes)
    every = list(islice(table.every(), _EXACT + 1))
    seating = seated(table)
    for said in by_swapping(table, seating):
        if isinstance(said, int):
            yield said
        elif len(every) <= _EXACT:
            found, gap = chosen(table, every, said) if every else ([], 0)
            yield _answer(table, found, week, seating.most if gap is None else None, gap)
        else:
            yield _answer(table, said, week, seating.most, None)


def _answer(
    table: CircleTable, found: Sequence[Circle], week: Week | None, most: int | None, gap: int | None
) -> Gathered:
    """`most` people could be placed (None: no more than are); `gap` is None where nobody knows it."""
    check(table, found)
    _first, people, whole = table.value(found)
    more = 0 if most is None else max(0, most - people)
    over = _over(table, people, whole) if gap is None else gap
    steps = 2 * table.request.steps
    return Gathered(
        tuple(_told(table, each, week) for each in sorted(found)),
        circles_left(table, found),
        Fraction(whole, steps),
        gap == 0,
        more,
        Fraction(over, steps),
        _hash(table),
    )


def _over(table: CircleTable, people: int, points: int) -> int:
    """What no plan exceeds: everybody among those who suit them best, as many as a circle holds."""
    best = sorted((sum(sorted(line)[1 - table.sizes.most :]) for line in table.lines), reverse=True)
    return max(0, sum(best[:people]) // 2 - points)


def check(table: CircleTable, circles: Sequence[Circle]) -> None:
    """Every rule of a plan once more, in whole numbers; raises `ArithmeticError` where one is broken."""
    placed = [i for circle in circles for i in circle]
    sized = all(table.sizes.fewest <= len(circle) <= table.sizes.most for circle in circles)
    if not (sized and len(placed) == len(set(placed)) and all(map(table.fits, circles))):
        raise ArithmeticError("a plan of circles breaks a rule")


def _told(table: CircleTable, circle: Circle, week: Week | None) -> Gathering:
    people = [table.people[i] for i in circle]
    score = Fraction(table.total(circle), 2 * table.request.steps * comb(len(circle), 2))
    count = ngettext(
        "{count} person; a circle here has {fewest} to {most}.",
        "{count} people; a circle here has {fewest} to {most}.",
        len(circle),
    ).format(count=len(circle), fewest=table.sizes.fewest, most=table.sizes.most)
    reasons = (*time_reasons(people, table.request.rules, week), count)
    return Gathering((), tuple(each.id for each in people), score, "", reasons, in_common(people))


def _hash(table: CircleTable) -> str:
    """Stands for all that decides."""
    said = {
        "people": [each.id for each in table.people],
        "sizes": [table.sizes.fewest, table.sizes.most],
        "first": table.first,
        "apart": [str(each) for each in table.apart],
        "able": [str(each) for each in table.able],
        "worth": table.lines,
    }
    text = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(text.encode()).hexdigest()}"
