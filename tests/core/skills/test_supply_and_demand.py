"""What learners ask for against what mentors offer (domain 8.5)."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants, skills
from mentordesk.core.participants import SkillLine
from mentordesk.core.skills import Balance
from mentordesk.core.vocab import Role
from tests.core.conftest import make_cohort, make_participant

TODAY = date(2026, 11, 18)


@pytest.fixture
def audit(desk, cohort, learner, mentor, skill_id):
    """Three need audit, one of them with a mentor; one mentor above, one only level, one not accepted."""
    people = {
        "Ben": learner("Ben", "Audit", 3, 1),
        "Cleo": learner("Cleo", "Audit", 4, 3),
        "Dee": learner("Dee", "Audit", 3, 2),
        "Ada": mentor("Ada", "Audit", 4, capacity=3),
        "Level": mentor("Level", "Audit", 3),
        "Later": mentor("Later", "Audit", 5),
    }
    desk.do(participants.accept, [people[name] for name in ("Ben", "Ada", "Level")], TODAY)
    draft = pairings.PairingDraft((people["Ada"],), (people["Ben"],), None, ())
    desk.do(pairings.pair, cohort, [draft], TODAY)
    return people, skill_id("Audit")


def test_demand_supply_and_gap_of_a_skill(desk, cohort, audit):
    _people, number = audit
    found = desk.ask(skills.balances, cohort)[number]
    assert found == Balance(number, wanted=3, waiting=2, cover=1, free=2)
    assert found.gap == 0


def test_who_was_declined_neither_asks_nor_offers(desk, cohort, audit):
    people, number = audit
    desk.do(participants.decline, [people["Cleo"], people["Dee"], people["Later"]], TODAY)
    found = desk.ask(skills.balances, cohort)[number]
    assert (found.wanted, found.waiting, found.cover) == (1, 0, 1)


def test_a_gap_is_how_many_wait_beyond_the_free_places(desk, cohort, audit):
    people, number = audit
    desk.do(participants.set_capacity, people["Ada"], 1)
    found = desk.ask(skills.balances, cohort)[number]
    assert (found.free, found.gap) == (0, 2)


def test_a_skill_that_nobody_asks_for_is_covered_at_any_level(desk, cohort, mentor, skill_id):
    desk.do(participants.accept, [mentor("Ada", "Chess", 1)], TODAY)
    number = skill_id("Chess")
    assert desk.ask(skills.balances, cohort)[number] == Balance(number, 0, 0, 1, 2)


def test_those_who_wait_come_first_and_then_the_most_important(desk, cohort, audit):
    found = desk.ask(skills.seekers, cohort, audit[1])
    assert [(each.name, each.level, each.waits) for each in found] == [
        ("Cleo", 4, True),
        ("Dee", 3, True),
        ("Ben", 3, False),
    ]


def test_who_could_be_asked_is_told_with_the_reason(desk, cohort, audit, learner, skill_id):
    learner("Eve", "Other", offers=(SkillLine("Audit", 5),))
    other = desk.do(make_cohort)
    there = desk.do(make_participant, other, "Finn", Role.MENTOR)
    draft = participants.PersonDraft("Finn", Role.MENTOR, offers=(SkillLine("Audit", 4),))
    desk.do(participants.edit, there, draft)
    found = desk.ask(skills.coverers, cohort, audit[1])
    assert [(each.name, each.free, each.why, each.here) for each in found] == [
        ("Ada", 2, "", True),
        ("Eve", 2, "Mentee here, who offers it too.", True),
        ("Later", 2, "Applied, not accepted yet.", True),
        ("Finn", 2, "Mentor in 2026.", False),
    ]


def test_full_mentors_could_be_asked_for_one_place_more(desk, cohort, audit):
    desk.do(participants.set_capacity, audit[0]["Ada"], 1)
    found = {each.name: each.why for each in desk.ask(skills.coverers, cohort, audit[1])}
    assert found["Ada"] == "The 1 place is taken."
