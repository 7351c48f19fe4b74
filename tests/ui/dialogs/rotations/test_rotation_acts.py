"""A rotation through the window: made, changed by hand, mended, liked, printed, deleted, all taken back."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from mentordesk.core.services import rotating


def rows(hall):
    return hall.desk.ask(rotating.rows, hall.dialog.page.cohort_id)


def test_a_new_one_is_typed_seated_and_shown(hall):
    hall.dialog.new.click()
    form = hall.form()
    form._form.fields["name"].setText("Speed mentoring")
    form._form.fields["wishes"].set_value(())
    form.save_button.click()
    hall.until(lambda: hall.dialog.plan and hall.dialog.plan.rotation.name == "Speed mentoring")
    plan = hall.dialog.plan
    assert plan.proven
    assert len(rows(hall)) == 2
    assert hall.dialog.list.isVisible()


def test_two_change_places_by_keys_and_ctrl_z_takes_it_back(qtbot, hall, prepared):
    seats = hall.dialog.view.seats
    before = hall.dialog.plan.seats
    seats.setFocus()
    seats.setCurrentIndex(seats.seats.index(0, 0))
    qtbot.keyClick(seats, Qt.Key.Key_Return)
    seats.setCurrentIndex(seats.seats.index(4, 0))
    qtbot.keyClick(seats, Qt.Key.Key_Return)
    hall.until(lambda: hall.dialog.plan.levels.meetings == 8)
    assert hall.dialog.view.proof.text().startswith("Not proven the best")
    hall.window.undo()
    hall.until(lambda: hall.dialog.plan.seats == before)


def test_somebody_is_missing_and_what_is_left_is_seated_anew(hall, prepared):
    hall.dialog.acts.leave()
    form = hall.form()
    form._form.fields["participant_id"].set_value(prepared["nia"])
    form._form.fields["away_from"].set_value(2)
    form._form.fields["first"].set_value(2)
    form.save_button.click()
    hall.until(lambda: hall.dialog.plan.levels.meetings == 7)
    hall.dialog.acts.seat()
    hall.until(lambda: hall.dialog.view.price.text() == "Seated. Ctrl+Z takes it back.")


def test_the_one_in_hand_is_printed_in_the_reports(hall, prepared):
    later = replace(prepared.form, day=prepared.form.day + timedelta(days=1), wishes=())
    hall.desk.do(rotating.add, hall.dialog.page.cohort_id, later)
    hall.until(lambda: hall.dialog.list.count() == 2)
    hall.dialog.acts.print()
    hall.until(lambda: hasattr(hall.window.rooms.page, "cards"))
    page = hall.window.rooms.page
    hall.until(lambda: page.cards.current == "rotation" and page.view.options_form is not None)
    hall.until(lambda: page.view.options().rotation_id == prepared.rotation)


def test_deleting_leaves_the_way_to_make_another(hall):
    hall.dialog.remove.click()
    hall.until(lambda: rows(hall) == [])
    hall.until(lambda: hall.dialog.plan is None)
    hall.window.undo()
    hall.until(lambda: hall.dialog.plan is not None)
