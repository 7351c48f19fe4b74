"""Places are kept by name, and stay while a session needs them."""

import pytest

from mentordesk.core import sessions
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.sessions import PlaceDraft, PlaceRow


def test_places_are_listed_by_name_with_their_sessions(desk, room, pair, placed):
    placed(pair, place_id=room)
    atrium = desk.do(sessions.add_place, PlaceDraft(" Átrium ", 12, "Level 1"))
    assert desk.ask(sessions.places) == [
        PlaceRow(atrium, "Átrium", 12, "Level 1", 0),
        PlaceRow(room, "Room 2", 2, "", 1),
    ]


def test_a_place_is_added_changed_and_removed(desk, turned):
    place = turned(sessions.add_place, PlaceDraft("Room 5"))
    turned(sessions.edit_place, place, PlaceDraft("Room 5a", 4))
    assert desk.ask(sessions.places) == [PlaceRow(place, "Room 5a", 4, "", 0)]
    turned(sessions.remove_place, place)
    assert desk.ask(sessions.places) == []


@pytest.mark.parametrize("draft", [PlaceDraft(" "), PlaceDraft("A", 0), PlaceDraft("ROOM  2")])
def test_a_place_needs_a_name_of_its_own_and_room_for_somebody(desk, room, draft):
    with pytest.raises(Invalid):
        desk.do(sessions.add_place, draft)


def test_a_place_where_people_meet_stays(desk, room, pair, placed):
    placed(pair, place_id=room)
    with pytest.raises(Refused, match="1 session is or was in Room 2"):
        desk.do(sessions.remove_place, room)


def test_a_place_that_is_gone_is_told(desk):
    with pytest.raises(NotFound):
        desk.do(sessions.edit_place, 99, PlaceDraft("A"))
