"""Prices are told for every mentor, and are what pairing by hand then costs."""

from mentordesk.core import matching, pairings
from mentordesk.core.services import asking, pairing_up
from tests.core.services.conftest import TODAY


def test_the_price_told_is_what_pairing_by_hand_costs(desk, cohort, people, proposed):
    told = desk.ask(pairing_up.prices, cohort, people["ann"]).of(people["nia"])
    assert told.possible
    assert not told.against
    assert "Price in all: 40." in told.sentence

    def total(db):
        request = asking.request(db, cohort)
        return sum(matching.explain(request, *pair).total for pair in people.plan().items())

    before = desk.ask(total)
    desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["nia"], TODAY)
    assert before - desk.ask(total) == 40


def test_a_pin_of_the_same_learner_does_not_stand_in_the_way(desk, cohort, people, proposed):
    desk.do(pairings.pin, people["mo"], people["ann"])
    assert (
        "Price in all: 40." in desk.ask(pairing_up.prices, cohort, people["ann"]).of(people["nia"]).sentence
    )


def test_a_decision_that_would_be_lifted_is_told(desk, cohort, people, proposed):
    desk.do(pairings.forbid, people["nia"], people["ann"])
    told = desk.ask(pairing_up.prices, cohort, people["ann"]).of(people["nia"])
    assert (told.possible, told.against) == (True, True)
    assert told.sentence.startswith("You decided that they are never paired; this lifts it.")


def test_a_rule_is_told_and_may_be_overridden(desk, cohort, people, proposed, mentor):
    other = mentor("Sam Dunn", cooking=5)
    told = desk.ask(pairing_up.prices, cohort, people["ann"]).of(other)
    assert (told.possible, told.against, told.name) == (True, True, "Sam Dunn")
    assert "Sam Dunn is not above Ann Lee in lead." in told.sentence


def test_who_is_confirmed_cannot_be_moved(desk, cohort, people, agreed):
    found = desk.ask(pairing_up.prices, cohort, people["ann"])
    assert found.refusal == "Ann Lee with Mo Hart is confirmed: end that pairing first."
    assert not found.of(people["nia"]).possible
    assert found.mentors() == []


def test_mentors_stand_by_their_price_and_who_cannot_be_had_last(desk, cohort, people, agreed, mentor):
    mentor("Sam Dunn", cooking=5)
    mentor("Zoe Vale", data=4)
    mentor("Uma Reid", data=3)
    found = desk.ask(pairing_up.prices, cohort, people["ben"])
    assert [each.name for each in found.mentors()] == ["Zoe Vale", "Uma Reid", "Mo Hart", "Sam Dunn"]
    assert [found.of(each.id).possible for each in found.mentors()] == [True, True, False, True]
