"""Who could stand in, in words."""

from datetime import timedelta
from fractions import Fraction

import pytest

from mentordesk.core import participants, sessions
from mentordesk.core.participants import Window
from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverDraft
from mentordesk.core.sessions import AbsenceDraft, SessionDraft
from tests.core.services.covering.conftest import FIRST, TODAY

DAYS = (FIRST, FIRST + timedelta(7))


def offers(desk, running, days=None):
    return {each.name: each for each in desk.ask(covering.offers, running["ann"], days, TODAY)}


@pytest.mark.req("S0-15")
def test_each_has_points_lines_and_reasons_and_the_others_what_forbids_them(desk, people, running, mentor):
    mentor("Ola Fry", audit=4)
    desk.do(covering.name, CoverDraft(running["ben"], people["mo"], people["nia"]), TODAY)
    for who in ("ann", "nia"):
        desk.do(participants.set_free_times, people[who], [Window(0, "09:00", "10:30")])
    found = offers(desk, running)
    assert list(found) == ["Nia Pope", "Ola Fry"]  # Mo, whose place it is, is not asked
    nia, ola = found.values()
    assert nia.lines == ("1 h 30 min in common in a week",)
    assert nia.score > Fraction(50)
    assert (bool(nia.reasons), nia.against) == (True, ())
    assert (ola.lines, ola.reasons, ola.never) == (("Times not known",), (), False)
    assert ola.against == ("Ola Fry is not above Ann Lee in lead.",)


def test_covers_held_absences_and_other_sessions_of_those_days_are_told(desk, people, running, weekly):
    nia = desk.ask(participants.profile, people["nia"]).person_id
    desk.do(sessions.place, [SessionDraft(running["ben"], FIRST, "10:30")], TODAY)
    desk.do(covering.name, CoverDraft(running["ann"], people["nia"], people["mo"]), TODAY)
    told = offers(desk, running, DAYS)["Nia Pope"]
    assert told.lines == ("Times not known", "Stands in once already", "In another session on Tue 1 Dec")
    desk.do(sessions.add_absence, AbsenceDraft(nia, FIRST + timedelta(6), FIRST + timedelta(9)))
    told = offers(desk, running, DAYS)["Nia Pope"]
    assert told.against == ("Nia Pope is away too, from Mon 7 Dec, and back on Thu 10 Dec.",)
