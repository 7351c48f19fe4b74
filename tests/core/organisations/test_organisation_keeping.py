"""Organisations are named, marked, merged and taken out."""

import pytest

from mentordesk.core import organisations, participants
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.organisations import OrganisationDraft
from mentordesk.core.vocab import OrganisationKind

K = OrganisationKind


@pytest.mark.req("S4-19")
def test_an_organisation_is_added_and_changed(turned, desk, cohort):
    number = turned(organisations.add_organisation, OrganisationDraft(" St Brigid ", K.HEALTH))
    turned(organisations.edit_organisation, number, OrganisationDraft("St Brigid's", K.CHARITY))
    row = desk.ask(organisations.organisation_list, cohort)[1]
    assert (row.name, row.kind, row.own) == ("St Brigid's", K.CHARITY, False)


def test_only_one_organisation_is_our_own(turned, desk, cohort):
    one = desk.do(organisations.add_organisation, OrganisationDraft("One", own=True))
    two = desk.do(organisations.add_organisation, OrganisationDraft("Two"))
    turned(organisations.edit_organisation, two, OrganisationDraft("Two", own=True))
    found = desk.ask(organisations.organisation_list, cohort)
    assert [(row.id, row.own) for row in found] == [(two, True), (one, False)]


@pytest.mark.parametrize("name", [" ", "ST BRIGID", "x" * 201])
def test_what_is_no_name_of_its_own_is_not_taken(desk, name):
    desk.do(organisations.add_organisation, OrganisationDraft("St Brigid"))
    with pytest.raises(Invalid):
        desk.do(organisations.add_organisation, OrganisationDraft(name))


@pytest.mark.req("S4-19")
def test_merging_takes_people_and_departments_along(turned, desk, person, called):
    same = [person("Ada", "St Brigid", "Surgery"), person("Ben", "St. Brigid", "surgery")]
    other = person("Cleo", "St. Brigid", "Theatres")
    kept, gone = called("St Brigid"), called("St. Brigid")
    turned(organisations.merge_organisations, kept, gone)
    found = [desk.ask(participants.profile, each) for each in (*same, other)]
    assert {each.organisation for each in found} == {"St Brigid"}
    assert found[0].department_id == found[1].department_id
    assert found[2].department == "Theatres"
    assert desk.undo_label == "Merge “St. Brigid” into “St Brigid”"


def test_an_organisation_with_people_is_not_taken_out(turned, desk, person, called):
    number = person("Ada", "St Brigid", "Surgery")
    with pytest.raises(Refused, match="There are people of St Brigid"):
        desk.do(organisations.remove_organisation, called("St Brigid"))
    desk.do(participants.edit, number, participants.PersonDraft("Ada"))
    turned(organisations.remove_organisation, called("St Brigid"))
    assert called("St Brigid") is None


def test_what_is_gone_cannot_be_changed_nor_merged_with_itself(desk):
    number = desk.do(organisations.add_organisation, OrganisationDraft("One"))
    with pytest.raises(Refused, match="two different"):
        desk.do(organisations.merge_organisations, number, number)
    with pytest.raises(NotFound):
        desk.do(organisations.edit_organisation, 99, OrganisationDraft("One"))
