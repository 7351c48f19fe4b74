"""The pile at the left."""

from PySide6.QtCore import Qt

from mentordesk.ui.views.feedback.pile_list import PileList
from mentordesk.ui.views.feedback.sitting import PileRow

DONE = PileRow(
    1, "Ada Obi", square=False, below="F-11111", state="5 rows", mark="check", tone="good", done=True
)
OUT = PileRow(2, "Kateryna Bondarenko", square=True, below="Pulse slip 2", state="")


def test_the_pile_says_how_much_is_done(qtbot, dressed):
    pile = PileList()
    qtbot.addWidget(pile)
    pile.show()
    pile.show_rows([DONE, OUT], typing=2)
    assert pile.done.text() == "1 of 2 done"
    assert pile.list.currentItem().text() == "Kateryna Bondarenko, Pulse slip 2"
    pile.grab()
    with qtbot.waitSignal(pile.opened) as opened:
        qtbot.keyClick(pile.list, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_an_empty_pile_says_so(qtbot, dressed):
    pile = PileList()
    qtbot.addWidget(pile)
    pile.show()
    pile.show_rows([], typing=0)
    assert pile.none.isVisible()
    assert not pile.list.isVisible()
