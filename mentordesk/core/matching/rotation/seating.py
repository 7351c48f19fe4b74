"""Seats a flash rotation: the best choice of pairs, its rounds, and what could not be had and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.candidates import Pair
from mentordesk.core.matching.rotation.choosing import chosen
from mentordesk.core.matching.rotation.free_seats import filled
from mentordesk.core.matching.rotation.judging import Levels, levels, rounds_there
from mentordesk.core.matching.rotation.occasion import Occasion, Seat
from mentordesk.core.matching.rotation.rounds import Pairs, Stays, cut
from mentordesk.core.matching.rotation.whole import Whole


@dataclass(frozen=True, slots=True)
class Unmet:
    """A wish that the seating does not meet, and the reason as a sentence."""

    learner: int
    mentor: int
    reason: str


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where in every round, those that are over included; nothing can be better than `bound`."""

    seats: frozenset[Seat]
    unmet: tuple[Unmet, ...]
    levels: Levels
    bound: Levels
    proven: bool


def seat(occasion: Occasion) -> Seating:
    """The best seating of the rounds from the first on that is not over."""
    pairs = chosen(occasion)
    bound = levels(occasion, _seats(occasion, [pairs]))
    stays = Stays(
        occasion.stays(occasion.learners).tolist(), occasion.stays(occasion.mentors).tolist(), occasion.seats
    )
    table, left = cut(pairs, max(0, occasion.rounds + 1 - occasion.first), stays)
    proven = not left
    if left:
        table, proven = _squeezed(occasion, table)
    seats = _seats(occasion, table)
    found = levels(occasion, seats)
    return Seating(seats, unmet(occasion, seats), found, found if proven else bound, proven)


def best(occasion: Occasion) -> Levels:
    """What the best seating amounts to; with people who leave early, what none can surpass."""
    return seat(occasion).bound


def _squeezed(occasion: Occasion, table: list[Pairs]) -> tuple[list[Pairs], bool]:
    """Where some pairs found no round: all ways, if they are few; else what fits besides."""
    whole = Whole(occasion)
    best = whole.best() if whole.is_small else None
    return (best, True) if best is not None else (filled(occasion, table), False)


def _seats(occasion: Occasion, table: list[Pairs]) -> frozenset[Seat]:
    made = {
        (number, occasion.learners[row].id, occasion.mentors[column].id)
        for number, pairs in enumerate(table, start=occasion.first)
        for row, column in pairs
    }
    return frozenset(made | occasion.over)


def unmet(occasion: Occasion, seats: frozenset[Seat]) -> tuple[Unmet, ...]:
    """Each wish that is not met, with the first reason that is true."""
    met = {(learner, mentor) for _round, learner, mentor in seats}
    known = {two for two in occasion.wishes if two[0] in occasion.problem.rows}
    missing = [two for two in known if two[1] in occasion.problem.columns and two not in met]
    missing.sort(key=lambda two: (occasion.problem.rows[two[0]], occasion.problem.columns[two[1]]))
    return tuple(Unmet(*two, next(_reasons(occasion, seats, two))) for two in missing)


def _reasons(occasion: Occasion, seats: frozenset[Seat], two: Pair) -> Iterator[str]:
    """A rule, then too little time together, then too many wishes of one, then the rounds as they fall."""
    if rule := occasion.between(two):
        yield rule
    learner, mentor = occasion.request.learner(two[0]), occasion.request.mentor(two[1])
    names = {"learner": learner.name, "mentor": mentor.name}
    there, staying = (rounds_there(occasion, each.id) for each in (learner, mentor))
    if min(there, staying) < occasion.first:
        yield _("{learner} and {mentor} are not both there in any round that is left.").format(**names)
    wishes = {(seat[1], seat[2]) for seat in seats} & occasion.wishes
    if sum(each[0] == learner.id for each in wishes) >= there:
        text = ngettext(
            "{learner} is there for {count} round, and another wish of theirs takes it.",
            "{learner} is there for {count} rounds, and other wishes of theirs take them.",
            there,
        )
        yield text.format(**names, count=there)
    places = occasion.seats * staying
    if sum(each[1] == mentor.id for each in wishes) >= places:
        text = ngettext(
            "The table of {mentor} has {count} seat in all, and another wish takes it.",
            "The table of {mentor} has {count} seats in all, and other wishes take them.",
            places,
        )
        yield text.format(**names, count=places)
    yield _("No round is left in which {learner} and {mentor} are both free.").format(**names)
