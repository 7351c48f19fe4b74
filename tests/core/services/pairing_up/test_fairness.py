"""Who is matched, by department, grade and identity; loads; who was left out before."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.participants import FieldDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import LeftOut, Load
from mentordesk.core.vocab import FieldKind, FieldUse

TODAY = date(2026, 11, 18)
LATER = TODAY + timedelta(days=9)


def test_groups_and_loads_are_those_of_the_day(desk, cohort, people, mentee, proposed):
    mentee("Zoe Fox", {"accepted_on": TODAY}, lead=2)
    for who in ("ann", "ben"):
        desk.do(participants.edit_field, people[who], "department", "Therapies")
    found = desk.ask(pairing_up.fairness, cohort, LATER)
    assert (found.whole.matched, found.whole.people) == (2, 3)
    ((label, told),) = found.breakdowns
    assert label == "Department"
    assert [(each.name, each.matched, each.people, each.days) for each in told.groups] == [
        ("", 0, 1, Fraction(9)),
        ("Therapies", 2, 2, Fraction(0)),
    ]
    assert found.loads == (Load("Mo Hart", 1, 1), Load("Nia Pope", 1, 1))


def test_what_people_say_of_who_they_are_is_sheltered(desk, cohort, people, proposed):
    draft = FieldDraft("Gender", FieldKind.TEXT, (), FieldUse.IDENTITY)
    field = desk.do(participants.add_field, draft)
    desk.do(participants.set_own, people["ann"], field, "woman")
    ((label, told),) = desk.ask(pairing_up.fairness, cohort, TODAY).breakdowns
    assert (label, told.groups, told.hidden) == ("Gender", (), ("", "woman"))


@pytest.mark.usefixtures("people")
def test_who_was_left_out_twice_is_named_until_they_have_somebody(desk, cohort, mentee, mentor):
    for name in ("Zoe Fox", "Yan Ito"):
        mentee(name, rota=2)
    desk.do(pairing_up.propose, cohort, TODAY)
    (row, *_others) = desk.ask(pairings.rows, cohort)
    desk.do(pairing_up.confirm, [row.id], TODAY)  # something came of that run: it is kept
    assert desk.ask(pairing_up.fairness, cohort, TODAY).left_out == ()
    desk.do(pairing_up.propose, cohort, LATER)
    found = desk.ask(pairing_up.fairness, cohort, LATER)
    assert found.left_out == (LeftOut("Yan Ito", 2), LeftOut("Zoe Fox", 2))
    mentor("Rae Day", {"capacity": 2}, rota=5)
    desk.do(pairing_up.propose, cohort, LATER)
    assert desk.ask(pairing_up.fairness, cohort, LATER).left_out == ()
