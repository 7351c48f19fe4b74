"""Circles of peers: most people first, then as well together as can be."""

from __future__ import annotations

import json
from fractions import Fraction
from hashlib import sha256
from itertools import islice
from math import comb

from mentordesk.core.i18n import ngettext
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.together.circle_sums import chosen
from mentordesk.core.matching.together.circle_swaps import BEGINNINGS, by_swapping
from mentordesk.core.matching.together.circle_table import Circle, CircleTable
from mentordesk.core.matching.together.circle_times import seated
from mentordesk.core.matching.together.circles_left import circles_left
from mentordesk.core.matching.together.common_words import Week, time_reasons
from mentordesk.core.matching.together.gatherings import Gathered, Gathering, Sizes
from mentordesk.core.matching.together.joint_starts import in_common
from mentordesk.core.progress import Progress

_EXACT = 15_000
"""As many possible circles are all looked at; of more the best is taken that swapping finds."""


def gather_circles(request: Request, sizes: Sizes, progress: Progress, week: Week | None) -> Gathered:
    """Puts the learners of a request into circles; proven where all that are possible can be looked at."""
    table = CircleTable(request, sizes)
    every = list(islice(table.every(), _EXACT + 1))
    if len(every) <= _EXACT:
        found, proven = chosen(table, every)
        more, gap = 0, 0
    else:
        seating = seated(table)
        found, proven = by_swapping(table, seating, lambda done: progress(done, BEGINNINGS)), False
        more, gap = _open(table, found, seating.most)
    progress(BEGINNINGS, BEGINNINGS)
    check(table, found)
    gatherings = tuple(_told(table, each, week) for each in sorted(found))
    total = Fraction(table.value(found)[2], 2 * request.steps)
    left = circles_left(table, found)
    return Gathered(gatherings, left, total, proven, more, Fraction(gap, 2 * request.steps), _hash(table))


def _open(table: CircleTable, found: list[Circle], most: int) -> tuple[int, int]:
    """How many more people, and how much more worth for as many, nobody has shown to be impossible."""
    _first, people, points = table.value(found)
    best = sorted((sum(sorted(line)[1 - table.sizes.most :]) for line in table.lines), reverse=True)
    return max(0, most - people), max(0, sum(best[:people]) // 2 - points)


def check(table: CircleTable, circles: list[Circle]) -> None:
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
