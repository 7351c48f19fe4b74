"""Organisations and departments with figures of their own."""

from datetime import date

import pytest

from mentordesk.core import organisations, pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.model import MentoringSession, Pairing, Person
from mentordesk.core.organisations import OURS, Figures, OrganisationDraft
from mentordesk.core.vocab import Mode, PairingState, Role, SessionState

TODAY = date(2026, 11, 18)


@command("Hold")
def hold(db, pairing_id, *states):
    """The pairing runs, and has a session in each of these states."""
    db.get_one(Pairing, pairing_id).state = PairingState.ACTIVE
    db.add_all(
        MentoringSession(
            code=f"S{number:05}",
            pairing_id=pairing_id,
            number=number,
            day=TODAY,
            start="10:00",
            minutes=60,
            zone="Europe/London",
            mode=Mode.IN_PERSON,
            state=state,
        )
        for number, state in enumerate(states, 1)
    )


@pytest.fixture
def shared(desk, cohort, person):
    """A pairing across two organisations with two held sessions, and one more mentee of ours."""
    ada, ben = person("Ada Obi", "St Brigid", "Surgery", Role.MENTOR), person("Ben Moss", "", "Surgery")
    person("Cleo Reid", "", "Theatres")
    desk.do(participants.decline, [person("Gone Long", "St Brigid")], TODAY)
    desk.do(participants.accept, [ada, ben], TODAY)
    (number,) = desk.do(pairings.pair, cohort, [pairings.PairingDraft((ada,), (ben,), None, ())], TODAY)
    return number


def figures(desk, cohort):
    return {row.name: row.figures for row in desk.ask(organisations.organisation_list, cohort)}


@pytest.mark.req("S4-19")
def test_each_organisation_has_its_own_figures(desk, cohort, shared):
    held, planned = SessionState.HELD, SessionState.SCHEDULED
    assert figures(desk, cohort)["St Brigid"].pairings == 0  # only proposed
    desk.do(hold, shared, held, held, planned)
    found = figures(desk, cohort)
    assert set(found) == {"Our own organisation", "St Brigid"}
    assert found["Our own organisation"] == Figures(people=2, mentors=0, mentees=2, pairings=1, held=2)
    assert found["St Brigid"] == Figures(people=1, mentors=1, mentees=0, pairings=1, held=2)


@pytest.mark.req("S4-19")
def test_people_without_an_organisation_are_of_our_own(desk, cohort, shared, called):
    desk.do(organisations.edit_organisation, called("St Brigid"), OrganisationDraft("St Brigid", own=True))
    (row,) = desk.ask(organisations.organisation_list, cohort)
    assert (row.name, row.own, row.departments, row.figures.people) == ("St Brigid", True, 3, 3)


def test_departments_stand_below_their_organisations(desk, cohort, shared):
    found = desk.ask(organisations.department_list, cohort)
    assert [(row.name, row.organisation, row.figures.people) for row in found] == [
        ("Surgery", "Our own organisation", 1),
        ("Surgery", "St Brigid", 1),
        ("Theatres", "Our own organisation", 1),
    ]


def test_line_managers_are_named_with_how_many_they_lead(desk, cohort, person, called):
    people = [desk.ask(participants.profile, person(name)).person_id for name in ("Ada", "Ben", "Cleo")]
    person("Dee", "St Brigid")

    @command("Lead")
    def lead(db):
        for number in people[1:]:
            db.get_one(Person, number).line_manager_id = people[0]

    desk.do(lead)
    (found,) = desk.ask(organisations.line_managers, cohort, OURS)
    assert (found.name, found.people) == ("Ada", 2)
    assert desk.ask(organisations.line_managers, cohort, called("St Brigid")) == []
