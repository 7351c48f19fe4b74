"""Departments are named, put below an organisation, merged and taken out."""

import pytest

from mentordesk.core import organisations, participants
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.organisations import DepartmentDraft


def profile(desk, number):
    return desk.ask(participants.profile, number)


def test_a_department_is_added_and_renamed(turned, desk, cohort, person):
    turned(organisations.add_department, DepartmentDraft(" Theatres "))
    number = person("Ada", "", "Surgry")
    turned(organisations.edit_department, profile(desk, number).department_id, DepartmentDraft("Surgery"))
    assert profile(desk, number).department == "Surgery"
    names = [row.name for row in desk.ask(organisations.department_list, cohort)]
    assert names == ["Surgery", "Theatres"]


def test_people_go_with_their_department_to_another_organisation(turned, desk, person, called):
    number, _other = person("Ada", "", "Surgery"), person("Ben", "St Brigid")
    department = profile(desk, number).department_id
    turned(organisations.edit_department, department, DepartmentDraft("Surgery", called("St Brigid")))
    assert profile(desk, number).organisation == "St Brigid"


@pytest.mark.parametrize(
    "draft", [DepartmentDraft(" "), DepartmentDraft("SURGERY"), DepartmentDraft("New", 99)]
)
def test_what_is_no_department_of_its_own_is_not_taken(desk, draft):
    desk.do(organisations.add_department, DepartmentDraft("Surgery"))
    with pytest.raises(Invalid):
        desk.do(organisations.add_department, draft)


def test_merging_moves_the_people(turned, desk, person):
    people = [person("Ada", "", "Surgery"), person("Ben", "St Brigid", "Surgical")]
    kept, gone = (profile(desk, each).department_id for each in people)
    turned(organisations.merge_departments, kept, gone)
    found = [profile(desk, each) for each in people]
    assert [(each.department, each.organisation) for each in found] == [("Surgery", "")] * 2
    with pytest.raises(Refused, match="two different"):
        desk.do(organisations.merge_departments, kept, kept)


def test_a_department_with_people_is_not_taken_out(turned, desk, person):
    number = person("Ada", "", "Surgery")
    department = profile(desk, number).department_id
    with pytest.raises(Refused, match="There are people of Surgery"):
        desk.do(organisations.remove_department, department)
    desk.do(participants.edit, number, participants.PersonDraft("Ada"))
    turned(organisations.remove_department, department)
