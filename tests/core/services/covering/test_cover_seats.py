"""Which places may have to be filled, and who is asked."""

from datetime import timedelta

from mentordesk.core import pairings, participants, sessions
from mentordesk.core.services.covering import cover_seats
from mentordesk.core.sessions import AbsenceDraft
from tests.core.services.covering.conftest import FIRST, TODAY


def test_running_pairings_are_asked_about_as_if_their_mentees_had_nobody(desk, cohort, people, running):
    rows = desk.ask(cover_seats.coverable, cohort)
    assert {row.id for row in rows} == set(running.values())
    ann = desk.ask(pairings.row, running["ann"])
    seat = cover_seats.seat(ann)
    assert (seat.pairing, seat.learners) == (ann.id, (people["ann"],))
    assert seat.people == {each.person_id for each in ann.members}
    request, _standing = desk.ask(cover_seats.asked, cohort, [ann], None, TODAY)
    assert people["ann"] in {each.id for each in request.learners}


def test_who_is_away_in_those_days_is_told_and_only_then(desk, cohort, people, running):
    nia = desk.ask(participants.profile, people["nia"]).person_id
    desk.do(sessions.add_absence, AbsenceDraft(nia, FIRST, FIRST + timedelta(2)))
    ann = desk.ask(pairings.row, running["ann"])
    for later, told in ((0, ["away"]), (2, [])):
        days = (FIRST + timedelta(later), FIRST + timedelta(later + 1))
        _request, standing = desk.ask(cover_seats.asked, cohort, [ann], days, TODAY)
        fit = standing.fit(cover_seats.seat(ann), people["nia"])
        assert [each.code for each in fit.barriers] == told
