"""Groups by hand: each step undone and done again, decisions kept, and what nobody can override refused."""

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.model import Avoidance
from mentordesk.core.programmes import MeetingSizes
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import group_changes as by_hand
from mentordesk.core.vocab import Format, RuleKind
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import BEST, groups, make_groups


@pytest.fixture
def people(desk, cohort):
    """Proposed as they fit best."""
    made = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    return made


@command("Avoid")
def avoid(db, participant_id, person_id):
    db.add(Avoidance(participant_id=participant_id, person_id=person_id))


def row_of(desk, cohort, theme):
    return next(row for row in desk.ask(pairings.rows, cohort) if row.theme == theme)


def decisions(desk, cohort, people):
    called = {number: name for name, number in people.items()}
    rules = desk.ask(pairings.decided, cohort)
    return [(called[rule.mentor_id], called[rule.learner_id], rule.kind) for rule in rules]


def test_who_is_put_in_leaves_the_other_group_and_stays_in_later_plans(desk, cohort, people, turned):
    turned(by_hand.put_in, row_of(desk, cohort, "data").id, people["cy"], TODAY)
    assert groups(desk, cohort, people) == [("mo", "ann ben"), ("nia", "cy dee eve")]
    assert decisions(desk, cohort, people) == [("nia", "cy", RuleKind.PIN)]
    desk.do(pairing_up.propose, cohort, TODAY)
    assert dict(groups(desk, cohort, people))["nia"].startswith("cy ")


def test_who_is_taken_out_waits_and_is_no_longer_kept(desk, cohort, people, turned):
    row = row_of(desk, cohort, "lead")
    desk.do(by_hand.keep_in, row.id, people["cy"], TODAY)
    turned(by_hand.take_out, row.id, people["cy"])
    assert groups(desk, cohort, people) == [("mo", "ann ben"), ("nia", "dee eve")]
    assert decisions(desk, cohort, people) == []


def test_keeping_somebody_where_they_are_costs_nothing(desk, cohort, people, turned):
    turned(by_hand.keep_in, row_of(desk, cohort, "lead").id, people["cy"], TODAY)
    (rule,) = desk.ask(pairings.decided, cohort)
    assert (rule.kind, rule.price) == (RuleKind.PIN, pairings.Cost(0, 0))


def test_two_are_never_together_at_the_price_of_one_place(desk, cohort, people, turned):
    turned(by_hand.keep_apart, cohort, people["ann"], people["ben"], TODAY)
    (rule,) = desk.ask(pairings.decided, cohort)
    assert (rule.kind, rule.price.fewer) == (RuleKind.FORBID, 1)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert sum(len(who.split()) for _mentor, who in groups(desk, cohort, people)) == 4


def test_a_group_is_opened_by_hand(desk, cohort, people, mentor, turned):
    spare = mentor("Sam Dunn", lead=4)
    wanted = [people["ben"], people["cy"]]
    made = turned(by_hand.open_group, cohort, [spare], wanted, TODAY)
    row = desk.ask(pairings.row, made)
    assert (row.theme, [each.name for each in row.learners]) == ("lead", ["Ben Roy", "Cy Dean"])
    assert groups(desk, cohort, people | {"sam": spare})[0] == ("mo", "ann")


def test_circles_are_changed_by_hand_too(desk, cohort, turned):
    people = desk.do(make_groups, cohort, Format.CIRCLE, MeetingSizes(4, 5))
    made = turned(
        by_hand.open_group, cohort, [], [people[each] for each in ("ann", "ben", "cy", "dee")], TODAY
    )
    turned(by_hand.put_in, made, people["eve"], TODAY)
    assert groups(desk, cohort, people) == [("", "ann ben cy dee eve")]


@pytest.mark.parametrize("wish", ["full", "nobody", "avoided", "confirmed", "there"])
def test_some_things_nobody_can_have(desk, cohort, people, wish):
    row = row_of(desk, cohort, "data")
    if wish == "avoided":
        desk.do(avoid, people["cy"], desk.ask(participants.profile, people["dee"]).person_id)
    if wish == "confirmed":
        desk.do(pairing_up.confirm, [row_of(desk, cohort, "lead").id], TODAY)
    acts = {
        "full": (by_hand.open_group, cohort, [people["mo"]], [people["dee"]], TODAY),
        "nobody": (by_hand.open_group, cohort, [people["mo"]], [], TODAY),
        "there": (by_hand.put_in, row.id, people["dee"], TODAY),
    }
    with pytest.raises(Refused):
        desk.do(*acts.get(wish, (by_hand.put_in, row.id, people["cy"], TODAY)))
    assert dict(groups(desk, cohort, people))["nia"] == dict(BEST)["nia"]
