"""Fields that hold what Qt has no widget for."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.small_fields import (
    ClockField,
    FigureField,
    LinesField,
    WordsField,
    completed,
    day_field,
)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (WordsField, ("Teaching", "Community care")),
        (WordsField, ()),
        (LinesField, ("Sam Cole, 01632 960001", "Pat Roe")),
        (ClockField, "08:30"),
        (FigureField, 2.5),
        (FigureField, 0.0),
        (FigureField, None),
    ],
)
def test_what_is_shown_is_what_is_told(qtbot, dressed, kind, value):
    field = kind()
    qtbot.addWidget(field)
    field.set_value(value)
    assert field.value() == value


def test_needless_commas_lines_and_spaces_are_left_out(qtbot, dressed):
    words, lines = WordsField(), LinesField()
    qtbot.addWidget(words)
    qtbot.addWidget(lines)
    words.line.setText(" a,, b ,")
    lines.text.setPlainText("\n one \n\n two")
    assert (words.value(), lines.value()) == (("a", "b"), ("one", "two"))


def test_a_figure_is_typed_as_the_locale_writes_it(qtbot, dressed):
    field = FigureField()
    qtbot.addWidget(field)
    field.line.setLocale(QLocale(QLocale.Language.German))
    field.line.setText(" 2,5 ")
    assert field.value() == 2.5
    field.line.setText("many")
    assert field.value() is None


def test_a_name_and_the_focus_reach_what_is_inside(qtbot, dressed):
    field = WordsField("such as")
    qtbot.addWidget(field)
    field.show()
    plain.name(field, "Interests")
    field.setFocus()
    assert field.line.accessibleName() == "Interests"
    assert field.focusProxy() is field.line


def test_words_are_offered_whatever_part_is_typed(qtbot, dressed):
    line = completed(["Acute Medicine", "Surgery"])
    qtbot.addWidget(line)
    line.completer().setCompletionPrefix("medi")
    assert line.completer().currentCompletion() == "Acute Medicine"


def test_a_day_is_never_none(qtbot):
    field = day_field()
    qtbot.addWidget(field)
    field.choose(None)
    assert field.day() == date(2000, 1, 1)
