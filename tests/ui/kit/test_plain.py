"""Words from data are shown as they are, never as markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.ui.kit import plain

HOSTILE = '<img src="/etc/passwd"><b>Ada</b> & co'


def test_a_label_is_plain_text(qtbot, dressed):
    label = plain.label(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_tooltip_holds_no_tag_of_the_data(qtbot, dressed):
    button = plain.button("Go", tooltip=HOSTILE)
    qtbot.addWidget(button)
    assert "<img" not in button.toolTip()
    assert "&lt;img" in button.toolTip()
    assert button.accessibleDescription() == HOSTILE


def test_an_ampersand_in_a_button_is_no_shortcut(qtbot, dressed):
    button = plain.button("Fish & chips")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Fish & chips"


def test_a_line_that_is_too_long_keeps_the_whole_in_its_tooltip(qtbot, dressed):
    line = plain.Line("a very long\nname " * 5)
    qtbot.addWidget(line)
    line.resize(40, 20)
    line.grab()
    assert line.text() == ("a very long name " * 5).strip()
    assert "very long name" in line.toolTip()


@pytest.mark.parametrize(("text", "given"), [("", ""), ("אדה", "\u2068אדה\u2069")])
def test_data_is_isolated_by_direction(text, given):
    assert plain.isolate(text) == given


def test_a_very_long_tooltip_is_cut(qtbot, dressed):
    button = plain.button("Go", tooltip="x" * 5000)
    qtbot.addWidget(button)
    assert len(button.toolTip()) < 1000


def test_enter_presses_a_button_in_a_page(qtbot, dressed):
    page = QWidget()
    qtbot.addWidget(page)
    button = plain.button("New programme…")
    QVBoxLayout(page).addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
