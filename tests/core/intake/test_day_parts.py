import pytest

from mentordesk.core.intake import day_parts


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Mornings", "09:00-12:00"),
        ("in the afternoon", "13:00-17:00"),
        ("Lunch time", "12:00-14:00"),
        ("mornings or evenings", ""),
        ("whenever", ""),
    ],
)
def test_parts_of_the_day_stand_for_hours(text: str, hours: str) -> None:
    assert day_parts.named_hours(text) == hours


@pytest.mark.parametrize(("text", "day"), [("[Tuesdays]", "tue"), ("Mondy", ""), ("Monday or Friday", "")])
def test_one_weekday_is_found_by_its_whole_name(text: str, day: str) -> None:
    assert day_parts.day_word(text) == day
