"""Sessions at their dates: near the target, at the usual time, never twice for one person or place."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core.planning import Away, Meeting, Pairing, Person, Place, Request, Window
from mentordesk.core.planning.place import check_move, options, place

START = date(2027, 1, 11)  # a Monday
EVERY = tuple(Window(day, 540, 1020) for day in range(7))
TUESDAYS = (Window(1, 600, 720),)


def person(
    number: int, windows: tuple[Window, ...] | None = EVERY, zone: str = "Europe/London", *away: Away
) -> Person:
    return Person(number, f"P{number}", zone, windows, away)


def request(
    *people: Person, cadence: int = 30, count: int = 1, places: tuple[Place, ...] = (), **more
) -> Request:
    ids = tuple(each.id for each in people)
    series = Pairing(1, ids, START, cadence, 60, count, place_ids=tuple(each.id for each in places), **more)
    return Request("Europe/London", people, (series,), places)


def walls(asked: Request) -> list[str]:
    return [f"{each.wall:%a %Y-%m-%d %H:%M}" for each in place(asked).placed]


def test_a_session_is_placed_on_its_target_date() -> None:
    assert walls(request(person(1), person(2))) == ["Mon 2027-01-11 09:00"]


def test_the_day_nearest_to_the_target_is_taken() -> None:
    assert walls(request(person(1, TUESDAYS), person(2))) == ["Tue 2027-01-12 10:00"]


@pytest.mark.req("S0-09")
def test_later_sessions_keep_weekday_and_time() -> None:
    # targets: 11 Jan Mon, 10 Feb Wed, 12 Mar Fri; the Mondays nearest are 8 Feb and 15 Mar
    assert walls(request(person(1), person(2), count=3)) == [
        "Mon 2027-01-11 09:00",
        "Mon 2027-02-08 09:00",
        "Mon 2027-03-15 09:00",
    ]


def test_the_wall_time_stays_when_the_clocks_change() -> None:
    placed = place(request(person(1), person(2), cadence=84, count=2)).placed
    assert [each.start for each in placed] == [
        datetime(2027, 1, 11, 9, tzinfo=UTC),
        datetime(2027, 4, 5, 8, tzinfo=UTC),
    ]


def test_times_not_known_are_placed_in_office_hours_of_the_cohort() -> None:
    weekend = person(1, None, "America/New_York"), person(2, None, "Asia/Kolkata")
    assert walls(request(*weekend, cadence=7, count=2)) == ["Mon 2027-01-11 09:00", "Mon 2027-01-18 09:00"]


@pytest.mark.req("S0-28")
def test_members_in_two_zones_meet_when_both_are_at_work() -> None:
    # 09:00 in New York is 14:00 in London
    assert walls(request(person(1), person(2, EVERY, "America/New_York"))) == ["Mon 2027-01-11 14:00"]


def test_nobody_meets_while_away_in_their_own_zone() -> None:
    away = Away(START, START + timedelta(days=2))
    assert walls(request(person(1), person(2, EVERY, "Europe/London", away))) == ["Wed 2027-01-13 09:00"]


def test_one_person_meets_one_pairing_at_a_time() -> None:
    people = tuple(person(number, (Window(0, 540, 660),)) for number in (1, 2, 3))
    two = tuple(Pairing(n, (1, n), START, 30, 60, 1) for n in (2, 3))
    starts = [each.wall.hour for each in place(Request("Europe/London", people, two)).placed]
    assert starts == [9, 10]


def test_who_has_fewest_starts_chooses_first() -> None:
    people = (person(1), person(2), person(3, (Window(0, 540, 600),)))
    two = tuple(Pairing(n, (1, n), START, 30, 60, 1) for n in (2, 3))
    plan = place(Request("Europe/London", people, two))
    assert [(each.pairing_id, each.wall.hour) for each in plan.placed] == [(2, 10), (3, 9)]


def test_a_place_holds_one_meeting_at_a_time() -> None:
    people = tuple(person(number, (Window(0, 540, 660),)) for number in (1, 2, 3, 4, 5, 6))
    three = tuple(Pairing(n, (n, n + 1), START, 30, 60, 1, START, place_ids=(9,)) for n in (1, 3, 5))
    plan = place(Request("Europe/London", people, three, (Place(9, "Library", "Europe/London"),)))
    assert [(each.pairing_id, each.wall.hour, each.place_id) for each in plan.placed] == [
        (1, 9, 9),
        (3, 10, 9),
    ]
    assert plan.unplaced[0].reason == "No place is free when P5 and P6 are."


def test_sessions_that_stand_are_kept_and_their_time_is_usual() -> None:
    held = (Meeting(0, datetime(2027, 1, 12, 14, tzinfo=UTC), 60),)
    assert walls(request(person(1), person(2), count=2, fixed=held)) == ["Tue 2027-02-09 14:00"]


def test_a_session_that_comes_first_follows_the_time_of_the_later_one() -> None:
    held = (Meeting(1, datetime(2027, 2, 9, 14, tzinfo=UTC), 60),)
    assert walls(request(person(1), person(2), count=2, fixed=held)) == ["Tue 2027-01-12 14:00"]


def test_sessions_keep_their_order_and_never_share_a_day() -> None:
    held = (
        Meeting(0, datetime(2027, 1, 14, 9, tzinfo=UTC), 60),
        Meeting(2, datetime(2027, 1, 18, 9, tzinfo=UTC), 60),
    )
    assert walls(request(person(1), person(2), cadence=3, count=3, fixed=held)) == ["Fri 2027-01-15 09:00"]


def test_nothing_lies_before_the_first_date_or_after_the_last() -> None:
    plan = place(request(person(1, (Window(6, 540, 600),)), person(2), until=START + timedelta(days=5)))
    assert (plan.placed, len(plan.unplaced)) == ((), 1)


def test_a_pairing_with_its_own_zone_keeps_that_zones_clock() -> None:
    asked = request(person(1, EVERY, "Asia/Kolkata"), person(2, EVERY, "Asia/Kolkata"), zone="Asia/Kolkata")
    session = place(asked).placed[0]
    assert (session.zone, session.start) == ("Asia/Kolkata", datetime(2027, 1, 11, 3, 30, tzinfo=UTC))


def test_nothing_to_place_is_an_empty_plan() -> None:
    plan = place(request(person(1), person(2), count=0))
    assert (plan.placed, plan.unplaced) == ((), ())


def test_progress_is_told_and_can_stop_the_work() -> None:
    told: list[tuple[int, int]] = []
    place(request(person(1), person(2), count=2), lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_options_are_the_joint_starts_of_some_days() -> None:
    held = (Meeting(0, datetime(2027, 1, 12, 10, tzinfo=UTC), 60),)
    asked = request(person(1, TUESDAYS), person(2), fixed=held)
    found = options(asked, 1, 0, START, START + timedelta(days=7))
    assert [f"{each:%d %H:%M}" for each in found] == ["12 10:00", "12 10:30", "12 11:00"]


def test_a_move_that_works_needs_no_words() -> None:
    assert check_move(request(person(1), person(2)), 1, 0, datetime(2027, 1, 13, 9, 10, tzinfo=UTC)) == ""


def test_a_move_that_does_not_work_names_who_and_when_next() -> None:
    sentence = check_move(request(person(1, TUESDAYS), person(2)), 1, 0, datetime(2027, 1, 13, 9, tzinfo=UTC))
    assert sentence == (
        "P1 is not free on Wed 13 Jan, 09:00–10:00. "
        "The next time that suits everyone is Tue 19 Jan, 10:00–11:00."
    )


def test_five_hundred_pairings_are_placed_in_seconds() -> None:
    people = tuple(person(number) for number in range(1000))
    series = tuple(Pairing(n, (n // 2, 500 + n), START, 30, 60, 6) for n in range(500))
    began = time.process_time()
    plan = place(Request("Europe/London", people, series))
    assert len(plan.placed) == 3000
    assert time.process_time() - began < 5
