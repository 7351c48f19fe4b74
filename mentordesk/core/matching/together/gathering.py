"""Answers "who together": groups around mentors or circles of peers, with reasons for who is left."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.together.circle_fits import circle_fits
from mentordesk.core.matching.together.circles import gather_circles
from mentordesk.core.matching.together.common_words import Week
from mentordesk.core.matching.together.gatherings import Gathered, Gathering, Sizes
from mentordesk.core.matching.together.group_fits import group_fits
from mentordesk.core.matching.together.group_options import GroupTable
from mentordesk.core.matching.together.group_words import reasons, theme_label
from mentordesk.core.matching.together.groups import best_groups
from mentordesk.core.matching.together.groups_left import GroupsLeft
from mentordesk.core.matching.together.joint_starts import in_common
from mentordesk.core.progress import Progress, silent
from mentordesk.core.vocab import Format


def gather(request: Request, sizes: Sizes, progress: Progress = silent, week: Week | None = None) -> Gathered:
    """The best groups, or circles where that is the cohort's format; the same for any order of the people.

    With a `week`, times in common are said as days and hours of its zone.
    """
    if request.rules.format is Format.CIRCLE:
        return gather_circles(request, sizes, progress, week)
    return gather_groups(request, sizes, progress, week)


def fits(request: Request, sizes: Sizes, mentors: Sequence[int], members: Sequence[int]) -> tuple[str, ...]:
    """What stands against a group (or, without mentors, a circle) of these participants; empty: it may be."""
    circle = request.rules.format is Format.CIRCLE
    found = circle_fits(request, sizes, members) if circle else group_fits(request, sizes, mentors, members)
    return tuple(dict.fromkeys(found))


def gather_groups(request: Request, sizes: Sizes, progress: Progress, week: Week | None) -> Gathered:
    """Groups in the order of their mentors."""
    table = GroupTable(request, sizes)
    plan = best_groups(table, progress)
    found, whole = [], Fraction(0)
    for group in plan.groups:
        mentors = [table.mentors[group.option.lead]]
        mentors += [table.mentors[j] for j in group.option.team if j != group.option.lead]
        members = [table.learners[i] for i in group.rows]
        worth = table.worth(group.option.team)
        points = Fraction(sum(worth[i] for i in group.rows), table.scale * request.steps)
        whole += points
        found.append(
            Gathering(
                tuple(each.id for each in mentors),
                tuple(each.id for each in members),
                points / len(members),
                theme_label(table, group.rows, group.option.theme),
                reasons(table, group, week),
                in_common([*mentors, *members]),
            )
        )
    left = GroupsLeft(table, plan.groups).all()
    gap = Fraction(plan.gap, table.scale * request.steps)
    return Gathered(tuple(found), left, whole, plan.proven, plan.more_people, gap, _hash(table))


def _hash(table: GroupTable) -> str:
    """Stands for all that decides."""
    request = table.request
    said = {
        "learners": [each.id for each in table.learners],
        "mentors": [each.id for each in table.mentors],
        "places": table.places,
        "sizes": [table.sizes.fewest, table.sizes.most, table.sizes.mentors],
        "pins": sorted(table.pinned.items()),
        "first": sorted(request.first & set(table.problem.rows)),
        "apart": [str(each) for each in table.apart],
        "ways": [[*each.team, each.lead, str(each.theme), str(each.rows)] for each in table.options],
        "scores": table.scores.tolist(),
    }
    text = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(text.encode()).hexdigest()}"
