"""The seats as a table, and what bringing somebody elsewhere means."""

from PySide6.QtCore import Qt

from mentordesk.ui.dialogs.rotations.seat_model import Move, SeatModel


def model_of(plan):
    model = SeatModel()
    model.show_plan(plan)
    return model


def where(model, name, number):
    """The index of somebody in a round."""
    found = (model.index(row, number - 1) for row in range(model.rowCount()))
    return next(each for each in found if model.data(each) == name)


def test_every_seat_has_a_row_and_every_round_a_column(qapp, plan):
    model = model_of(plan)
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert heads == ["Mo Hart", "Nia Pope", "Ola West", "A break", ""]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Round 2\n14:15–14:25"
    for number in (1, 2, 3):
        names = sorted(model.data(model.index(row, number - 1)) for row in range(4))
        assert names == ["Ann Lee", "Ben Roy", "Cy Moss", "Dee Lau"]


def test_cells_tell_round_table_and_fit(qapp, plan, prepared):
    model = model_of(plan)
    two = (prepared["ann"], prepared["mo"])
    number = next(each[0] for each in plan.seats if each[1:] == two)
    here = where(model, "Ann Lee", number)
    points = round(plan.fit(*two))
    said = f"Round {number}, table of Mo Hart: Ann Lee, fit {points} of 100"
    assert model.data(here, Qt.ItemDataRole.AccessibleTextRole) == said
    assert model.cell(here).tint == min(4, points // 20)


def test_a_move_is_a_swap_a_free_seat_or_a_break_in_the_same_round(qapp, plan, prepared):
    model = model_of(plan)
    first, second = model.index(0, 0), model.index(1, 0)
    one, other = model.cell(first).guest.id, model.cell(second).guest.id
    assert model.move(first, second) == Move(1, one, other)
    assert model.move(first, model.index(4, 0)) == Move(1, one, 0)
    assert model.move(first, model.index(1, 1)) is None
    assert model.move(model.index(4, 0), first) is None
