"""Cards that can be pressed, and the blocks of an inspector."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Card, Panel, fact, heading, person


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_a_named_card_is_pressed_by_mouse_and_keys(qtbot, dressed):
    card, pressed = Card("Ada with Ben"), []
    qtbot.addWidget(card)
    card.pressed.connect(lambda: pressed.append(True))
    card.show()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert pressed == [True, True]


def test_a_card_without_a_name_takes_no_focus(qtbot, dressed):
    card, pressed = Card(), []
    qtbot.addWidget(card)
    card.pressed.connect(lambda: pressed.append(True))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert pressed == []
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_chosen_card_looks_chosen(qtbot, dressed):
    card = Card("Ada with Ben")
    qtbot.addWidget(card)
    card.choose(on=True)
    assert card.property("chosen") == "true"


def test_blocks_say_their_words(qtbot, dressed):
    for block in (
        heading("Needs", "level now"),
        fact("Offers", "level 4"),
        person("Ada Obi", "Nurse", square=True),
    ):
        qtbot.addWidget(block)
        assert len(words(block)) == 2


def test_a_panel_is_filled_and_cleared(qtbot, dressed):
    panel = Panel()
    qtbot.addWidget(panel)
    panel.show()
    panel.add(heading("Needs"))
    panel.add_foot(plain.button("Confirm", "primary"), plain.button("Lock"))
    assert panel._foot.isVisible()
    panel.clear()
    assert panel.column.count() == 0
    assert not panel._foot.isVisible()
