"""When a group can meet, in words."""

from dataclasses import replace
from datetime import date

from mentordesk.core.matching import Rules
from mentordesk.core.matching.together.common_words import Week, time_reasons
from tests.core.matching.making import person
from tests.core.matching.together.gathered_people import MONDAY, learner

BERLIN = Week(date(2026, 1, 5), "Europe/Berlin")


def test_days_and_hours_are_those_of_the_zone() -> None:
    people = [learner(1), learner(2, free=((1980, 2200),))]
    assert time_reasons(people, Rules(), BERLIN) == ["All can meet on Tue 10:00\N{EN DASH}12:00."]


def test_without_a_zone_and_of_many_stretches_only_their_length_is_said() -> None:
    assert time_reasons([learner(1)], Rules(), None) == ["All can meet at the same time for 2 h a week."]
    often = person(1, free=tuple((day * 1440, day * 1440 + 60) for day in range(4)))
    assert time_reasons([often], Rules(), BERLIN) == ["All can meet at the same time for 4 h a week."]


def test_who_is_not_known_is_named() -> None:
    people = [learner(1), learner(2, free=None)]
    assert time_reasons(people, Rules(), None)[1] == "Not known when Person 2 can meet."
    assert time_reasons(people[1:], Rules(), None) == ["Nobody's times are known."]


def test_too_short_a_time_and_none_needed() -> None:
    people = [learner(1), learner(2, free=MONDAY)]
    assert time_reasons(people, Rules(), None) == ["They have no time in common that is long enough."]
    apart = replace(Rules(), allow_async=True)
    assert time_reasons(people, apart, None)[0].startswith("They need no time in common")
