"""Which backups stay: by days that have backups, so that clocks may jump."""

from datetime import date, timedelta

from mentordesk.core.workspace.thinning import Kept, to_go

FIRST = date(2026, 1, 1)


def kept(*days, size=1):
    return [Kept(f"b{number}", number, day, size) for number, day in enumerate(days, 1)]


def stay(backups, **more):
    gone = set(to_go(backups, **more))
    return [each.name for each in backups if each.name not in gone]


def test_all_of_the_last_two_days_stay_and_one_of_each_day_before():
    days = [FIRST + timedelta(day) for day in (0, 0, 0, 1, 1, 2, 2)]
    assert stay(kept(*days)) == ["b3", "b4", "b5", "b6", "b7"]


def test_after_thirty_days_one_a_month_stays():
    days = [FIRST + timedelta(day) for day in range(59)]  # January and February
    backups = kept(*days)
    left = [each.day for each in backups if each.name in stay(backups)]
    # of the last thirty days each; of January besides its newest day, which is one of the thirty: none
    assert left == days[29:]


def test_of_each_month_the_newest_stays_for_two_years():
    days = [date(2024 + month // 12, month % 12 + 1, day) for month in range(30) for day in (3, 20)]
    backups = kept(*days)
    left = [each.day for each in backups if each.name in stay(backups)]
    months = {(day.year, day.month) for day in left}
    assert len(months) == 24
    assert all(day.day == 20 for day in left if day < date(2025, 3, 1))


def test_a_clock_that_is_wrong_for_a_day_thins_nothing_out():
    days = [FIRST + timedelta(day) for day in range(29)]
    jumped = [*days, date(2038, 1, 19)]
    assert to_go(kept(*jumped)) == []
    assert to_go(kept(*days, FIRST - timedelta(400))) == []


def test_what_is_older_than_two_years_goes_once_three_days_agree():
    days = [date(2020, 1, 1), *(date(2026, 5, day) for day in range(1, 31))]
    assert to_go(kept(*days)) == ["b1"]
    assert to_go(kept(date(2020, 1, 1), date(2026, 5, 1), date(2026, 5, 2))) == []


def test_the_oldest_go_first_where_there_is_too_much_but_the_newest_three_stay():
    backups = kept(*(FIRST + timedelta(day) for day in range(6)), size=10)
    assert stay(backups, most_bytes=40) == ["b3", "b4", "b5", "b6"]
    assert stay(backups, most_bytes=1) == ["b4", "b5", "b6"]


def test_order_is_that_of_making_not_of_the_clock():
    backward = kept(date(2026, 5, 3), date(2026, 5, 2), date(2026, 5, 1), size=10)
    assert stay([*backward, Kept("b4", 4, date(2026, 4, 30), 10)], most_bytes=1) == ["b2", "b3", "b4"]
