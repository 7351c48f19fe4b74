"""The matching is asked about the right people, with what they said."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import Avoidance, Participant, Preference
from mentordesk.core.participants import Window
from mentordesk.core.services import asking, pairing_up
from mentordesk.core.vocab import Format, ParticipantState, Role

TODAY = date(2026, 11, 18)
MONDAY_NINE_BST = 8 * 60  # of the week of 1 September, when London is an hour ahead of UTC


@command("Say whom")
def say_whom(db, participant_id, person_id):
    db.add(Preference(participant_id=participant_id, person_id=person_id, rank=1))
    db.add(Avoidance(participant_id=participant_id, person_id=person_id))


@command("Same person")
def same_person(db, one, other):
    db.get_one(Participant, other).person_id = db.get_one(Participant, one).person_id


def names(candidates):
    return {each.name for each in candidates}


def test_accepted_people_are_asked_about(desk, cohort, people, mentee):
    mentee("Eve Applied", {"state": ParticipantState.APPLIED}, lead=1)
    asked = desk.ask(asking.request, cohort)
    assert names(asked.mentors) == {"Mo Hart", "Nia Pope"}
    assert names(asked.learners) == {"Ann Lee", "Ben Roy"}


def test_needs_offers_and_short_names_arrive(desk, cohort, people):
    asked = desk.ask(asking.request, cohort)
    ann, mo = asked.learner(people["ann"]), asked.mentor(people["mo"])
    assert [(need.skill, need.label, need.level) for need in ann.needs] == [("lead", "lead", 2)]
    assert (mo.levels, mo.short, mo.capacity) == ({"lead": 5, "data": 3}, "Mo", 1)


def test_free_times_are_minutes_of_the_first_week_in_utc(desk, cohort, people):
    desk.do(participants.set_free_times, people["mo"], [Window(0, "09:00", "11:00")])
    desk.do(participants.set_free_times, people["nia"], [])
    asked = desk.ask(asking.request, cohort)
    assert asked.mentor(people["mo"]).free == ((MONDAY_NINE_BST, MONDAY_NINE_BST + 120),)
    assert asked.mentor(people["nia"]).free == ()
    assert asked.learner(people["ann"]).free is None


def test_who_has_a_mentor_waits_no_more_and_takes_a_place(desk, cohort, people):
    pair = desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["mo"], TODAY)
    assert len(desk.ask(asking.request, cohort).learners) == 2
    desk.do(pairing_up.confirm, [pair], TODAY)
    asked = desk.ask(asking.request, cohort)
    assert (names(asked.learners), asked.mentor(people["mo"]).places) == ({"Ben Roy"}, 0)


def test_who_is_asked_about_all_the_same_leaves_the_place_free(desk, cohort, people):
    pair = desk.do(pairing_up.pair_by_hand, cohort, people["ann"], people["mo"], TODAY)
    desk.do(pairing_up.confirm, [pair], TODAY)
    asked = desk.ask(asking.request, cohort, also=[people["ann"]])
    assert names(asked.learners) == {"Ann Lee", "Ben Roy"}
    assert asked.mentor(people["mo"]).places == 1


def test_a_mentor_who_left_can_still_be_asked_about(desk, cohort, people):
    desk.do(pairing_up.withdraw, people["mo"], "", TODAY)
    assert names(desk.ask(asking.request, cohort).mentors) == {"Nia Pope"}
    assert names(desk.ask(asking.request, cohort, also=[people["mo"]]).mentors) == {"Mo Hart", "Nia Pope"}


def test_decisions_are_told_learner_first(desk, cohort, people):
    desk.do(pairings.pin, people["mo"], people["ann"])
    desk.do(pairings.forbid, people["mo"], people["ben"])
    asked = desk.ask(asking.request, cohort)
    assert asked.pins == {(people["ann"], people["mo"])}
    assert asked.forbids == {(people["ben"], people["mo"])}


def test_wishes_are_about_persons_in_whichever_role_they_were_said(desk, cohort, people, mentor):
    ann_mentors = mentor("Ann Lee too", data=5)
    desk.do(same_person, people["ann"], ann_mentors)
    mo = desk.ask(participants.profile, people["mo"]).person_id
    desk.do(say_whom, people["ann"], mo)
    asked = desk.ask(asking.request, cohort)
    assert asked.learner(people["ann"]).preferred == (mo,)
    assert asked.mentor(ann_mentors).avoid == {mo}


@pytest.mark.parametrize(("grade", "place"), [("Band 5", 0), ("Band 7", 1), ("Other", None)])
def test_grades_count_by_the_order_of_the_cohort(desk, grade, place, mentor, people):
    mo = mentor("Mo Hart", lead=5)
    people.change_cohort(grade_order=("Band 5", "Band 7"), format=Format.REVERSE)
    desk.do(participants.edit_field, mo, "grade", grade)
    asked = desk.ask(asking.request, people.cohort)
    assert (asked.mentor(mo).grade, asked.rules.format) == (place, Format.REVERSE)


def test_roles_decide_the_side(desk, cohort, people):
    roles = {each.id: each.role for each in desk.ask(participants.profiles, cohort)}
    asked = desk.ask(asking.request, cohort, also=[people["ann"], people["mo"]])
    assert {roles[each.id] for each in asked.mentors} == {Role.MENTOR}
    assert {roles[each.id] for each in asked.learners} == {Role.MENTEE}
