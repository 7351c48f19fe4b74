"""How long a pairing lasts is changed from the page."""

from PySide6.QtWidgets import QLabel

from mentordesk.core import pairings
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.views.pairings.planned_end import EndPlanned, open_planned_end


def test_a_pairing_goes_on_without_an_end(qtbot, proposed):
    row = proposed.choose("Ann Lee")
    open_planned_end(proposed.page)
    dialog = proposed.dialog()
    assert isinstance(dialog, FormDialog)
    dialog._form.load(EndPlanned(None))
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert proposed.desk.ask(pairings.row, row.id).planned_end_on is None
    panel = proposed.page.panel
    proposed.until(lambda: {"Planned end", "none"} <= {each.text() for each in panel.findChildren(QLabel)})
