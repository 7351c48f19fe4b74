"""What stands around a participant: other roles, partners, and their times by one's own clock."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants import Window
from mentordesk.core.participants.around import moved
from mentordesk.core.vocab import PairingState, Role

WINTER, SUMMER = date(2026, 11, 18), date(2026, 7, 1)
HERE, THERE = "Europe/London", "Africa/Nairobi"  # three hours ahead in winter, two in summer


@pytest.mark.req("S0-28")
@pytest.mark.parametrize(
    ("theirs", "day", "mine"),
    [
        ([(1, "14:00", "17:00")], WINTER, [(1, "11:00", "14:00")]),
        ([(1, "14:00", "17:00")], SUMMER, [(1, "12:00", "15:00")]),
        ([(0, "00:00", "02:00")], WINTER, [(6, "21:00", "23:00")]),
        ([(0, "01:00", "05:30")], WINTER, [(0, "00:00", "02:30"), (6, "22:00", "24:00")]),
        ([(1, "09:00", "12:00"), (1, "12:00", "13:00")], WINTER, [(1, "06:00", "10:00")]),
        ([], WINTER, []),
    ],
)
def test_times_there_are_told_by_the_clock_here(theirs, day, mine):
    told = moved(tuple(Window(*each) for each in theirs), (THERE, HERE), day)
    assert told == tuple(Window(*each) for each in mine)


def test_a_partner_brings_the_pairing_and_the_times(desk, lone_pair):
    pair = lone_pair(PairingState.PROPOSED)
    desk.do(participants.set_free_times, pair.mentor, [Window(1, "09:00", "10:00")])
    (partner,) = desk.ask(participants.around, pair.learner, WINTER).partners
    assert (partner.pairing_id, partner.participant_id, partner.name) == (pair.id, pair.mentor, "Eve Moss")
    assert (partner.state, partner.score) == (PairingState.PROPOSED, None)
    assert partner.windows == (Window(1, "09:00", "10:00"),)


def test_a_partner_abroad_brings_times_by_ones_own_clock(desk, pair):
    @command("Move")
    def go_abroad(db):
        db.get_one(Person, db.get_one(Participant, pair.mentor).person_id).zone = THERE

    desk.do(go_abroad)
    desk.do(participants.set_free_times, pair.mentor, [Window(1, "14:00", "17:00")])
    (partner,) = desk.ask(participants.around, pair.learner, WINTER).partners
    assert partner.windows == (Window(1, "11:00", "14:00"),)


def test_times_that_nobody_said_stay_unknown(desk, pair):
    (partner,) = desk.ask(participants.around, pair.mentor, WINTER).partners
    assert (partner.name, partner.windows) == ("Ben Hargreaves", None)


def test_a_pairing_that_is_over_has_no_partner(desk, lone_pair):
    pair = lone_pair(PairingState.COMPLETED)
    assert desk.ask(participants.around, pair.learner, WINTER).partners == ()


@pytest.mark.req("S2-18")
def test_the_other_role_of_the_same_person_is_named(desk, someone):
    mentee = someone("Ada Obi", email="ada@example.org")
    mentor = someone("Ada Obi", Role.MENTOR, email="ada@example.org")
    assert desk.ask(participants.around, mentee, WINTER).also == ((mentor, Role.MENTOR),)
    assert desk.ask(participants.around, mentor, WINTER).also == ((mentee, Role.MENTEE),)


def test_nothing_stands_around_someone_who_is_gone(desk):
    with pytest.raises(NotFound):
        desk.ask(participants.around, 99, WINTER)
