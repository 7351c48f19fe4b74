"""Fits are explained for proposed, confirmed and ended pairings; alternatives come with their price."""

from datetime import date

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance

TODAY = date(2026, 11, 18)


def test_the_parts_of_a_score_add_up(desk, cohort, people):
    found = desk.ask(pairing_up.explain, cohort, people["ann"], people["mo"])
    assert found.total == 70
    assert sum(part.points for part in found.components) == found.total
    assert [part.of for part in found.components] == [40, 20, 15, 15, 10]


def test_a_confirmed_pairing_breaks_no_rule_by_its_own_place(desk, cohort, people, agreed):
    assert desk.ask(pairing_up.explain, cohort, people["ann"], people["mo"]).barriers == ()


def test_a_pairing_whose_mentor_left_is_still_explained(desk, cohort, people, agreed):
    desk.do(pairing_up.withdraw, people["mo"], "", TODAY)
    assert desk.ask(pairing_up.explain, cohort, people["ann"], people["mo"]).total == 70


def test_the_price_of_the_other_mentor_is_told(desk, cohort, people, proposed):
    (other,) = desk.ask(pairing_up.alternatives, cohort, people["ann"])
    # each loses half of the skills: 20 points of 40, twice
    assert (other.name, other.allowed, other.answer.price) == ("Nia Pope", True, 40)
    assert "Ben Roy would move to Mo Hart and lose 20." in other.answer.sentence


def test_a_rule_that_forbids_is_told(desk, cohort, people, proposed, mentor):
    other = mentor("Sam Dunn", cooking=5)
    found = desk.ask(pairing_up.why_not, cohort, people["ann"], other)
    assert (found.allowed, found.answer.sentence) == (False, "Sam Dunn is not above Ann Lee in lead.")


def test_alternatives_are_told_to_who_has_answered(desk, cohort, people, proposed):
    desk.do(pairings.answer, proposed[people["ann"]], people["ann"], Acceptance.YES, TODAY)
    assert [each.name for each in desk.ask(pairing_up.alternatives, cohort, people["ann"])] == ["Nia Pope"]


def test_alternatives_are_told_to_who_has_a_mentor(desk, cohort, people, agreed):
    names = [each.name for each in desk.ask(pairing_up.alternatives, cohort, people["ann"])]
    assert "Nia Pope" in names
