"""Opening a group by hand: ticked, looked at, opened."""

from PySide6.QtCore import Qt

from mentordesk.core.services import pairing_up
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import BEST
from tests.ui.accessible import nameless
from tests.ui.views.pairings.group_office import together


def test_a_group_is_opened_by_hand(grouped):
    desk, people = grouped.desk, grouped.people
    row = next(row for row in grouped.rows() if row.theme == "data")
    desk.do(pairing_up.decline, row.id, None, TODAY)
    grouped.page.by_hand.groups.open_dialog()
    dialog = grouped.dialog()
    grouped.until(lambda: dialog.people.count() == 5)
    assert [dialog.mentors.item(0).text(), dialog.mentors.count()] == ["\u2068Nia Pope\u2069", 1]
    tick(dialog.mentors, people["nia"])
    tick(dialog.people, people["eve"])
    grouped.until(lambda: "these are 1" in dialog.told.text())
    assert dialog.button.text() == "Open all the same"
    tick(dialog.people, people["dee"])
    grouped.until(lambda: "You decided that Dee Fox and Nia Pope" in dialog.told.text())
    assert nameless(dialog) == []
    dialog.button.click()
    grouped.until(lambda: together(grouped) == BEST)


def tick(field, number):
    items = (field.item(place) for place in range(field.count()))
    next(each for each in items if each.data(Qt.ItemDataRole.UserRole) == number).setCheckState(
        Qt.CheckState.Checked
    )
