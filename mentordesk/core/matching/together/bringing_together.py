"""Answers "who together": groups around mentors or circles of peers, with reasons for who is left."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from hashlib import sha256
from typing import cast

from mentordesk.core import apart, i18n
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.together.circle_fits import circle_fits
from mentordesk.core.matching.together.circles import circle_stages
from mentordesk.core.matching.together.common_words import Week
from mentordesk.core.matching.together.gatherings import Gathered, Gathering, Sizes
from mentordesk.core.matching.together.group_fits import group_fits
from mentordesk.core.matching.together.group_options import Group, GroupTable
from mentordesk.core.matching.together.group_words import reasons, theme_label
from mentordesk.core.matching.together.groups import STAGES, GroupPlan, best_groups
from mentordesk.core.matching.together.groups_left import GroupsLeft
from mentordesk.core.matching.together.joint_starts import in_common
from mentordesk.core.progress import Progress, silent
from mentordesk.core.vocab import Format

MANY = 80 * 80
"""From so many pairs on (twice the people for each mentor more) a process of its own is worth it."""
_SENTENCE = N_(
    "Bringing so many people together takes more memory or time than there is; nothing was proposed."
)


def gather(request: Request, sizes: Sizes, progress: Progress = silent, week: Week | None = None) -> Gathered:
    """The best groups, or circles where that is the cohort's format; the same for any order of the people.

    With a `week`, times in common are said as days and hours of its zone. What may take long is done in a
    child process, which ends where `progress` says so: the solver cannot be interrupted.
    """
    people = max(len(request.learners), len(request.mentors))
    if len(request.learners) * people * sizes.mentors**2 >= MANY:
        return cast(Gathered, apart.told(_limits(), progress, stages, i18n.language(), request, sizes, week))
    for said in stages(i18n.language(), request, sizes, week):
        if isinstance(said, Gathered):
            return said
        progress(*said)
    raise AssertionError("stages end with an answer")


def _limits() -> apart.Limits:
    return apart.Limits(_(_SENTENCE), memory=4096 * apart.MIB, seconds=600.0)


def stages(
    language: str, request: Request, sizes: Sizes, week: Week | None
) -> Iterator[tuple[int, int] | Gathered]:
    """How far it is before each stage, and the answer in the end."""
    i18n.use(language)
    circles = request.rules.format is Format.CIRCLE
    for said in circle_stages(request, sizes, week) if circles else _group_stages(request, sizes, week):
        yield said if isinstance(said, Gathered) else (said, STAGES)


def fits(request: Request, sizes: Sizes, mentors: Sequence[int], members: Sequence[int]) -> tuple[str, ...]:
    """What stands against a group (or, without mentors, a circle) of these participants; empty: it may be."""
    circle = request.rules.format is Format.CIRCLE
    found = circle_fits(request, sizes, members) if circle else group_fits(request, sizes, mentors, members)
    return tuple(dict.fromkeys(found))


def _group_stages(request: Request, sizes: Sizes, week: Week | None) -> Iterator[int | Gathered]:
    table = GroupTable(request, sizes)
    for said in best_groups(table):
        yield said if isinstance(said, int) else _answer(table, said, week)


def _answer(table: GroupTable, plan: GroupPlan, week: Week | None) -> Gathered:
    """Groups in the order of their mentors."""
    parts = table.scale * table.request.steps
    found = [_told(table, each, week) for each in plan.groups]
    whole = sum((each.score * len(each.members) for each in found), Fraction(0))
    left = GroupsLeft(table, plan.groups).all()
    return Gathered(
        tuple(found), left, whole, plan.proven, plan.more_people, Fraction(plan.gap, parts), _hash(table)
    )


def _told(table: GroupTable, group: Group, week: Week | None) -> Gathering:
    mentors = [table.mentors[group.option.lead]]
    mentors += [table.mentors[j] for j in group.option.team if j != group.option.lead]
    members = [table.learners[i] for i in group.rows]
    worth = table.worth(group.option.team)
    points = Fraction(sum(worth[i] for i in group.rows), table.scale * table.request.steps)
    return Gathering(
        tuple(each.id for each in mentors),
        tuple(each.id for each in members),
        points / len(members),
        theme_label(table, group.rows, group.option.theme),
        reasons(table, group, week),
        in_common([*mentors, *members]),
    )


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
