"""The columns hold what belongs into them, and find what is asked for."""

from PySide6.QtCore import Qt

from mentordesk.core.services import pairing_up


def test_ended_ones_are_shown_when_wanted(confirmed):
    row = confirmed.choose("Ann Lee")
    confirmed.desk.do(pairing_up.end, row.id, None, confirmed.page.context.today())
    confirmed.until(lambda: confirmed.columns.ended.text() == "Show 1 ended")
    assert len(confirmed.columns.confirmed.pairings.rows) == 1
    confirmed.press("Show 1 ended")
    assert len(confirmed.columns.confirmed.pairings.rows) == 2


def test_an_ended_one_that_is_asked_for_is_shown(confirmed):
    row = confirmed.choose("Ann Lee")
    confirmed.desk.do(pairing_up.end, row.id, None, confirmed.page.context.today())
    confirmed.until(confirmed.columns.ended.isVisible)
    assert confirmed.columns.go_to(row.id)
    assert confirmed.columns.confirmed.current_id == row.id
    assert not confirmed.columns.go_to(4711)


def test_enter_goes_into_the_inspector(proposed):
    proposed.choose("Ann Lee")
    proposed.columns.proposed.setFocus()
    proposed.qtbot.keyClick(proposed.columns.proposed, Qt.Key.Key_Return)
    assert proposed.page.panel.isAncestorOf(proposed.window.focusWidget())


def test_the_columns_grow_with_the_zoom(proposed, dressed):
    before = proposed.columns.widget().minimumSizeHint().width()
    dressed.set("light", zoom=200, contrast=False)
    assert proposed.columns.widget().minimumSizeHint().width() > before * 1.5


def test_empty_columns_say_so(office):
    assert office.columns.nothing.isVisible()
    assert office.columns.nobody.isVisible()
    assert not office.columns.confirm_button.isVisible()
