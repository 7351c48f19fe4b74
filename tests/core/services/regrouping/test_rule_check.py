"""After a restructuring: which pairings break a rule now, in words, and what can be done about each."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.model import Department, Organisation, Participant, Person
from mentordesk.core.participants import Window, set_free_times
from mentordesk.core.services.regrouping import Remedy, rule_check
from mentordesk.core.vocab import Format, MatchRule
from tests.core.services.regrouping.conftest import TODAY
from tests.core.services.regrouping.test_fitting_in import manage


@command("Move department")
def one_department(db, people):
    organisation = Organisation(name="Bay Trust")
    db.add(organisation)
    db.flush()
    department = Department(name="Paediatrics", organisation_id=organisation.id)
    db.add(department)
    db.flush()
    for number in people:
        db.get_one(Person, db.get_one(Participant, number).person_id).department_id = department.id


def found(groups):
    return [
        (each.pairing.id, each.sentence, [remedy.key for remedy in each.remedies])
        for each in groups.desk.ask(rule_check, groups.cohort)
    ]


def test_nothing_is_found_while_nothing_is_broken(groups):
    assert found(groups) == []


@pytest.mark.req("S0-17")
def test_a_new_line_manager_is_found_and_the_mentee_can_leave(groups):
    groups.desk.do(manage, groups["ada"], groups["ben"])
    assert found(groups) == [(groups.first, "Ada Lead manages Ben Lee.", ["leave", "end", "keep"])]


@pytest.mark.req("S0-17")
def test_a_pair_of_two_from_one_department_can_be_matched_anew(groups):
    groups.change_cohort(format=Format.PAIR, match_rule=MatchRule.CROSS_DEPARTMENT)
    pair = groups.make(["hal"], ["gus"], Format.PAIR)
    groups.desk.do(one_department, [groups["hal"], groups["gus"]])
    sentence = "Both work in Paediatrics; the rule is a different department."
    assert found(groups) == [(pair, sentence, ["rematch", "end", "keep"])]


@pytest.mark.req("S0-15", "S0-17")
def test_times_that_do_not_meet_any_more_are_found(groups):
    groups.desk.do(set_free_times, groups["ada"], [Window(0, "09:00", "11:00")])
    for who in ("ann", "ben", "cleo"):
        groups.desk.do(set_free_times, groups[who], [Window(1, "09:00", "11:00")])
    ((number, sentence, remedies),) = found(groups)
    assert (number, remedies) == (groups.first, ["end", "keep"])
    assert sentence.count("are never free at the same time.") == 3


def test_a_proposal_can_be_taken_back(groups):
    draft = pairings.PairingDraft((groups["hal"],), (groups["gus"],))
    (made,) = groups.desk.do(pairings.pair, groups.cohort, [draft], TODAY)
    groups.desk.do(manage, groups["gus"], groups["hal"])
    assert found(groups) == [(made, "Gus Lee manages Hal Lead.", ["withdraw", "keep"])]


def test_the_words_of_the_remedies_are_for_people():
    assert all(each.label for each in Remedy)
