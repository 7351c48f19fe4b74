"""The grid of starts, and what takes time from whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core.planning import Away, Meeting, Pairing, Person, Place, Request, Window
from mentordesk.core.planning.board import Board, Rule, grid, length, span_of
from mentordesk.core.planning.weeks import Horizon, each_bit
from mentordesk.core.planning.zones import here

MONDAY = Horizon(date(2027, 6, 7), date(2027, 6, 8))
NINE = datetime(2027, 6, 7, 9, tzinfo=UTC)
MORNING = (Window(0, 540, 720),)


def board(pairing: Pairing, *places: Place, windows: tuple[Window, ...] | None = MORNING) -> Board:
    people = (
        Person(1, "Ada", "UTC", windows),
        Person(2, "Ben", "UTC", MORNING, (Away(date(2027, 6, 9), date(2027, 6, 10)),)),
    )
    return Board(Request("UTC", people, (pairing,), places), MONDAY)


def pairing(*fixed: Meeting, places: tuple[int, ...] = ()) -> Pairing:
    return Pairing(1, (1, 2), date(2027, 6, 7), 7, 60, 1, fixed=fixed, place_ids=places)


def shown(mask: int, horizon: Horizon = MONDAY, zone: str = "UTC") -> list[str]:
    return [f"{here(horizon.moment(bit), zone):%H:%M}" for bit in each_bit(mask)]


@pytest.mark.parametrize(("minutes", "bits"), [(0, 1), (15, 1), (50, 4), (60, 4), (61, 5)])
def test_begun_quarters_count(minutes: int, bits: int) -> None:
    assert length(minutes) == bits


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Chatham"])
def test_the_grid_is_half_hours_of_the_local_clock(zone: str) -> None:
    assert {text[3:] for text in shown(grid(zone, MONDAY, 4), zone=zone)} == {"00", "30"}


def test_nothing_starts_that_holds_a_change_of_clocks() -> None:
    day = Horizon(date(2027, 3, 28), date(2027, 3, 29))
    assert shown(grid("Europe/London", day, 4), day, "Europe/London")[:3] == ["00:00", "02:00", "02:30"]


def test_nothing_starts_at_a_time_that_comes_twice() -> None:
    day = Horizon(date(2027, 10, 31), date(2027, 11, 1))
    assert shown(grid("Europe/London", day, 2), day, "Europe/London")[:2] == ["02:00", "02:30"]


def test_joint_starts_hold_the_whole_session() -> None:
    assert shown(board(pairing()).joint(pairing())) == ["09:00", "09:30", "10:00", "10:30", "11:00"]


def test_times_not_known_are_the_default_hours() -> None:
    assert board(pairing(), windows=None).hours(1) == board(pairing(), windows=(Window(0, 540, 1020),)).hours(
        1
    )


def test_a_session_takes_the_time_of_its_people_and_its_place() -> None:
    series = pairing(places=(5,))
    table = board(series, Place(5, "Room", "UTC"))
    table.take(series, Meeting(0, NINE + timedelta(hours=1), 60, 5))
    assert shown(table.joint(series)) == ["09:00", "11:00"]
    assert shown(table.vacant(5))[35:37] == ["08:45", "09:00"]
    assert "10:30" not in shown(table.vacant(5))


def test_sessions_that_stand_already_take_their_time() -> None:
    series = pairing(Meeting(0, NINE, 90))
    assert shown(board(series).joint(series)) == ["10:30", "11:00"]


def test_a_session_that_moves_is_not_in_its_own_way() -> None:
    series = pairing(Meeting(0, NINE, 60, 5), places=(5,))
    request = board(series, Place(5, "Room", "UTC")).request
    assert shown(Board(request, MONDAY, apart=(1, 0)).joint(series))[0] == "09:00"
    assert shown(Board(request, MONDAY).joint(series))[0] == "10:00"


def test_a_place_is_open_in_its_hours_and_not_when_closed() -> None:
    series = pairing(places=(5, 6))
    shut = Place(5, "Annexe", "UTC", closed=(Away(date(2027, 6, 7), date(2027, 6, 8)),))
    late = Place(6, "Library", "UTC", (Window(0, 600, 660),))
    assert shown(board(series, shut, late).joint(series)) == ["10:00"]


def test_the_first_place_that_is_free_is_taken() -> None:
    series = pairing(places=(6, 5))
    table = board(series, Place(5, "Room", "UTC"), Place(6, "Library", "UTC", (Window(0, 600, 660),)))
    assert [table.place_at(series, table.horizon.bit(NINE + timedelta(hours=h))) for h in (0, 1)] == [5, 6]
    assert table.place_at(pairing(), 0) is None


def test_what_stands_in_the_way_is_told_apart() -> None:
    series = pairing(Meeting(0, NINE, 60), places=(5,))
    rules = board(series, Place(5, "Room", "UTC")).fitting(series, 4)
    assert set(rules) == {Rule("hours", 1), Rule("busy", 1), Rule("hours", 2), Rule("busy", 2), Rule("place")}


def test_nothing_starts_before_the_time_given() -> None:
    series = pairing()
    request = Request("UTC", board(series).request.people, (series,), not_before=NINE + timedelta(minutes=1))
    table = Board(request, MONDAY)
    days = table.days(date(2027, 6, 7), date(2027, 6, 7), "UTC")
    assert shown(table.joint(series) & days)[0] == "09:30"
    assert table.days(date(2027, 6, 6), date(2027, 6, 6), "UTC") == 0


def test_the_days_around_an_instant_reach_every_zone() -> None:
    assert span_of(NINE, 5) == Horizon(date(2027, 6, 6), date(2027, 6, 14))
