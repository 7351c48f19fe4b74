"""Mentors and learners of groups about whom little needs to be said."""

from dataclasses import replace

from mentordesk.core.matching import Candidate, Need, Offer, Request, Rules
from mentordesk.core.vocab import Format
from tests.core.matching.making import TUESDAY, person

GROUPS = Rules(format=Format.GROUP)
CIRCLES = Rules(format=Format.CIRCLE)
MONDAY = ((540, 660),)


def learner(identity: int, **fields: object) -> Candidate:
    """Somebody who wants to learn to lead, on Tuesdays."""
    return person(identity, **({"needs": (Need("lead", "Leading", 2),), "free": TUESDAY} | fields))


def mentor(identity: int, **fields: object) -> Candidate:
    """Somebody who can lead, on Tuesdays."""
    return person(identity, **({"offers": (Offer("lead", "Leading", 4),), "free": TUESDAY} | fields))


def request(learners: int = 4, mentors: int = 1, **fields: object) -> Request:
    """Learners 1, 2, ... and mentors 11, 12, ... who all suit each other."""
    sought = tuple(learner(1 + k) for k in range(learners))
    helping = tuple(mentor(11 + k) for k in range(mentors))
    return replace(Request(helping, sought, GROUPS), **fields)


def changed(asked: Request, identity: int, **fields: object) -> Request:
    """The same request with one person changed."""

    def side(people: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(replace(each, **fields) if each.id == identity else each for each in people)

    return replace(asked, mentors=side(asked.mentors), learners=side(asked.learners))
