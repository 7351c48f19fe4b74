"""One rotation in the dialog: a move is priced before it is done."""

from PySide6.QtCore import Qt

from mentordesk.ui.dialogs.rotations.plan_view import PlanView


def test_the_price_stands_below_before_the_move_is_done(qtbot, plan):
    view, moved = PlanView(), []
    qtbot.addWidget(view)
    view.moved.connect(moved.append)
    view.show_plan(plan)
    seats = view.seats
    seats.setCurrentIndex(seats.seats.index(0, 0))
    qtbot.keyClick(seats, Qt.Key.Key_Return)
    seats.setCurrentIndex(seats.seats.index(4, 0))
    assert "1 meeting fewer" in view.price.text()
    assert moved == []
    qtbot.keyClick(seats, Qt.Key.Key_Return)
    assert [(move.number, move.other) for move in moved] == [(1, 0)]


def test_a_move_that_cannot_be_is_told_and_not_done(qtbot, plan):
    view, moved = PlanView(), []
    qtbot.addWidget(view)
    view.moved.connect(moved.append)
    view.show_plan(plan)
    model = view.seats.seats
    met = {(learner, mentor) for _round, learner, mentor in plan.seats}
    number, start, end = next(
        (number, row, other)
        for number in (1, 2, 3)
        for row in (0, 1, 2)
        for other in (0, 1, 2)
        if row != other
        and (model.cell(model.index(row, number - 1)).guest.id, model.rows[other].table.id) in met
    )
    view.seats.chosen.emit(model.move(model.index(start, number - 1), model.index(end, number - 1)))
    assert moved == []
    assert "already" in view.price.text()
