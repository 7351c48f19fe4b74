"""Why a session has no time, and the smallest change that would give it one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core.planning import Away, Meeting, Pairing, Person, Place, Request, Unplaced, Window
from mentordesk.core.planning.place import check_move, place

START = date(2027, 1, 11)
MON, TUE = (Window(0, 600, 660),), (Window(1, 600, 660),)
NEXT = "The next time that suits everyone is"


def unplaced(
    ada: tuple[Window, ...] | None,
    ben: tuple[Window, ...] | None,
    *away: Away,
    fixed: tuple[Meeting, ...] = (),
) -> Unplaced:
    people = (Person(1, "Ada", "UTC", ada, away), Person(2, "Ben", "UTC", ben))
    series = Pairing(1, (1, 2), START, 7, 60, 2, START + timedelta(days=7), fixed)
    return place(Request("UTC", people, (series,))).unplaced[0]


def test_times_that_never_meet_are_named_and_one_persons_time_would_help() -> None:
    left = unplaced(MON, TUE)
    assert left.reason == "The weekly times of Ada and Ben leave no 60 minutes together around its date."
    assert left.remedy == "It would fit on Mon 11 Jan, 10:00–11:00 with Ben free then."


def test_who_is_never_free_is_named() -> None:
    assert unplaced((), MON).reason == "Ada gave no time as free."


def test_absences_are_named_and_another_day_is_the_smallest_change() -> None:
    left = unplaced(MON, MON, Away(START, START + timedelta(days=3)))
    assert left.reason == "Absences of Ada leave no time together around its date."
    assert left.remedy == "It would fit on Mon 11 Jan, 10:00–11:00 with Ada not away."


def test_a_day_beyond_the_tolerance_is_offered_first() -> None:
    people = (Person(1, "Ada", "UTC", (Window(4, 600, 660),)), Person(2, "Ben", "UTC", None))
    plan = place(Request("UTC", people, (Pairing(1, (1, 2), START, 14, 60, 1),)))
    assert plan.unplaced[0].remedy == "It would fit 4 days from its date, on Fri 15 Jan, 10:00–11:00."


def test_sessions_in_the_way_are_named() -> None:
    people = tuple(Person(n, name, "UTC", MON) for n, name in ((1, "Ada"), (2, "Ben"), (3, "Cleo")))
    two = tuple(Pairing(n, (1, n), START, 7, 60, 1) for n in (2, 3))
    left = place(Request("UTC", people, two)).unplaced[0]
    assert left.reason == "Other sessions of Ada take every time together around its date."
    assert left.remedy == "It would fit on Mon 11 Jan, 10:00–11:00 with another session of Ada moved."


def test_a_place_that_is_closed_is_said_so() -> None:
    people = tuple(Person(n, name, "UTC", MON) for n, name in ((1, "Ada"), (2, "Ben")))
    request = Request(
        "UTC", people, (Pairing(1, (1, 2), START, 7, 60, 1, place_ids=(9,)),), (Place(9, "Hall", "UTC", ()),)
    )
    left = place(request).unplaced[0]
    assert left.reason == "No place is free when Ada and Ben are."
    assert left.remedy == "It would fit on Mon 11 Jan, 10:00–11:00 with a place free then."


def test_several_changes_are_named_together() -> None:
    left = unplaced((), (), Away(START - timedelta(days=30), START + timedelta(days=30)))
    assert (
        left.remedy
        == "It would fit on Mon 11 Jan, 09:00–10:00 with Ada free then, Ada not away and Ben free then."
    )


def test_more_than_three_changes_are_no_advice() -> None:
    away = (Away(date(2026, 1, 1), date(2028, 1, 1)),)
    people = tuple(Person(n, f"P{n}", "UTC", (), away) for n in (1, 2))
    left = place(Request("UTC", people, (Pairing(1, (1, 2), START, 7, 60, 1),))).unplaced[0]
    assert left.remedy == "Ask for more times, or let it be in writing."


def test_a_session_without_a_day_left_is_said_so() -> None:
    day = datetime(2027, 1, 20, 9, tzinfo=UTC)
    left = unplaced(MON, MON, fixed=(Meeting(0, day, 60),))
    assert left.reason == "No day is left for it between its neighbours and within the dates of the pairing."
    assert left.remedy == "Move its neighbours, give the pairing more time, or leave it out."


def move(hour: int, *away: Away, windows: tuple[Window, ...] | None = MON, day: int = 11) -> str:
    people = (Person(1, "Ada", "Europe/London", windows, away), Person(2, "Ben", "Europe/London", windows))
    other = Pairing(2, (2,), START, 7, 60, fixed=(Meeting(0, datetime(2027, 1, 11, 10, tzinfo=UTC), 60, 9),))
    places = (Place(9, "Hall", "UTC"),)
    request = Request(
        "Europe/London", people, (Pairing(1, (1, 2), START, 7, 60, 1, place_ids=(9,)), other), places
    )
    return check_move(request, 1, 0, datetime(2027, 1, day, hour, tzinfo=UTC))


def test_all_who_are_not_free_are_named_together() -> None:
    assert move(14) == f"Ada and Ben are not free on Mon 11 Jan, 14:00–15:00. {NEXT} Mon 18 Jan, 10:00–11:00."


def test_each_kind_of_obstacle_has_its_sentence() -> None:
    assert move(10, Away(START, date(2027, 1, 13))) == (
        "Ada is away on Mon 11 Jan, 10:00–11:00. Ben is in another session on Mon 11 Jan, 10:00–11:00. "
        f"The place is closed or in use on Mon 11 Jan, 10:00–11:00. {NEXT} Mon 18 Jan, 10:00–11:00."
    )


def test_hours_that_are_only_assumed_are_said_to_be() -> None:
    assert move(20, windows=None).startswith(
        "The times of Ada and Ben are not known, and Mon 11 Jan, 20:00–21:00 is outside the usual hours."
    )


def test_no_next_time_is_said_so() -> None:
    assert move(9, windows=()).endswith("No time in the next weeks suits everyone.")


@pytest.mark.parametrize("hour", [0, 1])
def test_a_start_that_the_clocks_show_twice_is_refused(hour: int) -> None:
    people = (Person(1, "Ada", "Europe/London", None),)
    request = Request("Europe/London", people, (Pairing(1, (1,), START, 7, 60, 1),))
    assert "show 01:30 twice" in check_move(request, 1, 0, datetime(2027, 10, 31, hour, 30, tzinfo=UTC))
