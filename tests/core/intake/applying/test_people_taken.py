from datetime import date
from time import process_time

import pytest
from sqlalchemy import select

from mentordesk.core import participants
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate, FieldChange, Taken
from mentordesk.core.model import Cohort, Participant
from mentordesk.core.participants import SkillLine, Window
from mentordesk.core.vocab import ParticipantState, Role

TODAY = date(2026, 6, 1)


@pytest.fixture
def take(desk, programme, tmp_path):
    """Takes in a sheet of mentees that is written here; gives what became of it."""

    def taken(text: str, name: str = "mentees.csv") -> Taken:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return desk.do(taking_in.take, programme, [checked_sheets.sheet(tmp_path / name)], TODAY)[0]

    return taken


@pytest.fixture
def everybody(desk, programme):
    def profiles():
        return {each.name: each for each in desk.ask(participants.profiles, programme)}

    return profiles


def test_everything_that_a_row_says_is_kept(take, everybody) -> None:
    take(
        "name,email,department,organisation,needs,interests,availability,"
        "style 1,style 2,style 3,style 4,shoe\n"
        "Ann,a@x.org,Ward 1,Trust,Data:2:3,tea,Mon 09:00-11:00,1,2,3,4,43\n"
    )
    ann = everybody()["Ann"]
    assert (ann.email, ann.department, ann.organisation, ann.style) == (
        "a@x.org",
        "Ward 1",
        "Trust",
        (1, 2, 3, 4),
    )
    assert (ann.needs, ann.interests) == ((SkillLine("Data", 2, 3),), ("tea",))
    assert (ann.windows, ann.more) == ((Window(0, "09:00", "11:00"),), ("shoe: 43",))
    assert (ann.state, ann.applied_on) == (ParticipantState.APPLIED, TODAY)


def test_only_what_is_given_changes(take, everybody) -> None:
    take("name,email,phone,needs\nAnn,a@x.org,123,Data:2:3\n")
    taken = take("name,email,phone,needs\nAnn,A@X.org,456,\n")
    assert taken.rows[0].changes == (
        FieldChange("email", "a@x.org", "A@X.org"),
        FieldChange("phone", "123", "456"),
    )
    assert everybody()["Ann"].needs == (SkillLine("Data", 2, 3),)


def test_a_change_of_organisation_is_told_by_name(take) -> None:
    take("name,email,organisation\nAnn,a@x.org,Trust\n")
    taken = take("name,email,organisation,department,accepted on\nAnn,a@x.org,Council,Parks,2026-03-01\n")
    assert taken.rows[0].changes == (
        FieldChange("organisation", "Trust", "Council"),
        FieldChange("department", "", "Parks"),
        FieldChange("accepted on", "", "2026-03-01"),
        FieldChange("state", "Applied", "Accepted"),
    )


def test_people_are_known_by_their_code(take, everybody) -> None:
    take("name,email\nAnn,a@x.org\n")
    code = everybody()["Ann"].code
    assert take(f"person code,name,email\n{code},Ann Ng,new@x.org\n").count(Fate.CHANGED) == 1
    assert everybody()["Ann Ng"].email == "new@x.org"


def test_without_address_name_and_organisation_tell(take, everybody) -> None:
    take("name,organisation\nAnn,Trust\n")
    assert take("name,organisation\nann,trust\n").count(Fate.NEW) == 0
    assert take("name,organisation\nAnn,Other\n").count(Fate.NEW) == 1


def test_a_namesake_with_another_address_is_another_person(take) -> None:
    take("name,email\nAnn,a@x.org\n")
    assert take("name,email\nAnn,b@x.org\n").count(Fate.NEW) == 1


def test_a_second_role_is_a_change_of_the_same_person(take, desk) -> None:
    take("name,email\nAnn,a@x.org\n")
    taken = take("name,email\nAnn,a@x.org\n", "mentors.csv")
    assert taken.rows[0].changes == (FieldChange("role", "", "Mentor"),)
    assert set(desk.ask(lambda db: list(db.scalars(select(Participant.role))))) == {Role.MENTOR, Role.MENTEE}


