"""Figures as bars and as text."""

from PySide6.QtWidgets import QLabel

from mentordesk.ui.dialogs.figures_dialog import Bar, Chart, Figures, drawn
from mentordesk.ui.kit.marks import ScoreBar

CHART = Chart("Load", ("places",), (Bar("Mo", 0.5, ("1 of 2",)), Bar("Nia", None, ("–",))), "Two mentors.")


def test_the_text_has_tabs_between_cells():
    found = Figures(("All is well.",), (CHART,), ("Zoe waits.",))
    assert found.as_text() == ("All is well.\n\nLoad\tplaces\nMo\t1 of 2\nNia\t–\nTwo mentors.\n\nZoe waits.")


def test_a_line_without_a_share_has_no_bar(qtbot, dressed):
    table = drawn(CHART)
    qtbot.addWidget(table)
    assert [bar.accessibleName() for bar in table.findChildren(ScoreBar)] == ["Mo, 1 of 2"]
    assert [label.text() for label in table.findChildren(QLabel) if label.text()] == [
        "places",
        "Mo",
        "1 of 2",
        "Nia",
        "–",
    ]
