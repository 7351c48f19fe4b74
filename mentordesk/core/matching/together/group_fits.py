"""What stands against a group that somebody has in mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.candidates import Candidate, Request, Rules
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.rules import HARD, barriers
from mentordesk.core.matching.shortage import covers
from mentordesk.core.matching.together.gatherings import Sizes
from mentordesk.core.matching.together.joint_starts import can_meet

_BY_ITSELF = {"H5", "H7", "H9"}
"""Rules of pairs that a group has its own words for."""
_AMONG = {"H1", "H3", "H4"}
"""Rules that hold between any two in a group."""


def group_fits(
    request: Request, sizes: Sizes, mentors: Sequence[int], members: Sequence[int]
) -> Iterator[str]:
    """One sentence for each thing; none where the group may be."""
    leading = [request.mentor(each) for each in mentors]
    learners = sorted((request.learner(each) for each in members), key=lambda each: each.order)
    yield from _numbers(sizes, leading, learners)
    for mentor in leading:
        if not mentor.places:
            yield _("{mentor} has no free place.").format(mentor=mentor.name)
    for mentor in leading:
        for learner in learners:
            found = barriers(mentor, learner, request.rules)
            yield from (each.sentence for each in found if each.code not in _BY_ITSELF)
    yield from between(request, leading, _AMONG)
    yield from between(request, learners, _AMONG)
    yield from decided(request, [(one, other) for one in learners for other in leading])
    yield from _pinned(request, leading, learners)
    if leading and learners and not _themes(leading, learners):
        yield _no_theme(leading)
    yield from apart_in_time([*leading, *learners], request.rules)


def _numbers(sizes: Sizes, mentors: Sequence[Candidate], learners: Sequence[Candidate]) -> Iterator[str]:
    if not mentors:
        yield _("A group needs a mentor.")
    if len(mentors) > sizes.mentors:
        text = ngettext(
            "A group here has {most} mentor, not {count}.",
            "A group here has at most {most} mentors, not {count}.",
            sizes.mentors,
        )
        yield text.format(most=sizes.mentors, count=len(mentors))
    yield from too_many(
        len(learners),
        sizes,
        (
            _("A group here needs {fewest} mentees; these are {count}."),
            _("A group here has at most {most} mentees; these are {count}."),
        ),
    )


def too_many(count: int, sizes: Sizes, texts: tuple[str, str]) -> Iterator[str]:
    """Fewer than needed, or more than may be."""
    few, many = texts
    if count < sizes.fewest:
        yield few.format(fewest=sizes.fewest, count=count)
    if count > sizes.most:
        yield many.format(most=sizes.most, count=count)


def between(request: Request, people: Sequence[Candidate], codes: set[str]) -> Iterator[str]:
    """What keeps any two of these people apart: rules of these codes, and decisions."""
    pairs = list(combinations(people, 2))
    rules = [each for each in HARD if each.code in codes]
    for one, other in pairs:
        for rule in rules:
            if rule.breaks(one, other, request.rules):
                yield rule.say(one, other, request.rules)
    yield from decided(request, pairs)


def decided(request: Request, pairs: Sequence[tuple[Candidate, Candidate]]) -> Iterator[str]:
    """Whom the coordinator told apart."""
    text = _("You decided that {one} and {other} are never together.")
    for one, other in pairs:
        if {(one.id, other.id), (other.id, one.id)} & request.forbids:
            yield text.format(one=one.name, other=other.name)


def _pinned(request: Request, mentors: Sequence[Candidate], learners: Sequence[Candidate]) -> Iterator[str]:
    here = {each.id for each in mentors}
    known = {each.id: each.name for each in request.mentors}
    text = _("You decided that {learner} stays with {mentor}.")
    for learner in learners:
        kept = [mentor for each, mentor in sorted(request.pins) if each == learner.id and mentor in known]
        if kept and not here & set(kept):
            yield text.format(learner=learner.name, mentor=known[kept[0]])


def _themes(mentors: Sequence[Candidate], learners: Sequence[Candidate]) -> bool:
    """Whether one of the mentors covers something that all who said what they need have in common."""
    asking = [each for each in learners if each.needs]
    return not asking or any(
        all(any(need.skill == theme and covers(mentor, need) for need in each.needs) for each in asking)
        for mentor in mentors
        for theme in mentor.levels
    )


def _no_theme(mentors: Sequence[Candidate]) -> str:
    text = ngettext(
        "They share no need that {names} covers.",
        "They share no need that {names} cover.",
        len(mentors),
    )
    return text.format(names=words.names(each.name for each in mentors))


def apart_in_time(people: Sequence[Candidate], rules: Rules) -> Iterator[str]:
    """No stretch in common is long enough; who alone stands in its way is named."""
    if can_meet(people, rules):
        return
    text = _("They have no {time} in the week when all can meet.")
    said = text.format(time=duration(rules.session_minutes))
    alone = [
        each.name for each in people if can_meet([other for other in people if other is not each], rules)
    ]
    if len(alone) == 1 and len(people) > 2:  # noqa: PLR2004 - of two, both stand in the way
        said += " " + _("Without {name} they would.").format(name=alone[0])
    yield said
