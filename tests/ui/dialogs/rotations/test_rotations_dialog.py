"""The dialog: the occasions of the cohort, or what they are for."""

from PySide6.QtWidgets import QPushButton

from mentordesk.core.services import rotating
from mentordesk.ui.kit.empty import EmptyState
from tests.ui.dialogs.rotations.conftest import Hall


def test_the_occasion_is_shown_with_its_seats_and_numbers(hall):
    view = hall.dialog.view
    assert view.occasion.text().endswith("Wed 25 Nov 2026, 14:00")
    assert [figure.value.text() for figure in view.figures][:2] == ["9", "1 of 1"]
    assert view.proof.text() == "Proven: no seating is better."


def test_without_any_it_teaches_and_offers_the_first(qtbot, shell, prepared):
    shell.opener.desk.do(rotating.remove, prepared.rotation)
    hall = Hall(qtbot, shell)
    empty = hall.dialog.findChild(EmptyState)
    hall.until(lambda: empty.isVisible() and not hall.dialog.new.isVisible())
    empty.findChild(QPushButton).click()
    assert hall.form().windowTitle() == "New flash rotation"
    hall.form().reject()
