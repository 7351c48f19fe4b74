"""What follows when somebody comes into a group: proposals, slips, states; and who may not come."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.model import Slip
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import regrouping
from mentordesk.core.services.regrouping import JoinDraft
from mentordesk.core.vocab import Format, PairingState, ParticipantState
from tests.core.services.regrouping.conftest import TODAY, plan

NEXT = TODAY + timedelta(days=10)


def join(groups, *people, on=TODAY):
    wanted = tuple(groups[each] for each in people)
    groups.desk.do(regrouping.join_group, groups.first, JoinDraft(wanted, on), TODAY)


def test_what_was_proposed_to_who_joins_goes(groups):
    draft = PairingDraft((groups["hal"],), (groups["gus"],))
    (made,) = groups.desk.do(pairings.pair, groups.cohort, [draft], TODAY)
    join(groups, "gus")
    assert made not in [row.id for row in groups.desk.ask(pairings.rows, groups.cohort)]


def test_who_joins_gets_slips_for_what_is_planned(groups):
    before = groups.desk.do(plan, groups.first, TODAY - timedelta(days=1))
    planned = groups.desk.do(plan, groups.first, NEXT)
    join(groups, "gus")

    def slips(db):
        return list(db.scalars(select(Slip.session_id).where(Slip.participant_id == groups["gus"])))

    assert groups.desk.ask(slips) == [planned]
    assert before != planned


def test_who_joins_a_group_that_rests_rests_with_it(groups):
    groups.desk.do(pairings.pause, groups.first, TODAY, NEXT, "")
    join(groups, "gus")
    assert groups.state("gus") is ParticipantState.PAUSED


def test_a_pair_and_what_is_over_take_nobody_in(groups):
    pair = groups.make(["hal"], ["gus"], Format.PAIR)
    with pytest.raises(Refused, match="Turn this pairing into a group first"):
        groups.desk.do(regrouping.join_group, pair, JoinDraft((groups["ann"],), TODAY), TODAY)

    @command("End")
    def end(db):
        pairings.get(db, groups.first).state = PairingState.COMPLETED

    groups.desk.do(end)
    with pytest.raises(Refused, match="This is completed, so nobody joins"):
        join(groups, "gus")


@pytest.mark.parametrize(
    ("who", "days", "words"),
    [("ann", 0, "Ann Lee is in it already"), ("gus", 400, "This ends on")],
)
def test_a_joining_that_cannot_be_is_told_at_its_field(groups, who, days, words):
    with pytest.raises(Invalid, match=words):
        join(groups, who, on=TODAY + timedelta(days=days))
