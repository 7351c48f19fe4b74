"""Groups and circles by looking at all of them: slow, simple, and without any of the code that is tested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

from mentordesk.core.matching import Candidate, Request
from mentordesk.core.matching.rules import HARD
from mentordesk.core.matching.scores import points, rounded
from mentordesk.core.matching.together import Sizes
from mentordesk.core.vocab import Format
from tests.core.matching.making import drawn

Value = tuple[Fraction | int, ...]
Held = tuple[tuple[int, ...], tuple[int, ...]]
"""Mentors and learners of a group, by id."""


def asked(seed: int, learners: int, mentors: int, kind: Format = Format.GROUP) -> Request:
    """A drawn request with priority, decisions and two who are told apart."""
    rnd = Random(seed)  # noqa: S311 - not for secrets
    request = drawn(seed, learners, mentors)
    mine = [each.id for each in request.learners]
    theirs = [each.id for each in request.mentors]
    forbids = set(request.forbids)
    for side in (mine, theirs):
        if len(side) > 1 and rnd.random() < 0.3:
            forbids.add(tuple(rnd.sample(side, 2)))
    pins = {(rnd.choice(mine), rnd.choice(theirs)) for _each in range(rnd.choice([0, 0, 1, 2])) if theirs}
    return replace(
        request,
        rules=replace(request.rules, format=kind),
        forbids=frozenset(forbids),
        pins=frozenset(pins),
        first=frozenset(rnd.sample(mine, rnd.choice([0, 0, 2]))),
    )


def minutes(person: Candidate) -> set[int]:
    return {minute for start, end in person.free or () for minute in range(start, end)}


def meets(people: Iterable[Candidate], request: Request) -> bool:
    known = [minutes(each) for each in people if each.free is not None]
    if request.rules.allow_async or not known:
        return True
    joint, long = set.intersection(*known), request.rules.session_minutes
    return any(all(begin + k in joint for k in range(long)) for begin in joint)


def apart(one: Candidate, other: Candidate, request: Request) -> bool:
    """Two who are never together, on whichever side they are."""
    named = one.avoid | one.conflicts
    back = other.avoid | other.conflicts
    decided = {(one.id, other.id), (other.id, one.id)} & request.forbids
    return bool(other.person in named or one.person in back or one.person == other.person or decided)


def broken(mentor: Candidate, learner: Candidate, request: Request) -> set[str]:
    return {rule.code for rule in HARD if rule.breaks(mentor, learner, request.rules)}


def pins(request: Request) -> dict[int, int]:
    """Of two pins of one learner the one with the mentor who comes first."""
    order = {each.id: each.order for each in request.mentors}
    return dict(sorted(request.pins, key=lambda pin: order[pin[1]], reverse=True))


def softened(learner: Candidate, request: Request) -> Candidate:
    """What a decision goes against is set aside: the times, or the needs, of who is kept."""
    mentor = next((each for each in request.mentors if each.id == pins(request).get(learner.id)), None)
    against = broken(mentor, learner, request) if mentor else set()
    return replace(
        learner,
        free=None if "H7" in against else learner.free,
        needs=() if "H9" in against else learner.needs,
    )


def may(team: tuple[Candidate, ...], learners: tuple[Candidate, ...], request: Request) -> bool:
    kept = pins(request)
    for learner in learners:
        if kept.get(learner.id, team[0].id) not in {each.id for each in team}:
            return False
        for mentor in team:
            rules = broken(mentor, learner, request) - {"H5", "H7", "H9"}
            against = rules or (learner.id, mentor.id) in request.forbids
            if against and kept.get(learner.id) != mentor.id:
                return False
    if any(apart(*two, request) for side in (team, learners) for two in combinations(side, 2)):
        return False
    soft = [softened(each, request) for each in learners]
    return meets([*team, *soft], request) and any(_theme(lead, soft) for lead in team)


def _theme(lead: Candidate, learners: list[Candidate]) -> bool:
    asking = [each for each in learners if each.needs]
    return not asking or any(
        all(any(n.skill == o.skill and n.level < o.level for n in each.needs) for each in asking)
        for o in lead.offers
    )


def groups(request: Request, sizes: Sizes) -> Iterator[tuple[Held, Value]]:
    """Every group that may be, and what it counts: kept, first, people, full, points."""
    kept, needed = pins(request), set(pins(request).values())
    free = [each for each in request.mentors if each.places or each.id in needed]
    worth = {
        (one.id, other.id): rounded(points(other, one, request.rules), request.steps)
        for one in request.learners
        for other in request.mentors
    }
    for many in range(1, sizes.mentors + 1):
        for team in combinations(free, many):
            for count in range(sizes.fewest, sizes.most + 1):
                for some in combinations(request.learners, count):
                    if may(team, some, request):
                        total = sum(Fraction(worth[i.id, j.id], many) for i in some for j in team)
                        ids = tuple(each.id for each in some)
                        value = (
                            sum(i in kept for i in ids),
                            len(request.first & set(ids)),
                            count,
                            int(many == sizes.mentors > 1),
                            total / request.steps,
                        )
                        yield (tuple(each.id for each in team), ids), value


def best_groups(request: Request, sizes: Sizes) -> Value:
    """The value of the best plan."""
    needed = set(pins(request).values())
    places = {each.id: max(each.places, int(each.id in needed)) for each in request.mentors}
    return _best(list(groups(request, sizes)), places, frozenset())


def _best(some: list[tuple[Held, Value]], places: dict[int, int], taken: frozenset[int]) -> Value:
    """Takes each of the groups in turn, or none of those before it."""
    best: Value = (0,) * 5
    for at, ((team, members), value) in enumerate(some):
        if not taken & set(members) and all(places[each] for each in team):
            fewer = {each: many - (each in team) for each, many in places.items()}
            rest = _best(some[at + 1 :], fewer, taken | set(members))
            best = max(best, tuple(map(sum, zip(value, rest, strict=True))))
    return best


def may_circle(people: tuple[Candidate, ...], request: Request) -> bool:
    """All are onboarded, can meet, and no two are kept apart in either direction."""
    among = {"H1", "H2", "H3", "H4", "H8"}
    kept = any(
        apart(*two, request) or (broken(*two, request) | broken(*two[::-1], request)) & among
        for two in combinations(people, 2)
    )
    return not kept and all(each.onboarded for each in people) and meets(people, request)


def circles(request: Request, sizes: Sizes) -> dict[tuple[int, ...], Value]:
    """Every circle that may be by the places of its people, and what it counts: first, people, points."""
    known = dict(enumerate(request.learners))
    worth = {
        (a, b): rounded(points(known[b], known[a], request.rules), request.steps)
        for a in known
        for b in known
        if a != b
    }
    found: dict[tuple[int, ...], Value] = {}
    for count in range(sizes.fewest, sizes.most + 1):
        for some in combinations(known, count):
            if may_circle(tuple(known[i] for i in some), request):
                total = sum(worth[i, j] + worth[j, i] for i, j in combinations(some, 2))
                first = sum(known[i].id in request.first for i in some)
                found[some] = (first, count, Fraction(total, 2 * request.steps))
    return found


def best_circles(request: Request, sizes: Sizes) -> Value:
    """The value of the best of all ways to put some people into circles."""
    every = circles(request, sizes)

    def best(left: tuple[int, ...]) -> Value:
        """The first either stays alone or is in one of the circles that hold them."""
        if len(left) < sizes.fewest:
            return (0, 0, Fraction(0))
        one, rest = left[0], left[1:]
        values = [best(rest)]
        for some, value in every.items():
            if some[0] == one and set(some) <= set(left):
                others = best(tuple(i for i in rest if i not in some))
                values.append(tuple(map(sum, zip(value, others, strict=True))))
        return max(values)

    return best(tuple(range(len(request.learners))))


def company(learner: Candidate, request: Request) -> int:
    """The most others who share a theme and a time with the learner and one mentor; sizes aside."""
    free = [each for each in request.mentors if each.places]
    others = [each for each in request.learners if each is not learner and each.onboarded]
    best = 0
    for mentor in free:
        suiting = [each for each in (learner, *others) if not _barred(mentor, each, request)]
        for skill in {offer.skill for offer in mentor.offers}:
            asking = [each for each in suiting if _theme(_only(mentor, skill), [each])]
            for moment in _moments([mentor, *asking], request):
                coming = [each for each in asking if meets([each, moment], request)]
                if learner in coming and meets([mentor, moment], request):
                    best = max(best, len(coming) - 1)
    return best


def _barred(mentor: Candidate, learner: Candidate, request: Request) -> bool:
    decided = (learner.id, mentor.id) in request.forbids
    return bool(decided or broken(mentor, learner, request) - {"H5", "H7", "H9"})


def _only(mentor: Candidate, skill: int | str) -> Candidate:
    return replace(mentor, offers=tuple(each for each in mentor.offers if each.skill == skill))


def _moments(people: list[Candidate], request: Request) -> Iterator[Candidate]:
    """Somebody who is free for just a session from each half hour on (all that is drawn begins at one)."""
    long = request.rules.session_minutes
    for begin in sorted({minute for each in people for minute in minutes(each) if minute % 30 == 0} or {0}):
        yield replace(people[0], free=((begin, begin + long),))


def hindered(learner: Candidate, request: Request) -> tuple[int, int, int]:
    """How many mentors with a place cover a need, how many of these may be met, and how many at a time."""
    covering = [each for each in request.mentors if each.places and _covers_any(each, learner)]
    suiting = [each for each in covering if not _barred(each, learner, request)]
    return len(covering), len(suiting), sum(meets([each, learner], request) for each in suiting)


def _covers_any(mentor: Candidate, learner: Candidate) -> bool:
    return not learner.needs or any(
        need.skill == offer.skill and need.level < offer.level
        for need in learner.needs
        for offer in mentor.offers
    )


def could_join(learner: Candidate, mentors: Iterable[int], members: Iterable[int], request: Request) -> bool:
    """Whether only numbers keep somebody from a group."""
    team = tuple(request.mentor(each) for each in mentors)
    return may(team, (*(request.learner(each) for each in members), learner), request)
