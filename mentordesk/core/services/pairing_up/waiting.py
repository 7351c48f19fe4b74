"""Who waits for a mentor and why, which mentors have a place, and where skills run short."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, participants
from mentordesk.core.desk import Db
from mentordesk.core.participants import Profile
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.open_proposals import open_rows

MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class WaitingLearner:
    """A learner without a mentor or a proposal; without a `reason` the next plan would place them.

    `ask` is the mentor of whom one more place, in all `places`, would be the way out; 0 for nobody.
    """

    id: int
    name: str
    line: str
    since: date | None
    reason: str = ""
    fix: str = ""
    ask: int = 0
    ask_name: str = ""
    places: int = 0
    shortage: str = ""
    """Those who together have too few places, in words; "" where that is not it."""


@dataclass(frozen=True, slots=True)
class Helpful:
    """One change that would match more people, in words; a place more with `ask`, who then has `places`."""

    sentence: str
    ask: int = 0
    ask_name: str = ""
    places: int = 0


@dataclass(frozen=True, slots=True)
class FreeMentor:
    """A mentor who takes part, and the places that neither a pairing nor a proposal holds."""

    id: int
    name: str
    line: str
    free: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the column Unmatched shows: learners, all mentors, and skills, the shortest first."""

    learners: tuple[WaitingLearner, ...]
    mentors: tuple[FreeMentor, ...]
    skills: tuple[matching.SkillSupply, ...]
    helps: tuple[Helpful, ...] = ()


def waiting(db: Db, cohort_id: int) -> Waiting:
    """All that the column Unmatched shows; it solves the plan, so not for the window's thread."""
    request = open_proposals.request(db, cohort_id)
    people = {each.id: each for each in participants.profiles(db, cohort_id)}
    seen = open_proposals.pairs(open_rows(db, cohort_id))
    held = Counter(seen.values())
    left = {each.learner: each for each in matching.propose(request).unmatched}
    asked = asking.request(db, cohort_id)
    learners = [each for each in request.learners if each.id not in seen]
    mentors = sorted(asked.mentors, key=lambda each: people[each.id].sort_name)
    return Waiting(
        learners=tuple(_learner(request, people, each.id, left.get(each.id)) for each in learners),
        mentors=tuple(
            FreeMentor(each.id, each.name, _line(people[each.id]), max(0, each.places - held[each.id]))
            for each in mentors
        ),
        skills=tuple(matching.supply(asked, seen.items())),
        helps=tuple(_helpful(request, people)) if left else (),
    )


def _helpful(request: matching.Request, people: dict[int, Profile]) -> Iterator[Helpful]:
    """Nobody is asked for more places than a mentor can have."""
    for found in matching.helps(request):
        if found.mentor is None:
            yield Helpful(found.sentence)
        elif (mentor := people[found.mentor]).capacity < MOST_PLACES:
            yield Helpful(found.sentence, mentor.id, mentor.name, mentor.capacity + 1)


def _learner(
    request: matching.Request, people: dict[int, Profile], number: int, left: matching.Unmatched | None
) -> WaitingLearner:
    person = people[number]
    found = WaitingLearner(number, person.name, _line(person), person.accepted_on or person.applied_on)
    if left is None:
        return found
    found = replace(found, reason=left.reason, fix=left.fix, shortage=left.shortage)
    if left.ask is None or not _only_full(request, number, left.ask):
        return found
    mentor = people[left.ask]
    if mentor.capacity == MOST_PLACES:
        return found
    return replace(found, ask=mentor.id, ask_name=mentor.name, places=mentor.capacity + 1)


def _only_full(request: matching.Request, learner_id: int, mentor_id: int) -> bool:
    """Whether nothing but a missing place keeps the two apart, or one that is kept for others."""
    barriers = matching.explain(request, learner_id, mentor_id).barriers
    return all(each.code in {"H5", "pin"} for each in barriers)


def _line(person: Profile) -> str:
    return ", ".join(part for part in (person.job_title, person.department or person.organisation) if part)
