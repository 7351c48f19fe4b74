"""All that one participant said."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound
from mentordesk.core.model import Absence, Avoidance, Participant, Preference
from mentordesk.core.participants import SkillLine, Window
from mentordesk.core.vocab import Role


@command("Say")
def say_more(db, one, other):
    mine, theirs = db.get_one(Participant, one), db.get_one(Participant, other)
    mine.style_1, mine.style_2, mine.style_3 = 1, 2, 3
    db.add(Preference(participant_id=one, person_id=theirs.person_id, rank=1))
    db.add(Avoidance(participant_id=other, person_id=mine.person_id))
    db.add(Absence(person_id=mine.person_id, from_on=date(2026, 12, 24), to_on=date(2027, 1, 2)))


def test_someone_who_is_gone_has_no_profile(desk):
    with pytest.raises(NotFound):
        desk.ask(participants.profile, 99)


def test_the_cohorts_zone_counts_until_a_person_has_their_own(desk, someone):
    assert desk.ask(participants.profile, someone("Ada Obi")).zone == "Europe/London"
    number = someone("Ben Moss", zone="Africa/Nairobi")
    assert desk.ask(participants.profile, number).zone == "Africa/Nairobi"


def test_needs_stand_by_importance_and_offers_by_level(desk, someone):
    needs = (SkillLine("Audit", 1, 1), SkillLine("Chairing", 2, 3), SkillLine("Budgets", 2, 3))
    number = someone(needs=needs, offers=(SkillLine("Swahili", 2), SkillLine("Triage", 5)))
    profile = desk.ask(participants.profile, number)
    assert [line.skill for line in profile.needs] == ["Budgets", "Chairing", "Audit"]
    assert profile.offers == (SkillLine("Triage", 5), SkillLine("Swahili", 2))


def test_times_stand_in_the_order_of_the_week(desk, told_all):
    late, early = Window(3, "09:00", "11:00"), Window(0, "12:00", "24:00")
    desk.do(participants.set_free_times, told_all, [late, early])
    assert desk.ask(participants.profile, told_all).windows == (early, late)


def test_times_are_not_known_before_anybody_said_them(desk, someone):
    assert desk.ask(participants.profile, someone()).windows is None


def test_wishes_avoidances_and_absences_belong_to_whom_they_are_of(desk, someone):
    one, other = someone("Ada Obi"), someone("Ben Moss", Role.MENTOR)
    desk.do(say_more, one, other)
    ada, ben = desk.ask(participants.profile, one), desk.ask(participants.profile, other)
    assert (ada.wishes, ada.avoids) == (((ben.person_id, "Ben Moss"),), ())
    assert (ben.wishes, ben.avoids) == ((), ((ada.person_id, "Ada Obi"),))
    assert ada.absences == ((date(2026, 12, 24), date(2027, 1, 2), ""),)
    assert ben.absences == ()


def test_a_style_with_a_missing_answer_is_no_style(desk, someone):
    one, other = someone("Ada Obi"), someone("Ben Moss")
    desk.do(say_more, one, other)
    assert desk.ask(participants.profile, one).style is None


def test_all_profiles_of_a_cohort_come_by_name_and_as_one_by_one(desk, cohort, someone):
    two, one = someone("Zoë Marsh", interests=("Chess",)), someone("Ádam Obi")
    assert desk.ask(participants.profiles, cohort) == [
        desk.ask(participants.profile, one),
        desk.ask(participants.profile, two),
    ]