def test_who_was_accepted_is_accepted_and_gets_the_steps_done_that_were_done(take, everybody) -> None:
    take("name,accepted on,onboarded on\nAnn,2026-03-01,2026-04-01\nBo,2026-03-01,\nCy,,\n")
    found = everybody()
    assert [found[name].state for name in ("Ann", "Bo", "Cy")] == [
        ParticipantState.ACCEPTED,
        ParticipantState.ACCEPTED,
        ParticipantState.APPLIED,
    ]
    assert all(step.done_on == date(2026, 4, 1) for step in found["Ann"].checklist if step.required)
    assert found["Bo"].checklist
    assert not any(step.done_on for step in found["Bo"].checklist)
    assert (found["Ann"].onboarded, found["Cy"].checklist) == (True, ())


def test_managers_and_wishes_may_stand_further_down(take, everybody) -> None:
    take(
        "name,email,line manager,preferred partners,avoid\n"
        "Ann,a@x.org,b@x.org,c@x.org;b@x.org,c@x.org\nBo,b@x.org,,,\nCy,c@x.org,,,\n"
    )
    found = everybody()
    assert found["Ann"].line_manager_id == found["Bo"].person_id
    assert [name for _person, name in found["Ann"].wishes] == ["Cy", "Bo"]
    assert [name for _person, name in found["Ann"].avoids] == ["Cy"]


def test_people_who_are_not_here_are_warned_of(take) -> None:
    taken = take("name,email,line manager,preferred partners\nAnn,a@x.org,x@x.org,a@x.org;y@x.org\n")
    assert [warning.split(":")[0] for warning in taken.warnings] == ["Row 2"] * 3


def test_only_three_wishes_count(take, everybody) -> None:
    rows = "".join(f"P{number},p{number}@x.org,\n" for number in range(4))
    taken = take(f"name,email,preferred partners\nAnn,a@x.org,p0@x.org;p1@x.org;p2@x.org;p3@x.org\n{rows}")
    assert len(everybody()["Ann"].wishes) == 3
    assert len(taken.warnings) == 1


def test_with_both_roles_needs_go_to_the_mentee_and_offers_to_the_mentor(take, desk, programme) -> None:
    take("name,both roles,needs,offers,capacity\nAnn,yes,Data:2:3,Law:4,5\n")
    found = {each.role: each for each in desk.ask(participants.profiles, programme)}
    assert (found[Role.MENTEE].needs, found[Role.MENTEE].offers) == ((SkillLine("Data", 2, 3),), ())
    assert (found[Role.MENTOR].needs, found[Role.MENTOR].offers) == ((), (SkillLine("Law", 4),))
    assert found[Role.MENTOR].capacity == 5


def test_two_spellings_of_a_skill_are_one(take, everybody) -> None:
    take("name,needs\nAnn,Naïve Bayes:2:3; naive  bayes:4:1\n")
    assert everybody()["Ann"].needs == (SkillLine("Naïve Bayes", 2, 3),)


def test_free_times_that_are_none_are_known(take, everybody) -> None:
    take("name,availability\nAnn,none\nBo,\n")
    assert (everybody()["Ann"].windows, everybody()["Bo"].windows) == ((), None)


def test_grades_outside_the_order_of_the_cohort_are_warned_of(take, desk, programme) -> None:
    take("name,grade\nAnn,Band 5\n")
    order = desk.ask(lambda db: db.get_one(Cohort, programme).grade_order)
    assert order[:2] == ("Band 2", "Band 3")
    assert "HEO" in take("name,grade\nBo,HEO\n").warnings[0]


def test_a_thousand_people_are_taken_in_within_three_seconds(take) -> None:
    rows = "".join(f"P {n},p{n}@x.org,Data:2:3;Law:1:2,tea;chess,Mon 09:00-11:00\n" for n in range(1000))
    begun = process_time()
    assert take("name,email,needs,interests,availability\n" + rows).count(Fate.NEW) == 1000
    assert process_time() - begun < 3


def test_nobody_becomes_their_own_manager_round_the_corner(take, everybody) -> None:
    taken = take("name,email,line manager\nAnn,a@x.org,b@x.org\nBo,b@x.org,a@x.org\n")
    assert [warning.split(" ")[:3] for warning in taken.warnings] == [["Row", "3:", "Bo"]]
