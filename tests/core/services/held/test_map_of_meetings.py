"""The part of the map about pairings and meetings."""

from mentordesk.core.services.held.map_of_meetings import MEETINGS
from mentordesk.core.services.held.ways_of_telling import Way


def test_reasons_that_may_speak_of_others_are_left_for_review():
    left = {
        (table, column)
        for table, subject in MEETINGS.items()
        for column, how in subject.columns.items()
        if how.way is Way.REVIEW
    }
    assert left == {
        ("pairing", "rationale"),
        ("pause", "reason"),
        ("cover", "reason"),
        ("pair_rule", "reason"),
        ("pairing_change", "reason"),
        ("match_pair", "parts"),
        ("match_gathering", "reasons"),
        ("match_left", "reason"),
        ("match_left", "fix"),
        ("session_change", "asked_by"),
        ("session_change", "reason"),
    }
