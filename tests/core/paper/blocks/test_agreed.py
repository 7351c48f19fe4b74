from datetime import UTC, datetime

from mentordesk.core.paper.blocks import agreed
from mentordesk.core.paper.pack import Meeting


def test_each_goal_has_the_figures_0_to_10(pack, setting, drawn) -> None:
    for size in (12, 18):
        said = drawn(agreed.blocks(setting(size), pack(), pack().people[0]), setting(size))
        place = said.index("Lead a shift with confidence")
        assert said[place + 1 : place + 12] == [str(figure) for figure in range(11)]


def test_the_next_date_is_printed_where_it_is_known_and_a_line_where_not(pack, setting, drawn) -> None:
    said = drawn(agreed.blocks(setting(), pack(), pack().people[0]), setting())
    assert said[said.index("Date and time") + 1] == "If that fails"
    known = pack(next_meeting=Meeting(datetime(2027, 1, 7, 9, 0, tzinfo=UTC)))
    said = drawn(agreed.blocks(setting(), known, known.people[0]), setting())
    assert said[said.index("Date and time") + 1] == "Thursday 7 January 2027, 09:00–10:00"


def test_it_is_not_collected_and_without_goals_asks_for_no_figures(pack, setting, drawn) -> None:
    said = drawn(agreed.blocks(setting(), pack(goals=()), pack().people[0]), setting())
    assert "Keep this; it is not collected." in said
    assert "0" not in said
