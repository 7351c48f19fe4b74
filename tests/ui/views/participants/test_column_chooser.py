"""Columns are shown and hidden from a menu, and stay so."""


def test_some_columns_hide_until_they_are_asked_for(room):
    table, chooser = room.page.table, room.page.chooser
    assert [table.isColumnHidden(place) for place in range(7, 12)] == [False, True, True, True, True]
    assert [choice.text() for choice in chooser.choices][-4:] == ["E-mail", "Phone", "Places", "Code"]
    chooser.choices[-1].trigger()
    assert not table.isColumnHidden(11)
    chooser.choices[-1].trigger()
    assert table.isColumnHidden(11)


def test_the_menu_knows_what_is_shown(room):
    room.page.table.hideColumn(1)
    room.page.chooser.menu().aboutToShow.emit()
    assert not room.page.chooser.choices[0].isChecked()


def test_the_name_cannot_be_hidden(room):
    assert "Name" not in [choice.text() for choice in room.page.chooser.choices]
