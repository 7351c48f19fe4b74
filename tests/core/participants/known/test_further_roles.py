"""Those who learn may mentor, and those who mentor may learn."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Refused
from mentordesk.core.participants import known
from mentordesk.core.vocab import ParticipantState, Role

TODAY = date(2026, 11, 18)


@pytest.mark.req("S2-18")
def test_a_mentee_becomes_a_mentor_too_with_their_times_and_style(turned, desk, someone):
    first = someone("Ada Obi")
    desk.do(participants.set_free_times, first, [participants.Window(1, "09:00", "12:00")])
    desk.do(known.set_style, first, (1, 2, 3, 4))
    second = turned(known.add_role, first, Role.MENTOR, TODAY)
    found, before = desk.ask(participants.profile, second), desk.ask(participants.profile, first)
    assert (found.person_id, found.role, found.state) == (
        before.person_id,
        Role.MENTOR,
        ParticipantState.APPLIED,
    )
    assert (found.windows, found.style, found.applied_on) == (before.windows, (1, 2, 3, 4), TODAY)
    assert desk.undo_label == "Add Ada Obi as mentor"


@pytest.mark.req("S2-18")
def test_a_role_is_had_once(desk, someone):
    number = someone("Ada Obi", Role.MENTOR)
    assert desk.ask(known.possible_roles, number) == [Role.MENTEE, Role.PEER]
    with pytest.raises(Refused, match="Ada Obi is already in this cohort as mentor"):
        desk.do(known.add_role, number, Role.MENTOR, TODAY)
