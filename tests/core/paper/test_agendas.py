from datetime import UTC, datetime

import pytest

from mentordesk.core.paper.agendas import BUILT_IN, agenda, clock_times, scaled
from mentordesk.core.paper.pack import AgendaItem, Meeting, Occasion


@pytest.mark.parametrize(
    ("occasion", "minutes"),
    [(each, {Occasion.GROUP: 90, Occasion.FLASH: 30}.get(each, 60)) for each in Occasion],
)
def test_built_in_agendas_add_up_to_their_session(occasion, minutes) -> None:
    assert sum(item[2] for item in BUILT_IN[occasion]) == minutes


def test_minutes_scale_in_proportion_and_still_add_up() -> None:
    assert scaled([10, 10, 30, 5, 5], 60) == [10, 10, 30, 5, 5]
    assert scaled([10, 10, 30, 5, 5], 90) == [15, 15, 45, 8, 7]
    assert sum(scaled([15, 15, 15, 10, 5], 47)) == 47


def test_clock_times_run_from_the_start_to_the_end(pack) -> None:
    content = pack()
    assert clock_times(content, agenda(content)) == ["14:00", "14:10", "14:20", "14:50", "14:55", "15:00"]


def test_an_agenda_scales_to_the_minutes_of_the_session(pack) -> None:
    content = pack(meeting=Meeting(datetime(2026, 12, 10, 9, 0, tzinfo=UTC), 30))
    assert [item.minutes for item in agenda(content)] == [5, 5, 15, 3, 2]


def test_the_topic_stands_in_a_regular_agenda_only(pack) -> None:
    assert "leading a shift" in agenda(pack())[2].text
    assert "leading a shift" not in "".join(item.text for item in agenda(pack(occasion=Occasion.FIRST)))
    assert "GROW" in agenda(pack(topic=""))[2].text


def test_a_pack_may_bring_its_own_agenda(pack) -> None:
    own = [AgendaItem("Walk", "both", 60)]
    assert agenda(pack(agenda=own)) == own


def test_without_a_date_minutes_are_counted(pack) -> None:
    content = pack(meeting=None)
    assert clock_times(content, agenda(content)) == ["+0", "+10", "+20", "+50", "+55", "+60"]
