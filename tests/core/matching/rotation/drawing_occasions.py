"""Small flash rotations drawn by lot, and the best seating of them found by looking at every one."""

from itertools import product
from random import Random

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.rotation import Occasion, levels
from tests.core.matching.making import person


def drawn(seed: int, learners: int = 3, mentors: int = 3, leaving: float = 0.0) -> Occasion:
    """Few different values, so that wishes collide, tables fill up and somebody has to sit out."""
    rnd = Random(seed)  # noqa: S311 - not for secrets
    rounds, seats = rnd.randint(2, 3), rnd.randint(1, 2)
    here = list(range(1, learners + 1))
    there = list(range(11, mentors + 11))
    words = ["one", "two", "three"]
    people = {
        each: person(
            each,
            interests=frozenset(rnd.sample(words, rnd.randint(0, 2))),
            avoid=frozenset(rnd.sample(there, rnd.random() < 0.2)),
            grade=rnd.choice([None, 1, 3]),
        )
        for each in [*here, *there]
    }
    every = [(one, other) for one in here for other in there]
    away = {each: rnd.randint(1, rounds) for each in people if rnd.random() < leaving}
    over = rnd.random() < 0.3 and not away
    return Occasion(
        Request(tuple(people[each] for each in there), tuple(people[each] for each in here), Rules()),
        rounds,
        seats,
        away,
        wishes=frozenset(rnd.sample(every, rnd.randint(0, 5))),
        fixed=frozenset([(1, here[0], there[0])]) if over else frozenset(),
        first=2 if over else 1,
        met=frozenset(rnd.sample(every, rnd.random() < 0.3)),
    )


def best(occasion: Occasion) -> tuple[int, int, int]:
    """Wishes met, minus the squares of rounds sat out, and the total, of the best of all seatings."""
    here, there = [each.id for each in occasion.learners], [each.id for each in occasion.mentors]
    taken = {(learner, mentor) for _round, learner, mentor in occasion.over}
    free = {(i, j) for i in here for j in there if not occasion.between((i, j))} - taken
    reached = {frozenset[tuple[int, int]]()}
    for number in range(occasion.first, occasion.rounds + 1):
        gone = {each for each, since in occasion.away.items() if since <= number}
        ways = product([0, *(each for each in there if each not in gone)], repeat=len(here))
        rounds = [frozenset((i, j) for i, j in zip(here, way, strict=True) if j) for way in ways]
        possible = [
            each
            for each in rounds
            if each <= free
            and not gone & {i for i, _j in each}
            and all(sum(j == table for _i, j in each) <= occasion.seats for table in there)
        ]
        reached = {met | each for met in reached for each in possible if not met & each}
    return max(worth(occasion, met | taken) for met in reached)


def worth(
    occasion: Occasion, pairs: frozenset[tuple[int, int]] | set[tuple[int, int]]
) -> tuple[int, int, int]:
    """The three numbers of a set of pairs, counted here."""
    rows, columns = occasion.problem.rows, occasion.problem.columns
    there = {each: min(occasion.rounds, occasion.away.get(each, 99) - 1) for each in rows}
    out = [there[each] - sum(i == each for i, _j in pairs) for each in rows]
    total = sum(int(occasion.problem.scores[rows[i], columns[j]]) for i, j in pairs)
    return len(set(pairs) & occasion.wishes), -sum(each * each for each in out), total


def found(occasion: Occasion, seats: frozenset[tuple[int, int, int]]) -> tuple[int, int, int]:
    """The three numbers of a seating, once it is seen that it may be so at all."""
    pairs = [(i, j) for _round, i, j in seats]
    assert len(pairs) == len(set(pairs)), "nobody meets somebody twice"
    assert len({(number, i) for number, i, _j in seats}) == len(seats), "one table at a time"
    for number, i, j in seats:
        assert sum(each[0] == number and each[2] == j for each in seats) <= occasion.seats
        assert number < min(occasion.away.get(each, occasion.rounds + 1) for each in (i, j))
        assert (number, i, j) in occasion.over or not occasion.between((i, j))
    assert {each for each in seats if each[0] < occasion.first} == occasion.over
    told = levels(occasion, seats)
    assert told.meetings == len(seats)
    numbers = worth(occasion, set(pairs))
    assert (told.wishes, -told.uneven, told.total * occasion.request.steps) == numbers
    return numbers
