"""Lists below a place are told, and taken from one side or both."""

import pytest

from mentordesk.core.desk import command
from mentordesk.core.model import CustomField, CustomValue, FreeTime, Interest, Preference
from mentordesk.core.services.merging import merged_lists
from mentordesk.core.services.merging.merged_lists import lists, rows, told
from mentordesk.core.vocab import FieldKind
from tests.core.services.merging.conftest import keep


def below(db, key):
    return next(each for each in lists(db) if each.key == key)


@command("Take")
def take(db, key, kept, gone, sides):
    merged_lists.take(db, below(db, key), kept, gone, sides)


@pytest.mark.parametrize(
    ("sides", "left"),
    [((0, 1), ("Music", "tea", "Chess")), ((0,), ("Music", "tea")), ((1,), ("TEA", "Chess")), ((), ())],
)
def test_interests_are_taken_from_one_or_both_and_none_twice(desk, turned, two, sides, left):
    places = [place for _person, place in two]
    tags = [(0, "Music"), (0, "tea"), (1, "TEA"), (1, "Chess")]
    desk.do(keep, *(Interest(participant_id=places[side], tag=tag) for side, tag in tags))
    turned(take, "interests", *places, [places[side] for side in sides])
    assert [
        desk.ask(lambda db, place=place: told(db, below(db, "interests"), place)) for place in places
    ] == [
        left,
        (),
    ]


def test_wishes_of_both_are_ranked_anew(desk, two, person):
    places = [place for _person, place in two]
    wished, other = person("Cleo Reid")[0], person("Dee Lau")[0]
    named = [(0, wished), (1, wished), (1, other)]
    desk.do(keep, *(Preference(participant_id=places[side], person_id=who, rank=1) for side, who in named))
    desk.do(take, "wishes", *places, places)
    found = desk.ask(
        lambda db: [(row.person_id, row.rank) for row in rows(db, below(db, "wishes"), places[0])]
    )
    assert found == [(wished, 1), (other, 2)]


def test_times_are_told_by_day(desk, two):
    place = two[0][1]
    times = [
        FreeTime(participant_id=place, weekday=day, from_time="09:00", to_time="12:00") for day in (6, 0)
    ]
    desk.do(keep, *times)
    assert desk.ask(lambda db: told(db, below(db, "times"), place)) == ("Mon 09:00–12:00", "Sun 09:00–12:00")


def test_each_field_of_the_coordinators_own_is_a_list_of_its_own(desk, two):
    places = [place for _person, place in two]
    desk.do(keep, CustomField(id=1, label="Driver", kind=FieldKind.YES_NO), CustomField(id=2, label="Bed"))
    values = [(0, 1, "1"), (1, 1, "0"), (1, 2, "14")]
    desk.do(
        keep,
        *(
            CustomValue(participant_id=places[side], field_id=field, value=value)
            for side, field, value in values
        ),
    )
    desk.do(take, "own 1", *places, places[:1])
    desk.do(take, "own 2", *places, places[1:])
    said = desk.ask(lambda db: [told(db, below(db, key), places[0]) for key in ("own 1", "own 2")])
    assert said == [("Yes",), ("14",)]
