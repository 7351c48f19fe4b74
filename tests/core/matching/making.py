"""Candidates and requests for the tests of the matching, and the slow truth that they are compared with."""

from itertools import product
from random import Random

from mentordesk.core.matching import Candidate, Need, Offer, Request, Rules
from mentordesk.core.matching.rules import barriers
from mentordesk.core.matching.scores import points, rounded
from mentordesk.core.vocab import Format, MatchRule

TUESDAY = ((1 * 1440 + 9 * 60, 1 * 1440 + 11 * 60),)


def person(identity: int, **fields: object) -> Candidate:
    """Somebody whose tie is their id, so that ids sort as texts do."""
    base = {"person": identity, "tie": f"{identity:04}", "name": f"Person {identity}"}
    return Candidate(id=identity, **(base | fields))


def scenario() -> Request:
    """The thirteenth of the acceptance scenarios."""
    alike = {"free": TUESDAY, "style": (3, 3, 3, 3)}

    def lead(level: int) -> Need:
        return Need("lead", "Leading", level)

    return Request(
        mentors=(
            person(
                11,
                offers=(Offer("lead", "Leading", 5), Offer("data", "Data", 4)),
                interests=frozenset({"research"}),
                **alike,
            ),
            person(12, offers=(Offer("lead", "Leading", 3),), **alike),
            person(13, offers=(Offer("data", "Data", 5),), **alike),
        ),
        learners=(
            person(1, needs=(lead(2),), interests=frozenset({"research"}), **alike),
            person(2, needs=(lead(3),), interests=frozenset({"teaching"}), **alike),
            person(3, needs=(Need("data", "Data", 3),), **alike),
        ),
    )


def drawn(seed: int, learners: int = 4, mentors: int = 3) -> Request:
    """A small request with few different values, so that rules bite and plans are often equally good."""
    rnd = Random(seed)  # noqa: S311 - not for secrets
    people = list(range(1, 1 + learners + mentors))

    def free() -> tuple[tuple[int, int], ...] | None:
        if rnd.random() < 0.2:
            return None
        starts = [rnd.randrange(0, 360, 30) for _stretch in range(rnd.randint(0, 3))]
        return tuple((start, start + rnd.choice([30, 60, 90, 150])) for start in starts)

    def anyone(identity: int) -> dict[str, object]:
        return {
            "person": rnd.choice(people) if rnd.random() < 0.1 else identity,
            "grade": rnd.choice([None, 1, 2]),
            "department": rnd.choice([None, 1, 2]),
            "organisation": rnd.choice([None, 1, 2]),
            "line_manager": rnd.choice(people) if rnd.random() < 0.1 else None,
            "avoid": frozenset(rnd.sample(people, 1)) if rnd.random() < 0.1 else frozenset(),
            "conflicts": frozenset(rnd.sample(people, 1)) if rnd.random() < 0.1 else frozenset(),
            "preferred": tuple(rnd.sample(people, rnd.randint(1, 4))) if rnd.random() < 0.3 else (),
            "interests": frozenset(rnd.sample("abcd", rnd.randint(0, 2))),
            "style": rnd.choice([None, (1, 1, 1, 1), (3, 3, 3, 5)]),
            "free": free(),
            "onboarded": rnd.random() < 0.9,
        }

    def need(skill: str) -> Need:
        return Need(skill, skill, rnd.randint(1, 3), rnd.randint(1, 3))

    def offer(skill: str) -> Offer:
        return Offer(skill, skill, rnd.randint(2, 5))

    ids = rnd.sample(people, len(people))
    sought = [
        person(
            each,
            **anyone(each),
            needs=tuple(map(need, rnd.sample("xyz", rnd.randint(0, 2)))),
            wants_difference=rnd.random() < 0.3,
        )
        for each in ids[:learners]
    ]
    helping = [
        person(
            each,
            **anyone(each),
            offers=tuple(map(offer, rnd.sample("xyz", rnd.randint(1, 3)))),
            capacity=rnd.randint(1, 3),
            taken=rnd.randint(0, 1),
        )
        for each in ids[learners:]
    ]
    rules = Rules(
        format=rnd.choice([Format.PAIR, Format.PAIR, Format.REVERSE]),
        match_rule=rnd.choice(list(MatchRule)),
        allow_async=rnd.random() < 0.5,
        session_minutes=rnd.choice([30, 60, 90]),
    )
    some = [(one.id, other.id) for one in sought for other in helping]
    return Request(
        tuple(helping), tuple(sought), rules, forbids=frozenset(rnd.sample(some, rnd.randint(0, 2)))
    )


Plan = tuple[int, int, list[tuple[int, int]]]
"""People left out, minus the total in steps, the pairs in order: the smallest one is the best."""


def best(request: Request, kept: tuple[int, int] | None = None) -> Plan | None:
    """The best plan, found by looking at all of them; with a pair that must be in it, if one is given."""
    allowed = {
        (one.id, other.id): rounded(points(other, one, request.rules), request.steps)
        for one in request.learners
        for other in request.mentors
        if not barriers(other, one, request.rules) and (one.id, other.id) not in request.forbids
    }
    plans = []
    for chosen in product([None, *(each.id for each in request.mentors)], repeat=len(request.learners)):
        pairs = [(one.id, to) for one, to in zip(request.learners, chosen, strict=True) if to is not None]
        fits = all(chosen.count(each.id) <= each.places for each in request.mentors)
        if fits and all(pair in allowed for pair in pairs) and (kept is None or kept in pairs):
            plans.append((-len(pairs), -sum(allowed[pair] for pair in pairs), sorted(pairs)))
    return min(plans, default=None)


def plans(count: int, mentors: int, places: list[int]) -> list[tuple[int, ...]]:
    """All ways to send `count` learners to mentors (the last number: to nobody) within their places."""
    ways = product(range(mentors + 1), repeat=count)
    return [way for way in ways if all(way.count(j) <= places[j] for j in range(mentors))]
