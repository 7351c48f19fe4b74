"""What happens to one pairing is written down, dated, and refused where its lifecycle forbids it."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.model import Member
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.vocab import Acceptance, Format, PairingState

TODAY = date(2026, 11, 18)
LATER = date(2026, 12, 18)


@command("Join")
def join(db, pair):
    pairings.join(db, pair.id, pair.learner, TODAY)


def member(desk, pair, participant):
    row = desk.ask(pairings.row, pair.id)
    return next(each for each in row.members if each.participant_id == participant)


def test_proposals_ask_both_sides_and_end_with_the_cohort(desk, pair, turned):
    draft = PairingDraft((pair.mentor,), (pair.learner,), 7850, ("Both like data.",), Format.REVERSE)
    (made,) = turned(pairings.pair, pair.cohort_id, [draft], TODAY)
    row = desk.ask(pairings.row, made)
    assert (row.state, row.format, row.score) == (PairingState.PROPOSED, Format.REVERSE, 7850)
    assert (row.proposed_on, row.planned_end_on) == (TODAY, date(2027, 8, 31))
    assert row.rationale == ("Both like data.",)
    assert {each.acceptance for each in row.members} == {Acceptance.ASKED}
    assert desk.ask(pairings.by_code, row.code) == made


def test_an_answer_is_dated_and_taken_back(desk, pair, turned):
    turned(pairings.answer, pair.id, pair.learner, Acceptance.YES, TODAY)
    assert member(desk, pair, pair.learner).answered_on == TODAY
    turned(pairings.answer, pair.id, pair.learner, Acceptance.ASKED, TODAY)
    assert member(desk, pair, pair.learner).answered_on is None


def test_an_answer_names_who_recorded_it(desk, pair):
    desk.do(pairings.answer, pair.id, pair.learner, Acceptance.YES, TODAY)

    def recorded(db):
        return db.query(Member).filter_by(participant_id=pair.learner).one().recorded_by

    assert desk.ask(recorded) == "Robin Reyes"


def test_joining_counts_as_a_yes(desk, pair):
    desk.do(join, pair)
    assert member(desk, pair, pair.learner).acceptance is Acceptance.YES


def test_the_agreement_is_signed_when_all_have_signed(desk, pair, turned):
    turned(pairings.sign, pair.id, pair.learner, TODAY)
    assert desk.ask(pairings.row, pair.id).signed_on is None
    turned(pairings.sign, pair.id, pair.mentor, LATER)
    assert desk.ask(pairings.row, pair.id).signed_on == LATER


def test_somebody_else_can_neither_answer_nor_sign(desk, pair, other_pair):
    with pytest.raises(NotFound):
        desk.do(pairings.sign, pair.id, other_pair.learner, TODAY)


def test_an_agreed_pairing_becomes_active_with_its_start(desk, lone_pair, turned):
    pair = lone_pair(PairingState.AGREED)
    turned(pairings.set_started, pair.id, LATER)
    row = desk.ask(pairings.row, pair.id)
    assert (row.state, row.started_on) == (PairingState.ACTIVE, LATER)
    turned(pairings.set_started, pair.id, TODAY)
    assert desk.ask(pairings.row, pair.id).started_on == TODAY


def test_a_pause_has_an_end_and_resuming_closes_it(desk, pair, turned):
    turned(pairings.pause, pair.id, TODAY, LATER, " Ward move ")
    row = desk.ask(pairings.row, pair.id)
    assert (row.state, row.pauses) == (PairingState.PAUSED, ((TODAY, LATER, None),))
    turned(pairings.resume, pair.id, date(2026, 12, 1))
    row = desk.ask(pairings.row, pair.id)
    assert (row.state, row.pauses) == (PairingState.ACTIVE, ((TODAY, LATER, date(2026, 12, 1)),))


def test_a_pause_must_end_on_a_day_to_come(desk, pair):
    with pytest.raises(Invalid) as told:
        desk.do(pairings.pause, pair.id, TODAY, TODAY, "")
    assert [problem.field for problem in told.value.problems] == ["planned_to"]


@pytest.mark.parametrize("state", [PairingState.PROPOSED, PairingState.AGREED, PairingState.COMPLETED])
def test_only_an_active_pairing_pauses(desk, lone_pair, state):
    with pytest.raises(Refused):
        desk.do(pairings.pause, lone_pair(state).id, TODAY, LATER, "")


def test_what_is_gone_is_told(desk, cohort):
    with pytest.raises(NotFound):
        desk.do(pairings.resume, 4711, TODAY)
