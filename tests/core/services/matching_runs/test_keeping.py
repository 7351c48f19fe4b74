"""A run is kept with its proposals in one step: whole, once, and gone when they are undone."""

import json
from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.errors import NotFound
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.vocab import Acceptance, MatchMode, RunState

TODAY = date(2026, 11, 18)


@pytest.mark.req("S1-24")
def test_proposing_keeps_its_run_in_the_same_step(desk, cohort, people, turned, last):
    turned(pairing_up.propose, cohort, TODAY)
    run = last()
    assert [pair.two for pair in run.pairs] == [(people["ann"], people["mo"]), (people["ben"], people["nia"])]
    assert (run.made_on, run.state) == (TODAY, RunState.DRAFT)
    assert (run.asked["learners"], run.asked["places"]) == (2, 2)
    desk.undo()
    assert desk.ask(matching_runs.newest, cohort) is None


@pytest.mark.req("S1-24")
def test_the_parts_of_each_pair_add_up_to_its_score_with_a_sentence_each(kept):
    for pair in kept.pairs:
        assert sum(part.given for part in pair.parts) == pair.score
        assert sum(part.of for part in pair.parts) == 100 * kept.steps
    skills = next(part for part in kept.pairs[0].parts if part.key == "skills")
    assert skills.sentence == "Mo is 5 in lead; Ann 2."


def test_the_numbers_are_those_of_the_pairs(kept):
    scores = [pair.score for pair in kept.pairs]
    assert kept.six["total"] == sum(scores)
    assert (kept.six["matched"], kept.six["worst"]) == (2, min(scores))
    assert sum(kept.six[band] for band in ("very_weak", "weak", "fair", "good")) == 2
    assert isinstance(kept.mode, MatchMode)


@pytest.mark.req("S1-24")
def test_proof_mark_and_price_of_the_plan_are_kept(kept):
    levels = json.loads(kept.certificate)["levels"]
    assert levels[-1]["value"] >= 0
    assert kept.input_hash.startswith("sha256:")
    assert (kept.price, kept.equal_optima) == (0, False)
    assert (kept.six["blocking"], kept.six["moves"]) == (0, 0)


def test_whoever_is_left_out_is_kept_with_the_reason(desk, cohort, people, mentee, last):
    zoe = mentee("Zoe Fox", lead=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    [left] = last().left
    assert left.learner.id == zoe
    assert left.reason.startswith("All 2 who cover lead are full. 3 mentees (")
    assert left.fix


def test_a_draft_of_which_nothing_came_makes_room(desk, cohort, kept, last):
    desk.do(pairing_up.propose, cohort, TODAY)
    assert last().id > kept.id
    with pytest.raises(NotFound):
        desk.ask(matching_runs.run, kept.id)


def test_a_draft_from_which_somebody_was_paired_stays(desk, cohort, people, kept):
    ann = next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people["ann"]))
    desk.do(pairing_up.confirm, [ann.id], TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert desk.ask(matching_runs.run, kept.id).pairs == kept.pairs


def test_who_has_answered_is_kept_as_they_were(desk, cohort, people, kept, last):
    ann = next(row for row in desk.ask(pairings.rows, cohort) if row.holds(people["ann"]))
    desk.do(pairings.answer, ann.id, people["ann"], Acceptance.YES, TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert [(pair.learner.id, pair.kept) for pair in last().pairs] == [
        (people["ann"], True),
        (people["ben"], False),
    ]


def test_a_pair_by_hand_makes_a_run_of_the_plan_around_it(desk, cohort, people, kept, last):
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)
    run = last()
    assert {pair.two: pair.locked for pair in run.pairs} == {
        (people["ann"], people["nia"]): True,
        (people["ben"], people["mo"]): False,
    }
    [rule] = desk.ask(pairings.decided, cohort)
    assert (rule.on, rule.reason) == (TODAY, "Paired by hand.")
    assert rule.price.points == kept.six["total"] - run.six["total"] > 0
    assert rule.price.fewer == 0
