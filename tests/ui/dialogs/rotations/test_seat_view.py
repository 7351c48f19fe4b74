"""Taking somebody up by keys, and putting them down."""

from PySide6.QtCore import QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent

from mentordesk.ui.dialogs.rotations.seat_view import SeatView


def test_enter_takes_up_and_puts_down_and_escape_lets_go(qtbot, plan):
    view, chosen, considered = SeatView(), [], []
    qtbot.addWidget(view)
    view.show_plan(plan)
    view.chosen.connect(chosen.append)
    view.considered.connect(considered.append)
    view.setCurrentIndex(view.seats.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    move = view.seats.move(view.seats.index(0, 0), view.seats.index(1, 0))
    assert considered == [None, move]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.taken.isValid()
    view.taken = QPersistentModelIndex(view.seats.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert chosen == [move]


def test_it_is_painted_with_who_is_taken_up(qtbot, plan):
    view = SeatView()
    qtbot.addWidget(view)
    view.show_plan(plan)
    view.resize(700, 300)
    before = view.grab().toImage()
    view.setCurrentIndex(view.seats.index(0, 0))
    view.take_or_put()
    assert view.grab().toImage() != before


def test_a_name_is_dropped_where_the_pointer_is_and_only_in_its_round(qtbot, plan):
    view, chosen = SeatView(), []
    qtbot.addWidget(view)
    view.show_plan(plan)
    view.resize(700, 300)
    view.show()
    view.chosen.connect(chosen.append)
    start, model = view.seats.index(0, 0), view.seats
    for end in (model.index(1, 1), model.index(1, 0)):
        at = QPointF(view.visualRect(end).center())
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        data = model.mimeData([start])
        view.dropEvent(QDropEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert chosen == [model.move(start, model.index(1, 0))]
