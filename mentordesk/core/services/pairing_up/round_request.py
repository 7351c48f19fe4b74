"""What the matching is asked in one of several rounds: who has one mentor fewer than it brings."""

from collections import Counter
from dataclasses import replace

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.matching.candidates import Pair
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up.mentor_rounds import Held, mentors


def request(
    db: Db, cohort_id: int, held: Held, learner_id: int | None, number: int | None
) -> matching.Request:
    """Everybody who wants a mentor of this number, with the places that the other rounds leave.

    Without a number it is the first round, as if no proposal without an answer were there.
    """
    standing, place = held.standing(number), number or 1
    if learner_id is not None:
        standing[learner_id] = _others(held.of(learner_id), place)
    again = {one for one, rows in standing.items() if len(rows) == place - 1} - {learner_id}
    asked = asking.request(db, cohort_id, [] if learner_id is None else [learner_id], again)
    taken = _taken(standing, learner_id)
    learners = tuple(
        each
        for each in asked.learners
        if each.id == learner_id or len(standing.get(each.id, ())) == place - 1
    )
    waiting = {each.id for each in learners}
    together = frozenset(
        (one, mentor) for one, rows in standing.items() if one in waiting for mentor in mentors(rows)
    )
    return replace(
        asked,
        learners=learners,
        mentors=tuple(replace(each, taken=each.taken + taken[each.id]) for each in asked.mentors),
        together=together,
        pins=_pins(asked, together, last=place == held.most),
        first=asked.first if place == 1 else frozenset(),
        before=frozenset(
            (learner.participant_id, mentor.participant_id)
            for row in held.rows(place)
            for learner in row.learners
            for mentor in row.mentors
        ),
    )


def _others(rows: tuple[PairingRow, ...], number: int) -> tuple[PairingRow, ...]:
    return tuple(row for place, row in enumerate(rows, 1) if place != number)


def _taken(standing: dict[int, tuple[PairingRow, ...]], learner_id: int | None) -> Counter[int]:
    """Places that proposals hold; confirmed pairings are counted already, but for those of this learner."""
    found: Counter[int] = Counter()
    for learner, rows in standing.items():
        counted = [row for row in rows if not row.state.confirmed or learner == learner_id]
        found.update(mentors(counted))
    return found


def _pins(asked: matching.Request, together: frozenset[Pair], *, last: bool) -> frozenset[Pair]:
    """What is decided about a mentor of this round: whom they have is done; of several the others wait."""
    left = asked.pins - together
    if last:
        return left
    order = {each.id: each.order for each in asked.mentors}
    ordered = sorted((pin for pin in left if pin[1] in order), key=lambda pin: order[pin[1]], reverse=True)
    return frozenset({learner: (learner, mentor) for learner, mentor in ordered}.values())
