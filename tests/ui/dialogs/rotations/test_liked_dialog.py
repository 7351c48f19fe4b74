"""Whom mentees would like, typed from their cards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.core.services import rotating
from mentordesk.ui.dialogs.rotations.liked_dialog import LikedDialog


def test_names_are_typed_for_one_after_the_other_and_saved_together(qtbot, desk, prepared):
    saved = []
    people = desk.ask(rotating.guests, prepared.rotation)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LikedDialog(parent, desk.ask(rotating.liked, prepared.rotation), people, saved.append)
    dialog.show()
    assert dialog.who.text() == "Ann Lee"
    assert "Mo Hart" in dialog.met.text()
    for name in ("mo", "west"):
        qtbot.keyClicks(dialog.field.line, name)
        qtbot.waitUntil(lambda: dialog.field.offers.count() == 1)
        qtbot.keyClick(dialog.field.line, Qt.Key.Key_Return)
    dialog.next_button.click()
    assert (dialog.who.text(), dialog.field.value()) == ("Ben Roy", ())
    assert dialog.list.item(0).text() == "Ann Lee: Mo Hart, Ola West"
    dialog.save_button.click()
    tables = {each.name: each.person_id for each in people}
    wanted = tuple((tables[name], name) for name in ("Mo Hart", "Ola West"))
    qtbot.waitUntil(lambda: saved == [{prepared["ann"]: wanted}])
