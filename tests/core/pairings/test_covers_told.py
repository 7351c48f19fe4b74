"""A cover in the words of a history."""

from mentordesk.core.pairings.covers_told import said


def test_named_changed_and_taken_back(desk, pair, other_pair):
    whole = {"mentor_id": other_pair.mentor, "absent_id": pair.mentor}
    days = {"from_on": "2026-12-01", "to_on": "2026-12-08"}
    told = [
        desk.ask(said, whole, {"id": 1}),
        desk.ask(said, whole | days, {"id": 1} | days),
        desk.ask(said, whole | days, {"to_on": "2026-12-08"}),
        desk.ask(said, whole, {"id": None}),
    ]
    assert told == [
        "Cleo Reid would stand in for Ada Obi.",
        "Cleo Reid stands in for Ada Obi from Tue 1 Dec; Ada Obi is back on Tue 8 Dec.",
        "Ada Obi is back on Tue 8 Dec; until then Cleo Reid stands in.",
        "Cleo Reid no longer stands in for Ada Obi.",
    ]
