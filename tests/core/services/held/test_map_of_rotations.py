"""The part of the map about flash rotations."""

from mentordesk.core.services.held.map_of_rotations import ROTATIONS


def test_who_met_whom_is_found_from_either_side():
    for table in ("rotation_seat", "rotation_wish"):
        assert set(ROTATIONS[table].by) == {"learner_id", "mentor_id"}
