"""Who waits for a mentor and why, which mentors have a place, and where skills run short."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from mentordesk.core import matching, participants, programmes
from mentordesk.core.desk import Db
from mentordesk.core.participants import Profile
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import group_waiting, mentor_rounds, open_proposals
from mentordesk.core.services.pairing_up.open_proposals import open_rows
from mentordesk.core.services.pairing_up.who_waits import FreeMentor, Helpful, Waiting, WaitingLearner, line

MOST_PLACES = 8


def waiting(db: Db, cohort_id: int) -> Waiting:
    """All that the column Unmatched shows; it solves the plan, so not for the window's thread."""
    if programmes.cohort(db, cohort_id).format.gathers:
        return group_waiting.waiting(db, cohort_id)
    people = {each.id: each for each in participants.profiles(db, cohort_id)}
    rows = open_rows(db, cohort_id)
    seen = open_proposals.pairs(rows)
    taken = Counter(mentor_rounds.mentors(rows))
    asked = asking.request(db, cohort_id)
    held = mentor_rounds.held(db, cohort_id)
    rounds = [_round(db, cohort_id, held, number) for number in range(1, held.most + 1)]
    request, left = rounds[0]
    mentors = sorted(asked.mentors, key=lambda each: people[each.id].sort_name)
    return Waiting(
        learners=tuple(
            _learner(request, people, each.id, left.get(each.id), number)
            for number, (request, left) in enumerate(rounds, 1)
            for each in request.learners
            if len(held.of(each.id)) == number - 1
        ),
        mentors=tuple(
            FreeMentor(each.id, each.name, line(people[each.id]), max(0, each.places - taken[each.id]))
            for each in mentors
        ),
        skills=tuple(matching.supply(asked, seen.items())),
        helps=tuple(_helpful(request, people)) if left else (),
    )


Round = tuple[matching.Request, dict[int, matching.Unmatched]]
"""What is asked in a round, and by learner whom its best plan leaves out."""


def _round(db: Db, cohort_id: int, held: mentor_rounds.Held, number: int) -> Round:
    """Where each has one mentor there is one round, and what is proposed in it is what is decided anew."""
    request = open_proposals.request(db, cohort_id, number=number)
    if number > 1 and not any(len(held.of(each.id)) == number - 1 for each in request.learners):
        return request, {}  # nobody waits for another mentor
    return request, {each.learner: each for each in matching.propose(request).unmatched}


def _helpful(request: matching.Request, people: dict[int, Profile]) -> Iterator[Helpful]:
    """Nobody is asked for more places than a mentor can have."""
    for found in matching.helps(request):
        if found.mentor is None:
            yield Helpful(found.sentence)
        elif (mentor := people[found.mentor]).capacity < MOST_PLACES:
            yield Helpful(found.sentence, mentor.id, mentor.name, mentor.capacity + 1)


def _learner(
    request: matching.Request,
    people: dict[int, Profile],
    number: int,
    left: matching.Unmatched | None,
    place: int,
) -> WaitingLearner:
    person = people[number]
    said = line(person) if place == 1 else mentor_rounds.waits(place)
    since = person.accepted_on or person.applied_on
    found = WaitingLearner(number, person.name, said, since, nth=place)
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
