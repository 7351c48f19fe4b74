"""What a line says beyond the person: gaps, places, partners, last contact."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.model import Attendance, Member, MentoringSession, Pairing, Participant
from mentordesk.core.participants.lines import partners
from mentordesk.core.vocab import Mark, Mode, PairingState, Side


@command("Change")
def set_style(db, number):
    participant = db.get_one(Participant, number)
    participant.style_1 = participant.style_2 = participant.style_3 = participant.style_4 = 3


@command("Leave")
def leave(db, pairing, who):
    member = db.query(Member).filter_by(pairing_id=pairing, participant_id=who).one()
    member.left_on = date(2026, 10, 1)


def test_of_someone_who_told_nothing_nothing_is_known(desk, someone):
    number = someone()
    row = desk.ask(participants.rows, [number])[number]
    assert (row.intake, row.missing) == (0, "e-mail")


def test_who_told_everything_has_ten_of_ten(desk, told_all):
    desk.do(set_style, told_all)
    row = desk.ask(participants.rows, [told_all])[told_all]
    assert (row.intake, row.missing) == (10, "")


@pytest.mark.parametrize(
    ("field", "missing"),
    [("email", "e-mail"), ("phone", "phone"), ("job_title", "post"), ("grade", "grade")],
)
def test_a_field_emptied_is_what_is_missing(desk, told_all, field, missing):
    desk.do(set_style, told_all)
    desk.do(participants.edit_field, told_all, field, "")
    row = desk.ask(participants.rows, [told_all])[told_all]
    assert (row.intake, row.missing) == (9, missing)


def test_a_person_from_elsewhere_needs_no_department(desk, someone):
    number = someone(organisation="St Brigid")
    assert desk.ask(participants.rows, [number])[number].intake == 1


def test_both_sides_name_each_other(desk, pair):
    assert desk.ask(partners, [pair.mentor, pair.learner]) == {
        pair.mentor: [("Ben Hargreaves", False)],
        pair.learner: [("Ada Obi", False)],
    }


def test_a_proposal_is_marked_as_one_and_takes_a_place(desk, lone_pair):
    pair = lone_pair(PairingState.PROPOSED)
    row = desk.ask(participants.rows, [pair.mentor])[pair.mentor]
    assert (row.partners, row.proposed, row.taken) == ((), ("Finn Nash",), 1)


@pytest.mark.parametrize("state", [PairingState.ENDED_EARLY, PairingState.DECLINED])
def test_a_pairing_that_is_over_names_nobody_and_takes_no_place(desk, lone_pair, state):
    pair = lone_pair(state)
    row = desk.ask(participants.rows, [pair.mentor])[pair.mentor]
    assert (row.partners, row.proposed, row.taken) == ((), (), 0)


def test_who_left_a_group_is_no_partner_any_more(desk, pair):
    desk.do(leave, pair.id, pair.learner)
    row = desk.ask(participants.rows, [pair.mentor])[pair.mentor]
    assert (row.partners, row.taken) == ((), 0)


def test_places_are_counted_over_all_pairings_of_a_mentor(desk, pair, other_pair):
    @command("Join")
    def join(db):
        other = db.get_one(Pairing, other_pair.id)
        db.add(Member(pairing_id=other.id, participant_id=pair.mentor, side=Side.MENTOR))

    desk.do(join)
    assert desk.ask(participants.rows, [pair.mentor])[pair.mentor].taken == 2


def test_the_last_meeting_is_the_latest_that_someone_attended(desk, pair):
    @command("Meet")
    def meet(db, marks):
        for number, (day, mark) in enumerate(marks):
            session = MentoringSession(
                pairing_id=pair.id, code=f"S-{number}", number=number, mode=Mode.VIDEO, day=day, zone="UTC"
            )
            db.add(session)
            db.flush()
            db.add(Attendance(session_id=session.id, participant_id=pair.learner, mark=mark))

    days = [date(2026, 9, 3), date(2026, 10, 1), date(2026, 11, 5)]
    desk.do(meet, list(zip(days, [Mark.ATTENDED, Mark.ATTENDED, Mark.NO_SHOW], strict=True)))
    rows = desk.ask(participants.rows, [pair.learner, pair.mentor])
    assert [row.last_met for row in rows.values()] == [None, date(2026, 10, 1)]
