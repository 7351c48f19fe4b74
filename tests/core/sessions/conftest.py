"""What tests of sessions share."""

from datetime import date

import pytest

from mentordesk.core import sessions

TODAY = date(2026, 11, 18)


@pytest.fixture
def placed(desk):
    """Places one session of a pairing and gives its id."""

    def place(pair, day=date(2026, 12, 10), start="14:00", **more):
        draft = sessions.SessionDraft(pair.id, day, start, **more)
        return desk.do(sessions.place, [draft], TODAY)[0]

    return place


@pytest.fixture
def room(desk):
    """The id of a place called Room 2."""
    return desk.do(sessions.add_place, sessions.PlaceDraft("Room 2"))
