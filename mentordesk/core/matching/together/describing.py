"""What a group or circle that somebody has in mind would be: its score, its theme, and what speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import comb

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.together.circle_table import CircleTable
from mentordesk.core.matching.together.common_words import Week, time_reasons
from mentordesk.core.matching.together.gatherings import Gathering, Sizes
from mentordesk.core.matching.together.group_options import Group, GroupTable, Option
from mentordesk.core.matching.together.group_words import reasons, theme_label
from mentordesk.core.matching.together.joint_starts import in_common
from mentordesk.core.vocab import Format


def described(
    request: Request, sizes: Sizes, mentors: Sequence[int], members: Sequence[int], week: Week | None = None
) -> Gathering:
    """These participants as a gathering, whether it may be or not; the first of the mentors leads."""
    if request.rules.format is Format.CIRCLE:
        return _circle(request, members, week)
    here = replace(
        request,
        mentors=tuple(each for each in request.mentors if each.id in set(mentors)),
        learners=tuple(each for each in request.learners if each.id in set(members)),
    )
    table = GroupTable(here, sizes)
    team = tuple(sorted(table.problem.columns[each] for each in mentors))
    rows = tuple(range(len(table.learners)))
    group = Group(Option(team, table.problem.columns[mentors[0]], None, (1 << len(rows)) - 1), rows)
    if any(_all_want(table, lead, rows) for lead in team):
        group = replace(group, option=table.way(group))
    people = [*(request.mentor(each) for each in mentors), *table.learners]
    worth = table.worth(team)
    points = Fraction(sum(worth), table.scale * request.steps)
    label = theme_label(table, rows, group.option.theme) if group.option.theme is not None else ""
    said = reasons(table, group, week) if label else time_reasons(people, request.rules, week)
    return Gathering(
        tuple(mentors),
        tuple(each.id for each in table.learners),
        points / max(1, len(rows)),
        label,
        tuple(said),
        in_common(people),
    )


def _all_want(table: GroupTable, lead: int, rows: Sequence[int]) -> bool:
    """Whether the mentor covers something that suits all of them."""
    everybody = (1 << len(rows)) - 1
    return any(everybody & ~wanted == 0 for wanted in table.wanted[lead].values())


def _circle(request: Request, members: Sequence[int], week: Week | None) -> Gathering:
    here = tuple(each for each in request.learners if each.id in set(members))
    table = CircleTable(replace(request, learners=here), Sizes(len(here), len(here)))
    pairs = max(1, comb(len(here), 2))
    score = Fraction(table.total(range(len(here))), 2 * request.steps * pairs)
    people = table.people
    return Gathering(
        (),
        tuple(each.id for each in people),
        score,
        "",
        tuple(time_reasons(people, request.rules, week)),
        in_common(people),
    )
