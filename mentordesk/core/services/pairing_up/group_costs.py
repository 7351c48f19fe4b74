"""What a decision about groups costs everybody: the best plan without it against that with it."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from math import comb

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.matching.rules import HARD
from mentordesk.core.pairings import Cost
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import group_asking
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows
from mentordesk.core.vocab import Format

Two = tuple[int, int]
"""Participants: a learner and a mentor, or any two who are to be kept apart."""
_AMONG = frozenset({"H1", "H3", "H4"})
"""What even the coordinator cannot override between any two: being one person, avoidance, conflict."""
_ACROSS = _AMONG | {"H2"}
"""The same between a mentor and a mentee, and in a circle: beside these, managing each other."""


def cost(without: matching.Gathered, having: matching.Gathered) -> Cost:
    """Hundredths of a point of the total, and how many people fewer have a place."""
    return Cost(round((without.total - having.total) * 100), placed(without) - placed(having))


def together(found: matching.Gathered, mentor: int, members: Iterable[int]) -> bool:
    """Whether a plan has all of these in one group of this mentor."""
    wanted = set(members)
    return any(mentor in each.mentors and wanted <= set(each.members) for each in found.gatherings)


def placed(found: matching.Gathered) -> int:
    """How many learners or peers are in a group."""
    return sum(len(each.members) for each in found.gatherings)


def price_of_keeping(db: Db, cohort_id: int, two: Two) -> Cost | None:
    """What it costs that this learner stays with this mentor's group; None where no plan has it."""
    asked, sizes = _as_if_undecided(db, cohort_id, two), group_asking.sizes(db, cohort_id)
    having = matching.gather(replace(asked, pins=asked.pins | {two}), sizes)
    if not together(having, two[1], [two[0]]):
        return None
    return cost(matching.gather(asked, sizes), having)


def price_of_parting(db: Db, cohort_id: int, two: Two) -> Cost:
    """What it costs that these two are never in one group."""
    asked = _as_if_undecided(db, cohort_id, two)
    apart, sizes = replace(asked, forbids=asked.forbids | {two}), group_asking.sizes(db, cohort_id)
    return cost(matching.gather(asked, sizes), matching.gather(apart, sizes))


def _as_if_undecided(db: Db, cohort_id: int, two: Two) -> matching.Request:
    """What is asked about everybody whose group is not answered, and about these two in any case."""
    kept = [
        row
        for row in open_rows(db, cohort_id)
        if answered(row) and not any(row.holds(participant) for participant in two)
    ]
    asked = group_asking.without(asking.request(db, cohort_id), kept)
    return replace(
        asked,
        pins=frozenset(pin for pin in asked.pins if pin[0] != two[0]),
        forbids=asked.forbids - {two, two[::-1]},
    )


def never(request: matching.Request, mentors: Iterable[int], members: Iterable[int]) -> list[str]:
    """What nobody can override about these people being together, in sentences."""
    leading, others = [request.mentor(each) for each in mentors], [request.learner(each) for each in members]
    across = [(mentor, learner) for mentor in leading for learner in others]
    circle = request.rules.format is Format.CIRCLE
    found = [_broken(request, mentor, learner, _ACROSS) for mentor, learner in across]
    for people in (leading, others):
        pairs = [(one, other) for place, one in enumerate(people) for other in people[place + 1 :]]
        found += [_broken(request, *pair, _ACROSS if circle else _AMONG) for pair in pairs]
    return [sentence for each in found for sentence in each]


def _broken(
    request: matching.Request, one: matching.Candidate, other: matching.Candidate, codes: frozenset[str]
) -> list[str]:
    rules = [rule for rule in HARD if rule.code in codes and rule.breaks(one, other, request.rules)]
    return [rule.say(one, other, request.rules) for rule in rules]


def worth(found: matching.Gathering) -> Fraction:
    """What a gathering gives to the total: every learner's mean, or every pair of a circle."""
    many = len(found.members)
    return found.score * (many if found.mentors else comb(many, 2))
