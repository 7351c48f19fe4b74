"""Merging makes one of two as was chosen, in one step that undo takes back exactly."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.model import Interest, MergedPerson, Participant, Person
from mentordesk.core.participants import Shown
from mentordesk.core.services import merging
from mentordesk.core.services.merging.merging_two import merge
from mentordesk.core.services.merging.side_by_side import Take
from mentordesk.core.vocab import PairingState, Role
from tests.core.services.merging.conftest import keep

TODAY = date(2026, 11, 18)


def everybody(desk):
    columns = ("id", "code", "name", "email", "phone", "job_title")
    return desk.ask(lambda db: [tuple(getattr(row, each) for each in columns) for row in db.query(Person)])


def code(desk, person):
    return desk.ask(lambda db: db.get_one(Person, person).code)


def test_what_is_proposed_keeps_what_either_says(desk, turned, two, cohort):
    (one, _p), (other, _q) = two
    kept_code, gone_code = code(desk, one), code(desk, other)
    assert turned(merge, one, other, {}, TODAY) == one
    assert everybody(desk) == [
        (one, kept_code, "Ada Obi", "ada.obi@example.org", "020 7946 0001", "Staff nurse")
    ]
    assert len(desk.ask(participants.ids, cohort, Shown())) == 1
    assert desk.undo_label == f"Merge Obi, Ada ({gone_code}) into Ada Obi"
    assert desk.ask(merging.likely) == []


def test_the_code_of_the_right_side_can_be_kept_with_values_of_the_left(desk, turned, two):
    (one, _p), (other, _q) = two
    right = code(desk, other)
    takes = {"code": Take.RIGHT, "name": Take.LEFT, "email": Take.RIGHT}
    assert turned(merge, one, other, takes, TODAY) == other
    assert everybody(desk) == [(other, right, "Ada Obi", "ada@example.com", "020 7946 0001", "Staff nurse")]


@pytest.mark.parametrize("side", ["left", "right"])
def test_who_went_is_noted_with_the_address_that_was_not_kept(desk, two, side):
    (one, _p), (other, _q) = two
    gone = code(desk, other)
    kept = desk.do(merge, one, other, {"email": Take(side)}, TODAY)
    unused = {"left": "ada@example.com", "right": "ada.obi@example.org"}[side]
    noted = desk.ask(
        lambda db: [(n.person_id, n.code, n.name, n.email, n.merged_on) for n in db.query(MergedPerson)]
    )
    assert noted == [(kept, gone, "Obi, Ada", unused, TODAY)]


def test_places_of_both_roles_are_kept_beside_each_other(desk, turned, person):
    one, other = person("Ada Obi", Role.MENTOR)[0], person("Ada Obi", Role.MENTEE)[0]
    kept = turned(merge, one, other, {}, TODAY)
    roles = desk.ask(lambda db: {row.role for row in db.query(Participant).filter_by(person_id=kept)})
    assert roles == {Role.MENTOR, Role.MENTEE}


def test_lists_are_taken_as_chosen(desk, two, cohort):
    (one, mine), (other, theirs) = two
    desk.do(keep, Interest(participant_id=mine, tag="a"), Interest(participant_id=theirs, tag="b"))
    desk.do(merge, one, other, {f"{cohort}.mentee.interests": Take.RIGHT}, TODAY)
    assert desk.ask(lambda db: [(row.participant_id, row.tag) for row in db.query(Interest)]) == [(mine, "b")]


def test_whom_something_stands_against_is_not_merged(desk, pair):
    people = [
        desk.ask(lambda db, n=n: db.get_one(Participant, n).person_id) for n in (pair.mentor, pair.learner)
    ]
    with pytest.raises(Refused, match="Nobody stands twice"):
        desk.do(merge, *people, {}, TODAY)
    assert len(everybody(desk)) == 2


def test_a_proposal_to_oneself_falls(desk, turned, lone_pair):
    pair = lone_pair(PairingState.PROPOSED)
    people = [
        desk.ask(lambda db, n=n: db.get_one(Participant, n).person_id) for n in (pair.mentor, pair.learner)
    ]
    kept = turned(merge, *people, {}, TODAY)
    assert desk.ask(lambda db: db.query(Participant).filter_by(person_id=kept).count()) == 2


def test_what_cannot_be_chosen_is_refused(desk, two):
    with pytest.raises(Invalid, match="look at the two people again"):
        desk.do(merge, two[0][0], two[1][0], {"name": Take.BOTH}, TODAY)


def test_three_who_are_one_are_merged_one_after_the_other(desk, turned, two, person):
    third = person("A. Obi")[0]
    kept = desk.do(merge, two[0][0], two[1][0], {}, TODAY)
    assert turned(merge, third, kept, {"code": Take.LEFT}, TODAY) == third
    assert desk.ask(lambda db: {note.person_id for note in db.query(MergedPerson)}) == {third}
