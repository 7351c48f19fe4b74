"""What a seating amounts to, and what it costs when two change places or somebody sits elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core.i18n import _
from mentordesk.core.matching.rotation.occasion import Occasion, Seat


@dataclass(frozen=True, slots=True)
class Levels:
    """What counts, in its order: wishes met, meetings, rounds sat out spread evenly, the total of scores."""

    wishes: int
    meetings: int
    uneven: int
    """The squares of the rounds that each learner sits out, added up."""
    total: Fraction
    sits_out: int = 0
    """The most rounds that one learner sits out."""

    @property
    def rank(self) -> tuple[int, int, Fraction]:
        """The higher the better; fewer squares are more meetings, or as many that are more even."""
        return self.wishes, -self.uneven, self.total


def levels(occasion: Occasion, seats: Iterable[Seat]) -> Levels:
    """Of all rounds, those that are over included."""
    all_seats, problem = list(seats), occasion.problem
    sat = Counter(learner for _round, learner, _mentor in all_seats)
    out = [rounds_there(occasion, each.id) - sat[each.id] for each in occasion.learners]
    pairs = {(learner, mentor) for _round, learner, mentor in all_seats}
    total = sum(
        int(occasion.scores[problem.rows[learner], problem.columns[mentor]])
        for learner, mentor in pairs
        if learner in problem.rows and mentor in problem.columns
    )
    return Levels(
        wishes=len(pairs & occasion.wishes),
        meetings=len(all_seats),
        uneven=sum(max(0, each) ** 2 for each in out),
        total=Fraction(total, occasion.request.steps),
        sits_out=max([0, *out]),
    )


def rounds_there(occasion: Occasion, person: int) -> int:
    """In how many rounds somebody is there."""
    return min(occasion.rounds, occasion.away.get(person, occasion.rounds + 1) - 1)


@dataclass(frozen=True, slots=True)
class Swap:
    """The seats after two learners have changed places in a round; `against` says what speaks against it."""

    seats: frozenset[Seat]
    against: str
    before: Levels
    after: Levels


def swapped(occasion: Occasion, seats: Iterable[Seat], number: int, one: int, other: int) -> Swap:
    """Two learners change places in round `number`; who sits out takes the other's seat.

    `other` may be a mentor as well, at whose table `one` then sits, or 0: `one` sits out.
    """
    now = frozenset(seats)
    where = {learner: mentor for round_, learner, mentor in now if round_ == number}
    moves = {one: other if other in occasion.problem.columns else where.get(other, 0)}
    if other in occasion.problem.rows:
        moves[other] = where.get(one, 0)
    kept = {seat for seat in now if seat[0] != number or seat[1] not in moves}
    added = {(number, learner, mentor) for learner, mentor in moves.items() if mentor}
    against = next(
        (reason for each in sorted(added) for reason in _against(occasion, kept | added, each)), ""
    )
    after = frozenset(kept | added)
    return Swap(after, against, levels(occasion, now), levels(occasion, after))


def _against(occasion: Occasion, seats: Iterable[Seat], new: Seat) -> Iterator[str]:
    """What speaks against one of these seats."""
    number, learner, mentor = new
    names = {
        "learner": occasion.request.learner(learner).name,
        "mentor": occasion.request.mentor(mentor).name,
        "round": number,
    }
    if rule := occasion.between((learner, mentor)):
        yield rule
    others = [each for each in seats if each != new]
    for again, *two in others:
        if two == [learner, mentor]:
            text = _("{learner} and {mentor} meet in round {again} already.")
            yield text.format(**names, again=again)
    if number > min(rounds_there(occasion, learner), rounds_there(occasion, mentor)):
        yield _("{learner} and {mentor} are not both there in round {round}.").format(**names)
    if sum(each[0] == number and each[2] == mentor for each in others) >= occasion.seats:
        yield _("The table of {mentor} is full in round {round}.").format(**names)
