"""Groups and circles are proposed for everybody who waits; what was answered stays with its people."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.programmes import MeetingSizes
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import group_proposals
from mentordesk.core.vocab import Acceptance, Format
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import BEST, groups, make_groups


@pytest.fixture
def people(desk, cohort):
    return desk.do(make_groups, cohort)


@pytest.mark.req("S0-26")
def test_those_who_need_the_same_are_proposed_around_who_covers_it(desk, cohort, people, turned):
    brought = turned(pairing_up.propose, cohort, TODAY)
    assert (brought.pairs, brought.told, brought.unmatched, brought.notes) == (2, "2 groups", (), ())
    assert groups(desk, cohort, people) == BEST
    assert desk.undo_label == "Propose 2 groups"
    first, second = desk.ask(pairings.rows, cohort)
    assert {first.theme, second.theme} == {"lead", "data"}
    assert (first.format, first.takes) == (Format.GROUP, 1)
    assert first.rationale[0] == "All of them need lead, which Mo Hart covers."


@pytest.mark.req("S0-22")
def test_peers_are_proposed_in_circles(desk, cohort):
    people = desk.do(make_groups, cohort, Format.CIRCLE, MeetingSizes(4, 7))
    assert desk.do(pairing_up.propose, cohort, TODAY).told == "1 circle"
    assert groups(desk, cohort, people) == [("", "ann ben cy dee eve mo nia")]
    desk.do(pairing_up.confirm, [row.id for row in desk.ask(pairings.rows, cohort)], TODAY)
    assert desk.ask(pairing_up.waiting, cohort).learners == ()


def test_proposing_again_leaves_an_answered_group_alone(desk, cohort, people, turned):
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.theme == "data")
    desk.do(pairing_up.record_answer, row.id, people["dee"], Acceptance.YES, TODAY)
    turned(pairing_up.propose, cohort, TODAY)
    assert groups(desk, cohort, people) == BEST
    assert row.id in {each.id for each in desk.ask(pairings.rows, cohort)}


def test_what_is_decided_is_kept_to(desk, cohort, people):
    desk.do(pairings.forbid, people["ben"], people["ann"])
    brought = desk.do(pairing_up.propose, cohort, TODAY)
    assert len(brought.unmatched) == 1
    assert all("ann ben" not in who for _mentor, who in groups(desk, cohort, people))


@pytest.mark.parametrize(
    ("people", "points", "said"),
    [
        (2, 0, "Best found: at most 2 people more could be placed."),
        (0, 150, "Best found: at most 2 points more would be possible."),
    ],
)
def test_what_is_not_proven_is_said_with_its_bound(people, points, said):
    assert group_proposals.told_bound(people, points) == said
