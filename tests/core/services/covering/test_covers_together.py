"""Covers for all that run, and for the time in which a mentor is away."""

from datetime import timedelta

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.services import away, covering
from mentordesk.core.services.covering import CoverDraft
from tests.core.services.covering.conftest import FIRST, TODAY

DAYS = (FIRST, FIRST + timedelta(14))


@pytest.fixture
def mo(desk, people):
    return desk.ask(participants.profile, people["mo"]).person_id


@pytest.mark.req("S0-15")
def test_all_are_covered_evenly_and_those_who_are_named_are_left(desk, cohort, people, running):
    found = desk.ask(covering.for_all, cohort, TODAY)
    assert {each.pairing_id: each.offer.mentor_id for each in found} == {
        running["ann"]: people["nia"],
        running["ben"]: people["mo"],
    }
    drafts = [each.draft(each.offer.mentor_id, None) for each in found[:1]]
    desk.do(covering.name_all, drafts, TODAY)
    (left,) = desk.ask(covering.for_all, cohort, TODAY)
    assert left.pairing_id == found[1].pairing_id


@pytest.mark.usefixtures("weekly")
def test_sessions_of_an_absence_are_taken_by_who_was_named_else_by_the_best(
    desk, people, running, mentor, mo
):
    (wanted,) = desk.ask(covering.for_absence, mo, DAYS, TODAY)
    assert (wanted.sessions, wanted.absent, wanted.named) == (2, "Mo Hart", False)
    assert wanted.offer.name == "Nia Pope"
    ola = mentor("Ola Fry", lead=3)
    desk.do(covering.name, CoverDraft(running["ann"], ola, people["mo"]), TODAY)
    (wanted,) = desk.ask(covering.for_absence, mo, DAYS, TODAY)
    assert (wanted.offer.mentor_id, wanted.named) == (ola, True)
    desk.do(covering.name_all, [wanted.draft(ola, DAYS, "Away")], TODAY)
    assert desk.ask(away.touched, mo, *DAYS, TODAY) == []  # Ola has them now
    assert desk.ask(covering.for_absence, mo, DAYS, TODAY) == []
    person = desk.ask(participants.profile, ola).person_id
    assert len(desk.ask(away.touched, person, *DAYS, TODAY)) == 2


def test_a_mentee_who_is_away_needs_no_cover(desk, people, running, weekly):
    ann = desk.ask(participants.profile, people["ann"]).person_id
    assert desk.ask(covering.for_absence, ann, DAYS, TODAY) == []


def test_where_nobody_can_stand_in_the_pairing_is_listed_without_anybody(desk, cohort, people, running):
    desk.do(pairings.forbid, people["nia"], people["ann"])
    found = {each.pairing_id: each.offer for each in desk.ask(covering.for_all, cohort, TODAY)}
    assert found[running["ann"]] is None
    assert found[running["ben"]].mentor_id == people["mo"]
