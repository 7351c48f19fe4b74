"""Levels are a word and a shape; bars and dots are beside their figures."""

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.ui.kit import marks


@pytest.mark.parametrize("level", marks.LEVELS)
def test_a_level_is_a_word_and_a_shape(qtbot, dressed, level):
    shown = marks.Level("Risky", level)
    qtbot.addWidget(shown)
    assert [label.text() for label in shown.findChildren(QLabel) if label.text()] == ["Risky"]
    assert len(shown.findChildren(marks.Mark)) == 1


def test_a_bar_fills_its_share(qtbot, dressed):
    bar = marks.ScoreBar(0.25, "Skills")
    qtbot.addWidget(bar)
    bar.resize(100, 6)
    accent = dressed.colour("accent")
    bar.show_share(0.5)
    image = bar.grab().toImage()
    assert image.pixelColor(40, 3) == accent
    assert image.pixelColor(60, 3) == dressed.colour("track")
    assert bar.accessibleName() == "Skills"


def test_dots_are_as_many_as_told(qtbot, dressed):
    dots = marks.Dots(1, of=3, name="importance 1 of 3")
    qtbot.addWidget(dots)
    image = dots.grab().toImage()
    assert image.pixelColor(4, 5) == dressed.colour("accent")
    assert image.pixelColor(16, 5) != dressed.colour("accent")


def test_a_note_says_word_and_sentence(qtbot, dressed):
    note = marks.Note("Waiting", "51 days since accepted.", "amber")
    qtbot.addWidget(note)
    assert [label.text() for label in note.findChildren(QLabel) if label.text()] == [
        "Waiting",
        "51 days since accepted.",
    ]
    assert note.property("level") == "amber"


def test_a_mark_follows_the_theme(qtbot, dressed):
    mark = marks.Mark("level-red", "text", 16)
    qtbot.addWidget(mark)
    before = mark.pixmap().toImage()
    dressed.set("dark", zoom=100, contrast=False)
    assert mark.pixmap().toImage() != before


def test_a_rule_is_a_line(qtbot, dressed):
    rule = marks.line()
    qtbot.addWidget(rule)
    assert rule.property("kind") == "line"
