"""Second mentors are told apart from first ones wherever pairings are worked on."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import mentor_rounds
from mentordesk.core.vocab import Acceptance
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.test_later_rounds import _more_places, plan


@pytest.fixture
def twice(desk, cohort, people, mentor):
    """Ann and Ben have two mentors proposed each; Ola could be had too."""
    people["ola"] = mentor("Ola Fry", {"capacity": 2}, lead=3, data=3)
    people.change_cohort(mentors_each=2)
    desk.do(_more_places, [people["mo"], people["nia"]])
    desk.do(pairing_up.propose, cohort, TODAY)
    return people


def rows_of(desk, cohort, learner):
    return desk.ask(mentor_rounds.held, cohort).of(learner)


def test_each_pairing_has_its_number(desk, cohort, twice):
    held = desk.ask(mentor_rounds.held, cohort)
    first, second = held.of(twice["ann"])
    assert [held.number(row) for row in (first, second)] == [1, 2]
    assert [called(held.number(row)) for row in (first, second)] == [
        "First mentor",
        "Second mentor",
    ]
    assert held.asked(twice["ann"], second.id) == 2
    assert held.asked(twice["ann"]) == 1  # both are proposed: the first of them could change


@pytest.mark.req("S1-12")
def test_the_second_mentor_is_changed_by_hand_and_the_first_stays(desk, cohort, twice, turned):
    ann, ben, ola = twice["ann"], twice["ben"], twice["ola"]
    before = plan(desk, cohort)
    second = rows_of(desk, cohort, ann)[1]
    prices = desk.ask(pairing_up.prices, cohort, ann, second.id)
    assert prices.of(ola).possible
    same = prices.of(before[ann][0])
    assert "is a mentor of Ann Lee already" in same.sentence
    turned(pairing_up.pair_instead, second.id, ola, TODAY)
    now = plan(desk, cohort)
    assert now[ann] == [before[ann][0], ola]
    assert now[ben][0] == before[ben][0]


def test_why_not_is_asked_about_the_round_of_the_pairing(desk, cohort, twice):
    ann = twice["ann"]
    first, second = rows_of(desk, cohort, ann)
    held = first.mentors[0].participant_id, second.mentors[0].participant_id
    answer = desk.ask(pairing_up.why_not, cohort, ann, held[0], second.id).answer
    assert [each.code for each in answer.barriers] == ["together"]
    assert desk.ask(pairing_up.why_not, cohort, ann, held[1], second.id).answer.sentence.startswith(
        "They are together"
    )
    others = [fit.answer.mentor for fit in desk.ask(pairing_up.alternatives, cohort, ann, 3, second.id)]
    assert not set(others) & set(held)


def test_who_has_one_waits_for_a_second(desk, cohort, twice):
    first, second = rows_of(desk, cohort, twice["ann"])
    desk.do(pairing_up.confirm, [first.id], TODAY)
    desk.do(pairing_up.decline, second.id, None, TODAY)
    (waits,) = desk.ask(pairing_up.waiting, cohort).learners
    assert (waits.name, waits.line, waits.nth) == ("Ann Lee", "wants a second mentor", 2)
    places = {each.name: each.free for each in desk.ask(pairing_up.waiting, cohort).mentors}
    assert sum(places.values()) == 6 - 3  # Ann has one mentor, Ben two


def test_an_answered_second_mentor_stays_when_all_is_proposed_again(desk, cohort, twice):
    ann = twice["ann"]
    _first, second = rows_of(desk, cohort, ann)
    desk.do(pairing_up.record_answer, second.id, ann, Acceptance.YES, TODAY)
    desk.do(pairing_up.propose, cohort, TODAY)
    now = rows_of(desk, cohort, ann)
    assert now[0].id == second.id  # who has said something comes first
    assert len(now) == 2
    assert len({row.mentors[0].participant_id for row in now}) == 2


def test_as_many_pins_as_mentors_are_kept_and_both_are_met(desk, cohort, twice):
    ann, nia, ola = twice["ann"], twice["nia"], twice["ola"]
    for mentor in (twice["mo"], nia, ola):
        desk.do(pairings.pin, mentor, ann)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert set(plan(desk, cohort)[ann]) == {nia, ola}
