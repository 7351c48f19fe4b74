"""Weekly times over real days; expected instants from the table of cases, worked by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core.planning import weeks
from mentordesk.core.planning.weeks import Away, Horizon, Window

SPRING = Horizon(date(2027, 3, 1), date(2027, 4, 12))
AUTUMN = Horizon(date(2027, 10, 18), date(2027, 11, 22))


def every_day(start: int, end: int) -> tuple[Window, ...]:
    return tuple(Window(day, start * 60, end * 60) for day in range(7))


def runs(mask: int, horizon: Horizon) -> list[str]:
    """The free stretches as "10 13:00-14:30" (day of month, UTC)."""
    edges, inside = [], False
    for bit in range(horizon.days * 96 + 1):
        if bool(mask >> bit & 1) != inside:
            edges.append(horizon.moment(bit))
            inside = not inside
    return [f"{a:%d %H:%M}-{b:%H:%M}" for a, b in zip(edges[::2], edges[1::2], strict=True)]


def test_windows_that_touch_or_overlap_become_one() -> None:
    given = [Window(0, 720, 840), Window(0, 540, 720), Window(0, 600, 660), Window(1, 840, 900)]
    assert weeks.merged(given) == (Window(0, 540, 840), Window(1, 840, 900))


def test_a_meeting_fits_over_the_seam_of_touching_windows() -> None:
    day = Horizon(date(2027, 6, 7), date(2027, 6, 8))
    free = weeks.weekly((Window(0, 540, 720), Window(0, 720, 840)), "UTC", day)
    assert weeks.starts(free, 4) >> 46 & 1  # 11:30 for an hour


@pytest.mark.parametrize(
    ("horizon", "day", "expected"),
    [
        (SPRING, "10", "10 13:00-14:30"),
        (SPRING, "17", "17 12:00-14:30"),
        (SPRING, "31", "31 12:00-14:30"),
        (AUTUMN, "03", "03 12:00-14:30"),
        (AUTUMN, "10", "10 13:00-14:30"),
    ],
)
def test_joint_time_of_three_zones_follows_each_ones_summer_time(
    horizon: Horizon, day: str, expected: str
) -> None:
    joint = weeks.weekly(every_day(9, 17), "Europe/London", horizon)
    joint &= weeks.weekly(every_day(8, 16), "America/New_York", horizon)
    joint &= weeks.weekly(every_day(10, 20), "Asia/Kolkata", horizon)
    assert next(run for run in runs(joint, horizon) if run.startswith(day)) == expected


@pytest.mark.parametrize(
    ("zone", "hours"), [("Europe/London", 47), ("Asia/Kolkata", 48), ("America/New_York", 48)]
)
def test_being_away_covers_whole_days_of_the_persons_zone(zone: str, hours: int) -> None:
    away = weeks.absent([Away(date(2027, 3, 28), date(2027, 3, 30))], zone, SPRING)
    assert away.bit_count() * 15 == hours * 60


def test_away_in_kolkata_begins_the_evening_before_in_utc() -> None:
    away = weeks.absent([Away(date(2027, 3, 28), date(2027, 3, 30))], "Asia/Kolkata", SPRING)
    assert SPRING.moment(away.bit_length() - 1) == datetime(2027, 3, 29, 18, 15, tzinfo=UTC)
    assert SPRING.moment((away & -away).bit_length() - 1) == datetime(2027, 3, 27, 18, 30, tzinfo=UTC)


def test_absences_outside_the_horizon_or_empty_shade_nothing() -> None:
    days = [Away(date(2020, 1, 1), date(2020, 2, 1)), Away(date(2027, 3, 9), date(2027, 3, 9))]
    assert weeks.absent(days, "UTC", SPRING) == 0


def test_an_absence_without_end_in_sight_is_cut_at_the_horizon() -> None:
    away = weeks.absent([Away(date(2027, 4, 1), date(2099, 1, 1))], "UTC", SPRING)
    assert away.bit_count() == 11 * 96


def test_the_hour_that_is_skipped_is_never_free() -> None:
    # 00:00 to 03:00 on 28 March in London has two hours, on 21 March three
    free = weeks.weekly((Window(6, 0, 180),), "Europe/London", SPRING)
    assert [run for run in runs(free, SPRING) if run[:2] in {"21", "28"}] == [
        "21 00:00-03:00",
        "28 00:00-02:00",
    ]


def test_lord_howe_moves_its_clocks_by_half_an_hour() -> None:
    horizon = Horizon(date(2027, 10, 1), date(2027, 10, 6))
    offsets = [stretch.offset for stretch in weeks.stretches("Australia/Lord_Howe", horizon)]
    assert offsets == [42, 44]


def test_a_window_counts_only_the_quarters_it_holds_whole() -> None:
    day = Horizon(date(2027, 6, 7), date(2027, 6, 8))
    free = weeks.weekly((Window(0, 545, 605), Window(0, 700, 700)), "UTC", day)
    assert runs(free, day) == ["07 09:15-10:00"]


def test_no_windows_mean_never() -> None:
    assert weeks.weekly((), "Europe/London", SPRING) == 0


def test_an_interval_covers_every_quarter_it_touches() -> None:
    start = datetime(2027, 3, 1, 14, 10, tzinfo=UTC)
    assert runs(SPRING.between(start, start + timedelta(minutes=25)), SPRING) == ["01 14:00-14:45"]


def test_an_interval_outside_the_horizon_covers_nothing() -> None:
    start = datetime(2026, 3, 1, 14, 10, tzinfo=UTC)
    assert SPRING.between(start, start + timedelta(minutes=25)) == 0


@pytest.mark.parametrize(("length", "expected"), [(1, 0b1111011), (2, 0b0111001), (3, 0b0011000), (5, 0)])
def test_starts_are_where_a_run_is_long_enough(length: int, expected: int) -> None:
    assert weeks.starts(0b1111011, length) == expected


def test_bits_come_from_the_lowest() -> None:
    assert list(weeks.each_bit(0b101001)) == [0, 3, 5]


def test_shared_time_is_all_of_it_and_the_longest_run() -> None:
    week = weeks.week(date(2027, 6, 10))
    london = weeks.weekly((Window(1, 540, 660), Window(3, 540, 570)), "Europe/London", week)
    berlin = weeks.weekly((Window(1, 660, 780), Window(3, 600, 660)), "Europe/Berlin", week)
    assert week.first == date(2027, 6, 7)
    assert weeks.shared(london, berlin) == weeks.Shared(90, 60)


def test_people_without_a_common_hour_share_nothing() -> None:
    assert weeks.shared(0b1100, 0b0011) == weeks.Shared(0, 0)
