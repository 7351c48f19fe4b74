"""One criterion: its word, its number, its dial."""

import pytest

from mentordesk.core.services.match_rules import CriterionRow
from mentordesk.ui.dialogs.match_rules.criterion_line import CriterionLine, way_words

ROW = CriterionRow("style", "Style", "How alike they work.", 10, dialled=True, of_texts=False)


@pytest.fixture
def line(qtbot, dressed):
    """Style, low and alike."""
    shown = CriterionLine(ROW, 10, 4, must=False)
    qtbot.addWidget(shown)
    return shown


@pytest.mark.parametrize(
    ("word", "number", "must"),
    [("must", 40, True), ("high", 40, False), ("medium", 20, False), ("low", 10, False), ("no", 0, False)],
)
def test_a_word_gives_its_number(line, word, number, must):
    line.word.set_value(word)
    line.word.activated.emit(0)
    assert (line.weight(), line.must()) == (number, must)


def test_a_number_gives_its_word_and_a_must_stays_one(line):
    line.number.setValue(20)
    assert line.word.currentText() == "Medium"
    line.number.setValue(21)
    assert line.word.currentText() == "Own number"
    line.word.set_value("must")
    line.number.setValue(5)
    assert (line.must(), line.weight()) == (True, 5)


def test_the_dial_is_said_in_words(line):
    line.dial.setValue(-4)
    assert line.way.text() == "different"
    assert [way_words(each) for each in (4, 1, 0, -1)] == [
        "alike",
        "rather alike",
        "does not matter",
        "rather different",
    ]


def test_what_is_read_from_free_words_can_be_no_must(qtbot, dressed):
    row = CriterionRow("wording", "Words", "They read alike.", 0, dialled=False, of_texts=True)
    shown = CriterionLine(row, 0, 4, must=False)
    qtbot.addWidget(shown)
    words = [shown.word.itemText(at) for at in range(shown.word.count())]
    assert words == ["High", "Medium", "Low", "No", "Own number"]
