"""The dialog Recruitment radar."""

from mentordesk.core.matching.radar import Radar, Recruit, Short, Slot, Wanted
from mentordesk.ui.views.pairings.radar_dialog import told

EVENING = Wanted("audit", "Audit", Slot("Monday evening", None), "leeds")


def test_what_to_look_for_is_told_in_words_and_bars():
    found = told(Radar(9, 3, (1, 3, 5), (Short(EVENING, 3),), (Recruit(EVENING, 2), Recruit(EVENING, 1))))
    assert found.said[1] == (
        "3 of 9 mentees would be left without a mentor."
        " If as many sign up again who are like these, expect 3, and between 1 and 5."
    )
    assert [(bar.name, bar.share, bar.cells) for bar in found.charts[0].bars] == [
        ("Audit · Monday evening · leeds", 1.0, ("+2",)),
        ("Audit · Monday evening · leeds", 0.5, ("+1",)),
    ]
    assert [bar.cells for bar in found.charts[1].bars] == [("3",)]


def test_where_no_mentor_would_help_the_rules_are_named():
    assert told(Radar(2, 1, (1, 1, 1), (), ())).said[-1].startswith("No mentor of a known kind")
    assert told(Radar(0, 0, (0, 0, 0), (), ())).said == (
        "Nobody has signed up who still waits for a mentor.",
    )
