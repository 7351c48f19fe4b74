"""Lists of sessions show what they should, and a large cohort at once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from mentordesk.core import codes, issuing, sessions
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound
from mentordesk.core.model import Member, Pairing, Participant, Person
from mentordesk.core.sessions import RecordDraft, SessionCounts, SessionDraft, SessionRecord
from mentordesk.core.vocab import Mark, Mode, PairingState, Role, SessionState, Side

DAY = date(2026, 12, 10)
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_a_row_names_pairing_people_and_place(desk, pair, placed, room):
    row = desk.ask(sessions.one, placed(pair, place_id=room))
    assert (row.mentors, row.learners, row.place) == (("Ada Obi",), ("Ben Hargreaves",), "Room 2")
    assert [(who.participant_id, who.role) for who in row.members] == [
        (pair.mentor, Role.MENTOR),
        (pair.learner, Role.MENTEE),
    ]
    assert (row.starts, row.ends) == (
        datetime(2026, 12, 10, 14, tzinfo=UTC),
        datetime(2026, 12, 10, 15, tzinfo=UTC),
    )


def test_rows_of_a_cohort_come_in_order_of_time_and_only_within_the_days(desk, pair, other_pair, placed):
    late, early = placed(pair, start="16:00"), placed(other_pair, start="09:00")
    after = placed(pair, day=date(2026, 12, 11))
    assert [row.id for row in desk.ask(sessions.rows, pair.cohort_id)] == [early, late, after]
    within = desk.ask(sessions.rows, pair.cohort_id, DAY, date(2026, 12, 11))
    assert [row.id for row in within] == [early, late]
    assert desk.ask(sessions.rows, pair.cohort_id + 1) == []


def test_an_exchange_in_writing_lies_in_each_span_that_it_touches(desk, pair, placed):
    placed(pair, mode=Mode.ASYNC, opens_on=date(2026, 12, 3))
    assert len(desk.ask(sessions.rows, pair.cohort_id, date(2026, 12, 1), date(2026, 12, 5))) == 1
    assert desk.ask(sessions.rows, pair.cohort_id, date(2026, 12, 1), date(2026, 12, 3)) == []


def test_the_next_session_of_each_pairing_is_the_first_one_still_scheduled(desk, pair, other_pair, placed):
    desk.do(sessions.cancel, placed(pair), "Ill", NOW)
    second, third = placed(pair, day=date(2026, 12, 12)), placed(pair, day=date(2026, 12, 14))
    placed(other_pair, day=date(2026, 11, 1))
    assert {key: row.id for key, row in desk.ask(sessions.upcoming, pair.cohort_id, DAY).items()} == {
        pair.id: second
    }
    assert desk.ask(sessions.upcoming, pair.cohort_id, date(2026, 12, 13))[pair.id].id == third


def test_counts_and_unlogged_tell_what_is_past_from_what_comes(desk, pair, placed):
    desk.do(sessions.cancel, placed(pair), "Ill", NOW)
    past, _today = placed(pair, day=date(2026, 11, 1)), placed(pair)
    held = placed(pair, day=date(2026, 10, 1))
    came = dict.fromkeys((pair.mentor, pair.learner), Mark.ATTENDED)
    desk.do(sessions.record, held, RecordDraft(attendance=came), DAY)
    assert desk.ask(sessions.counts, pair.cohort_id, DAY) == SessionCounts(1, 0, 1, 1, 1)
    assert [row.id for row in desk.ask(sessions.unlogged, pair.cohort_id, DAY)] == [past]


def test_a_session_is_found_by_its_code(desk, pair, placed):
    row = desk.ask(sessions.one, placed(pair))
    assert desk.ask(sessions.coded, row.code) == row
    assert desk.ask(sessions.coded, "S-00000") is None


def test_a_session_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.ask(sessions.one, 99)


@command("Make")
def make_pairings(db, cohort_id, count):
    people = [Person(code=code, name=code) for code in issuing.issue(db, codes.Kind.PERSON, 2 * count)]
    db.add_all(people)
    db.flush()
    roles = [(Role.MENTOR, Side.MENTOR), (Role.MENTEE, Side.LEARNER)] * count
    joined = [
        Participant(person_id=person.id, cohort_id=cohort_id, role=role)
        for person, (role, _side) in zip(people, roles, strict=True)
    ]
    issued = issuing.issue(db, codes.Kind.PAIRING, count)
    pairings = [Pairing(cohort_id=cohort_id, code=code, state=PairingState.ACTIVE) for code in issued]
    db.add_all([*joined, *pairings])
    db.flush()
    for index, (who, (_role, side)) in enumerate(zip(joined, roles, strict=True)):
        db.add(Member(pairing_id=pairings[index // 2].id, participant_id=who.id, side=side))
    return [(pairing.id, joined[2 * i].id, joined[2 * i + 1].id) for i, pairing in enumerate(pairings)]


def test_many_sessions_are_listed_with_few_questions(desk, cohort):
    made = desk.do(make_pairings, cohort, 50)
    records = [
        SessionRecord(
            pairing,
            DAY + timedelta(30 * turn),
            "Europe/London",
            SessionState.HELD,
            "14:00",
            attendance={mentor: Mark.ATTENDED, learner: Mark.ATTENDED},
        )
        for pairing, mentor, learner in made
        for turn in range(12)
    ]
    desk.do(command("Load")(sessions.load), records)
    asked = []

    def count(db):
        event.listen(db.connection(), "before_cursor_execute", lambda *told: asked.append(told[2]))
        return sessions.rows(db, cohort)

    assert len(desk.ask(count)) == 600
    assert len(asked) <= 8


def test_a_whole_plan_is_placed_in_one_step(desk, cohort):
    made = desk.do(make_pairings, cohort, 20)
    drafts = [
        SessionDraft(pairing, DAY + timedelta(30 * turn), "14:00")
        for pairing, *_ in made
        for turn in range(12)
    ]
    desk.do(sessions.place, drafts, DAY)
    assert desk.undo_label == "Place 240 sessions"
    assert desk.ask(sessions.counts, cohort, DAY).upcoming == 240
