import pytest

from mentordesk.core.intake import profile_cells
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.profile_cells import Help, Window, Wish


def test_needs_carry_level_and_importance() -> None:
    assert profile_cells.needs("Delegation:2:3; Data:4 : 1") == (Wish("Delegation", 2, 3), Wish("Data", 4, 1))


def test_skills_without_numbers_get_level_3_and_importance_2() -> None:
    assert profile_cells.needs("Delegation; Data:1") == (Wish("Delegation", 3, 2), Wish("Data", 1, 2))
    assert profile_cells.offers("C#") == (Help("C#", 3),)


def test_a_skill_may_hold_a_colon_of_its_own() -> None:
    assert profile_cells.offers("F#: the basics:4") == (Help("F#: the basics", 4),)


def test_the_first_mention_of_a_skill_counts() -> None:
    assert profile_cells.offers("Data:4; data:2") == (Help("Data", 4),)


@pytest.mark.parametrize("cell", ["Data:6:1", "Data:0", "Data:3:4", ":3", "Data:3:0"])
def test_levels_outside_their_scale_are_refused(cell: str) -> None:
    with pytest.raises(Unfit):
        profile_cells.needs(cell)


def test_an_offer_with_two_numbers_is_refused() -> None:
    with pytest.raises(Unfit, match="one number"):
        profile_cells.offers("Data:3:2")


def test_it_is_known_whether_numbers_were_taken_for_granted() -> None:
    assert profile_cells.assumed("Data:3; Law")
    assert not profile_cells.assumed("Data:3")


def test_free_times_are_windows_of_weekdays() -> None:
    assert profile_cells.availability("Wed 14:00-16:00; Mon 9:00–11:00") == (
        Window(0, "09:00", "11:00"),
        Window(2, "14:00", "16:00"),
    )


def test_an_empty_cell_is_not_known_and_none_is_never() -> None:
    assert profile_cells.availability(" ") is None
    assert profile_cells.availability("None") == ()


def test_spans_and_lists_of_days_are_understood() -> None:
    assert profile_cells.availability("Mon-Wed, Fri 09:00 to 10:00") == tuple(
        Window(day, "09:00", "10:00") for day in (0, 1, 2, 4)
    )


def test_windows_that_touch_or_overlap_are_joined() -> None:
    assert profile_cells.availability("Mon 09:00-11:00; Mon 11:00-12:00; Mon 10:00-10:30") == (
        Window(0, "09:00", "12:00"),
    )


def test_a_window_may_last_until_midnight() -> None:
    assert profile_cells.availability("Sun 21:00-24:00") == (Window(6, "21:00", "24:00"),)


@pytest.mark.parametrize(
    "cell", ["mornings", "Mon", "Mon 11:00-09:00", "Mon 09:00-25:00", "Mon 09:70-10:00", "Foo 09:00-10:00"]
)
def test_other_words_are_no_free_times(cell: str) -> None:
    with pytest.raises(Unfit):
        profile_cells.availability(cell)


def test_the_days_that_a_form_ticked_get_the_hours_of_its_question() -> None:
    assert profile_cells.on_days("Monday, Tuesday and Friday", "09:00-12:00") == tuple(
        Window(day, "09:00", "12:00") for day in (0, 1, 4)
    )


def test_a_grid_asks_for_days_of_a_window_or_windows_of_a_day() -> None:
    asked = [
        profile_cells.in_grid("Monday, Friday", "09:00-12:00"),
        profile_cells.in_grid("Morning, 14:00-15:00", "tue"),
    ]
    assert asked == [
        (Window(0, "09:00", "12:00"), Window(4, "09:00", "12:00")),
        (Window(1, "09:00", "12:00"), Window(1, "14:00", "15:00")),
    ]


def test_parts_of_the_day_are_free_times() -> None:
    found = profile_cells.availability("Mon and Wed in the morning; Fri afternoons")
    assert found == (Window(0, "09:00", "12:00"), Window(2, "09:00", "12:00"), Window(4, "13:00", "17:00"))
    assert profile_cells.in_parts("Fri afternoons")
    assert not profile_cells.in_parts("Fri 13:00-17:00")
