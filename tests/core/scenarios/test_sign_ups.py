"""What people said of themselves is read from a scenario, or told with its place."""

import pytest

from mentordesk.core.documents import Reader
from mentordesk.core.errors import DeskError
from mentordesk.core.planning.weeks import Window
from mentordesk.core.scenarios.description import Help, Wish
from mentordesk.core.scenarios.sign_ups import profile


def read(**said):
    reader = Reader("s.json")
    found = profile(reader, said, "p")
    reader.finish()
    return found


def test_skills_have_usual_levels_where_none_are_given() -> None:
    found = read(needs=[{"skill": "a"}, {"skill": "b", "level": 1, "importance": 3}], offers=[{"skill": "c"}])
    assert found.needs == (Wish("a", 3, 2), Wish("b", 1, 3))
    assert found.offers == (Help("c", 3),)


def test_tags_of_an_aspiration_count_with_the_interests() -> None:
    assert read(interests=["a"], aspiration=["b"]).interests == ("a", "b")
    assert read(interests=["a"], aspiration="To lead a team").interests == ("a",)
    assert read(aspiration_tags=["c"]).interests == ("c",)


@pytest.mark.parametrize("day", ["tue", "Tuesday", 1, "1"])
def test_a_day_has_a_name_or_a_number(day) -> None:
    found = read(availability=[{"day": day, "from": "09:05", "to": "24:00"}])
    assert found.availability == (Window(1, 9 * 60 + 5, 24 * 60),)


def test_never_free_is_another_thing_than_not_known() -> None:
    assert (read(availability=[]).availability, read(availability=None).availability) == ((), None)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"needs": [{"level": 2}]}, "p, “needs” 1, “skill”"),
        ({"needs": [{"skill": "a", "level": 6}]}, "p, “needs” 1, “level”"),
        ({"offers": [{"skill": "a", "level": 0}]}, "p, “offers” 1, “level”"),
        ({"style": [3, 3, 3]}, "p, “style”"),
        ({"style": [3, 3, 3, 9]}, "p, “style”, “”"),
        (
            {"availability": [{"day": "someday", "from": "09:00", "to": "10:00"}]},
            "p, “availability” 1, “day”",
        ),
        ({"availability": [{"day": 0, "from": "9", "to": "10:00"}]}, "p, “availability” 1, “from”"),
        ({"availability": [{"day": 0, "from": "10:00", "to": "09:00"}]}, "p, “availability” 1"),
        ({"wants_difference": "yes"}, "p, “wants_difference”"),
    ],
)
def test_what_is_outside_its_scale_is_told(said, place) -> None:
    with pytest.raises(DeskError) as raised:
        read(**said)
    assert str(raised.value).startswith(f"s.json, {place}: ")
