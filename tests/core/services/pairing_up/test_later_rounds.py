"""Several mentors for each: in rounds, each the best plan with the places that are left."""

from itertools import product
from random import Random

import pytest
from sqlalchemy import select

from mentordesk.core import matching, pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.matching.scores import rounded
from mentordesk.core.model import MatchRun, Participant
from mentordesk.core.services import asking, matching_runs, pairing_up
from mentordesk.core.vocab import MatchMode
from tests.core.services.conftest import TODAY


@command("More places")
def _more_places(db, wanted):
    for number in wanted:
        db.get_one(Participant, number).capacity = 2


@pytest.fixture
def twice(people):
    """Each mentee is to have two mentors; both mentors have two places."""
    people.change_cohort(mentors_each=2, match_mode=MatchMode.COVERAGE_TOTAL)
    return people


def plan(desk, cohort):
    """The mentors of each learner, the first one first."""
    found = {}
    for row in sorted(desk.ask(pairings.rows, cohort), key=lambda row: row.id):
        if row.state.holds_place:
            for learner in row.learners:
                found.setdefault(learner.participant_id, []).append(row.mentors[0].participant_id)
    return found


@pytest.mark.req("S1-10")
def test_round_two_gives_everybody_another_mentor_and_its_own_proof(desk, cohort, twice, turned):
    ann, ben, mo, nia = (twice[who] for who in ("ann", "ben", "mo", "nia"))
    desk.do(_more_places, [mo, nia])
    brought = turned(pairing_up.propose, cohort, TODAY)
    assert plan(desk, cohort) == {ann: [mo, nia], ben: [nia, mo]}
    assert (brought.pairs, brought.notes) == (4, ("Second mentor: 2 of 2",))
    rounds = desk.ask(
        lambda db: [(run.round, run.certificate is None) for run in db.scalars(select(MatchRun))]
    )
    assert rounds == [(None, False), (2, False)]
    run = desk.ask(lambda db: matching_runs.run(db, matching_runs.newest(db, cohort).id))
    assert [(pair.learner.id, pair.number) for pair in run.pairs] == [(ann, 1), (ann, 2), (ben, 1), (ben, 2)]
    assert [each.six["matched"] for each in (run, *run.later)] == [2, 2]


def test_with_too_few_places_first_mentors_come_first(desk, cohort, twice):
    ann, ben, mo, nia = (twice[who] for who in ("ann", "ben", "mo", "nia"))
    desk.do(_more_places, [nia])  # Mo has one place, Nia two: three pairs for two who want two
    brought = desk.do(pairing_up.propose, cohort, TODAY)
    assert plan(desk, cohort) == {ann: [mo, nia], ben: [nia]}
    assert brought.notes == ("Second mentor: 1 of 2",)
    desk.do(pairing_up.propose, cohort, TODAY)  # again: the same, and the first run made room
    assert plan(desk, cohort) == {ann: [mo, nia], ben: [nia]}
    assert desk.ask(lambda db: len(db.scalars(select(MatchRun.id)).all())) == 2


def test_as_many_are_confirmed_as_the_cohort_says_and_those_who_have_one_ask_again(desk, cohort, twice):
    ann, mo, nia = (twice[who] for who in ("ann", "mo", "nia"))
    twice.change_cohort(mentors_each=None)
    desk.do(_more_places, [mo, nia])
    desk.do(pairing_up.propose, cohort, TODAY)
    rows = [row.id for row in desk.ask(pairings.rows, cohort)]
    desk.do(pairing_up.confirm, rows, TODAY)
    twice.change_cohort(mentors_each=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert plan(desk, cohort)[ann] == [mo, nia]
    second = [row.id for row in desk.ask(pairings.rows, cohort) if row.id not in rows]
    twice.change_cohort(mentors_each=None)
    with pytest.raises(Refused, match="paired already"):
        desk.do(pairing_up.confirm, second, TODAY)
    twice.change_cohort(mentors_each=2)
    desk.do(pairing_up.confirm, second, TODAY)
    assert desk.do(pairing_up.propose, cohort, TODAY).pairs == 0


@pytest.fixture
def many(mentor, mentee, people):
    """Makes five mentees who want three mentors, and four mentors with seven places."""

    def make(seed):
        rnd = Random(seed)  # noqa: S311 - not for secrets
        people.change_cohort(mentors_each=3, match_mode=MatchMode.COVERAGE_TOTAL)
        for name in "CDE":
            mentee(f"{name} Small", lead=rnd.randint(1, 3), data=rnd.randint(1, 3))
        mentor("Fay Tall", {"capacity": 3}, lead=rnd.randint(3, 5))
        mentor("Gus Tall", {"capacity": 2}, data=rnd.randint(3, 5))

    return make


MANY = [pytest.param(seed, marks=pytest.mark.trust) for seed in range(6, 1006)]


@pytest.mark.parametrize("seed", [*range(6), *MANY])
def test_each_round_is_as_good_as_the_best_of_all_ways(desk, cohort, many, seed):
    many(seed)
    request = desk.ask(asking.request, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    left = {each.id: each.places for each in request.mentors}
    has = {each.id: [] for each in request.learners}
    found = plan(desk, cohort)
    for number in range(1, 4):
        asking_now = [one for one, theirs in has.items() if len(theirs) == number - 1]
        chosen = {one: found[one][number - 1] for one in asking_now if len(found.get(one, [])) >= number}
        assert worth(request, chosen) == best(request, asking_now, has, left)
        for one, other in chosen.items():
            assert other not in has[one]
            has[one].append(other)
            left[other] -= 1
    assert min(left.values()) >= 0
    assert has == {one: found.get(one, []) for one in has}


def worth(request, chosen):
    """People, and hundredths of points."""
    scores = [rounded(matching.explain(request, *two).total, 100) for two in chosen.items()]
    return len(chosen), sum(scores)


def best(request, learners, has, left):
    """Of all ways to give each of these one more mentor, or none."""
    may = {
        (one, other.id)
        for one in learners
        for other in request.mentors
        if {each.code for each in matching.explain(request, one, other.id).barriers} <= {"H5"}
    }
    ways = product(*([None, *(m for m in left if (one, m) in may and m not in has[one])] for one in learners))
    return max(
        worth(request, {one: m for one, m in zip(learners, way, strict=True) if m})
        for way in ways
        if all(way.count(mentor) <= left[mentor] for mentor in set(way) - {None})
    )
