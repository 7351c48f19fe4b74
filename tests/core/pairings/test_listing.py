"""Lists of pairings show who is in them, now and then, and how they go."""

from datetime import date

import pytest

from mentordesk.core import codes, issuing, pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound
from mentordesk.core.model import Member, MentoringSession
from mentordesk.core.vocab import PairingState, SessionState, Side

TODAY = date(2026, 11, 18)
HELD, NEXT, LAST = date(2026, 10, 1), date(2026, 12, 1), date(2027, 1, 1)


@command("Make")
def make_sessions(db, pair):
    planned = [(HELD, SessionState.HELD), (NEXT, SessionState.SCHEDULED), (LAST, SessionState.SCHEDULED)]
    for number, (day, state) in enumerate(planned, 1):
        code = issuing.issue(db, codes.Kind.SESSION)[0]
        db.add(
            MentoringSession(
                pairing_id=pair.id, code=code, number=number, day=day, zone="Europe/London", state=state
            )
        )


@command("Join")
def add_learner(db, pair, participant_id):
    db.add(Member(pairing_id=pair.id, participant_id=participant_id, side=Side.LEARNER))


@command("Leave")
def leave(db, pair, participant_id):
    pairings.leave(db, pair.id, participant_id, TODAY)


def test_a_row_names_both_sides_learners_first(desk, pair):
    row = desk.ask(pairings.row, pair.id)
    assert row.title == "Ben Hargreaves with Ada Obi"
    assert [each.name for each in row.mentors] == ["Ada Obi"]
    assert row.holds(pair.mentor)


def test_a_row_counts_its_sessions(desk, pair):
    desk.do(make_sessions, pair)
    row = desk.ask(pairings.row, pair.id)
    assert (row.sessions, row.final, row.held, row.next_on, row.last_held_on) == (3, 1, 1, NEXT, HELD)


def test_rows_come_by_the_learners_names(desk, pair, other_pair):
    titles = [row.title for row in desk.ask(pairings.rows, pair.cohort_id)]
    assert titles == ["Ben Hargreaves with Ada Obi", "Dee Lau with Cleo Reid"]


def test_who_left_is_no_longer_current_but_stays_named(desk, pair, other_pair):
    desk.do(add_learner, pair, other_pair.learner)
    desk.do(leave, pair, other_pair.learner)
    row = desk.ask(pairings.row, pair.id)
    assert [each.name for each in row.learners] == ["Ben Hargreaves"]
    assert not row.holds(other_pair.learner)
    for each in (pair.mentor, pair.learner):
        desk.do(leave, pair, each)
    assert len(desk.ask(pairings.row, pair.id).learners) == 2


def test_nobody_has_signed_where_nobody_is_left(desk, pair):
    for each in (pair.mentor, pair.learner):
        desk.do(leave, pair, each)
    assert desk.ask(pairings.row, pair.id).signed_on is None


def test_a_mentor_counts_the_learners_of_confirmed_pairings(desk, pair, other_pair):
    desk.do(add_learner, pair, other_pair.learner)
    assert desk.ask(pairings.mentored, pair.mentor) == 2
    assert desk.ask(pairings.mentored, pair.learner) == 0


def test_the_confirmed_pairing_of_someone_is_found(desk, pair, lone_pair):
    proposed = lone_pair(PairingState.PROPOSED)
    assert desk.ask(pairings.confirmed_of, pair.learner).id == pair.id
    assert desk.ask(pairings.confirmed_of, proposed.learner) is None


def test_proposals_that_wait_are_counted(desk, pair, lone_pair):
    lone_pair(PairingState.PROPOSED)
    assert desk.ask(pairings.open_count, pair.cohort_id, TODAY) == 1


def test_names_and_codes_are_found(desk, pair, other_pair):
    code = desk.ask(pairings.row, other_pair.id).code
    by_name = desk.ask(pairings.matching_names, pair.cohort_id, "harg")
    assert [(number, title) for number, title, _code in by_name] == [(pair.id, "Ben Hargreaves with Ada Obi")]
    assert desk.ask(pairings.matching_names, pair.cohort_id, code.lower())[0][2] == code


def test_a_pairing_without_sessions_still_needs_them(desk, pair, other_pair, lone_pair):
    lone_pair(PairingState.PROPOSED)
    desk.do(make_sessions, pair)
    assert desk.ask(pairings.draftless, pair.cohort_id) == [other_pair.id]


def test_a_pairing_that_is_gone_is_told(desk, cohort):
    with pytest.raises(NotFound):
        desk.ask(pairings.row, 4711)


def test_a_circle_is_called_by_its_peers(desk, pair):
    @command("Make a circle")
    def circle(db):
        db.query(Member).update({"side": Side.LEARNER})

    desk.do(circle)
    assert desk.ask(pairings.row, pair.id).title == "Ada Obi, Ben Hargreaves"
