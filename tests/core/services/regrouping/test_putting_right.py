"""Several pairings are put right in one step."""

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.errors import Invalid, Refused
from mentordesk.core.services.regrouping import Chosen, Remedy, put_right, rule_check
from mentordesk.core.vocab import Format, PairingState, ParticipantState
from tests.core.services.regrouping.conftest import TODAY
from tests.core.services.regrouping.test_fitting_in import manage


@pytest.fixture
def broken(groups):
    """Ada manages Ben and Bo manages Dee."""
    groups.desk.do(manage, groups["ada"], groups["ben"])
    groups.desk.do(manage, groups["bo"], groups["dee"])
    return groups


@pytest.fixture
def pair(groups):
    """Gus with Hal, who is his manager now, in a cohort of pairs."""
    groups.change_cohort(format=Format.PAIR)
    made = groups.make(["hal"], ["gus"], Format.PAIR)
    groups.desk.do(manage, groups["hal"], groups["gus"])
    return made


@pytest.mark.req("S0-17", "S0-42")
def test_one_leaves_and_another_stays_with_a_reason(broken, turned):
    chosen = [Chosen(broken.first, Remedy.LEAVE), Chosen(broken.second, Remedy.KEEP)]
    done = turned(put_right, broken.cohort, chosen, "Until the new team lead comes", TODAY)
    assert (done.pairings, done.proposed, done.waiting) == (2, 0, 0)
    assert broken.who(broken.first) == ["ann", "cleo", "ada"]
    assert broken.state("ben") is ParticipantState.ACCEPTED
    told = "Kept together although: Bo Lead manages Dee Lee. Why: Until the new team lead comes"
    assert told in broken.told(broken.second)
    assert broken.desk.ask(rule_check, broken.cohort) == ()
    broken.desk.do(manage, broken["bo"], broken["eve"])
    assert len(broken.desk.ask(rule_check, broken.cohort)) == 1


@pytest.mark.req("S0-17")
@pytest.mark.parametrize("places", [3, 4])
def test_a_pair_is_matched_anew_where_somebody_has_a_place(groups, pair, turned, places):
    groups.desk.do(participants.set_capacity, groups["ada"], places)
    groups.desk.do(participants.set_capacity, groups["bo"], 3)
    done = turned(put_right, groups.cohort, [Chosen(pair, Remedy.REMATCH)], "", TODAY)
    assert (done.proposed, done.waiting) == ((1, 0) if places == 4 else (0, 1))
    assert groups.desk.ask(pairings.row, pair).state is PairingState.ENDED_EARLY
    proposed = [row for row in groups.desk.ask(pairings.rows, groups.cohort) if row.replaces_id == pair]
    assert [(row.title, row.state) for row in proposed] == (
        [("Gus Lee with Ada Lead", PairingState.PROPOSED)] if places == 4 else []
    )


def test_all_others_end_or_are_taken_back(groups, pair, turned):
    draft = pairings.PairingDraft((groups["ada"],), (groups["dee"],))
    (proposal,) = groups.desk.do(pairings.pair, groups.cohort, [draft], TODAY)
    groups.desk.do(manage, groups["ada"], groups["dee"])
    chosen = [Chosen(pair, Remedy.END), Chosen(proposal, Remedy.WITHDRAW)]
    turned(put_right, groups.cohort, chosen, "", TODAY)
    states = {row.id: row.state for row in groups.desk.ask(pairings.rows, groups.cohort)}
    assert states[pair] is PairingState.ENDED_EARLY
    assert proposal not in states


def test_keeping_needs_a_reason_and_nothing_is_done_without(broken):
    chosen = [Chosen(broken.first, Remedy.LEAVE), Chosen(broken.second, Remedy.KEEP)]
    with pytest.raises(Invalid, match="Say why they are kept together"):
        broken.desk.do(put_right, broken.cohort, chosen, " ", TODAY)
    assert len(broken.desk.ask(rule_check, broken.cohort)) == 2


def test_what_is_not_broken_any_more_is_refused(groups):
    with pytest.raises(Refused, match="changed meanwhile"):
        groups.desk.do(put_right, groups.cohort, [Chosen(groups.first, Remedy.KEEP)], "Why", TODAY)
