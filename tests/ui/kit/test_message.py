"""Boxes say and ask in plain text, without stopping the world."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mentordesk.ui.kit import message


def press(box, words):
    next(button for button in box.findChildren(QPushButton) if button.accessibleName() == words).click()


def test_a_box_shows_markup_as_it_is_typed(qtbot, dressed):
    box = message.say(None, "Title", "<b>Ada</b>")
    qtbot.addWidget(box)
    assert {label.textFormat() for label in box.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_asking_acts_only_on_yes(qtbot, dressed):
    parent, erased = QWidget(), []
    qtbot.addWidget(parent)
    press(
        message.ask(parent, "Erase Ada?", "Her data will be gone.", "Erase", lambda: erased.append("no")),
        "Cancel",
    )
    assert erased == []
    press(
        message.ask(parent, "Erase Ada?", "Her data will be gone.", "Erase", lambda: erased.append("yes")),
        "Erase",
    )
    assert erased == ["yes"]


def test_details_can_be_copied(qtbot, dressed):
    box = message.say(None, "Title", "Sorry.", "line 1\nline 2")
    qtbot.addWidget(box)
    press(box, "Copy details")
    assert QGuiApplication.clipboard().text() == "line 1\nline 2"


def test_no_word_is_cut_off_at_any_size(qtbot, dressed):
    dressed.set("light", zoom=200, contrast=False)
    box = message.Message(
        None, "The file is not the one that was opened", "Another program replaced it. " * 8
    )
    qtbot.addWidget(box)
    box.offer("Open the file that is there now", lambda: None)
    box.offer("Save what is here as a copy…", lambda: None, "primary")
    box.open()
    shown = [*box.findChildren(QLabel), *box.findChildren(QPushButton)]
    assert all(each.width() >= each.sizeHint().width() for each in shown if isinstance(each, QPushButton))
    assert all(each.height() >= each.heightForWidth(each.width()) for each in shown)
    box.reject()
