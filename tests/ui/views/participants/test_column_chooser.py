"""Columns are shown and hidden from a menu, and stay so."""

from mentordesk.core import participants
from mentordesk.core.participants import FieldDraft


def titles(chooser):
    chooser.menu().aboutToShow.emit()
    return [choice.text() for choice in chooser.choices]


def test_some_columns_hide_until_they_are_asked_for(room):
    table, chooser = room.page.table, room.page.chooser
    assert titles(chooser)[-6:] == ["E-mail", "Phone", "Places", "Code", "Organisation", "Grade"]
    assert [table.isColumnHidden(place) for place in range(7, 14)] == [False] + [True] * 6
    chooser.choices[-1].trigger()
    assert not table.isColumnHidden(13)
    chooser.choices[-1].trigger()
    assert table.isColumnHidden(13)


def test_the_menu_knows_what_is_shown(room):
    room.page.table.hideColumn(1)
    titles(room.page.chooser)
    assert not room.page.chooser.choices[0].isChecked()


def test_the_name_cannot_be_hidden(room):
    assert "Name" not in titles(room.page.chooser)


def test_a_field_of_ones_own_is_a_column_that_can_be_edited(qtbot, room):
    field = room.desk.do(participants.add_field, FieldDraft("Site"))
    qtbot.waitUntil(lambda: room.page.model.columnCount() == 15)
    assert titles(room.page.chooser)[-1] == "Site"
    room.page.model.setData(room.page.model.index(1, 14), "North")
    qtbot.waitUntil(lambda: room.page.model.row_at(1).own == {field: "North"})
    room.desk.do(participants.remove_field, field)
    qtbot.waitUntil(lambda: room.page.model.columnCount() == 14)
