"""Today lists what needs the coordinator; keys and clicks do the next act, and the inspector says why."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core import pairings, programmes, sessions
from mentordesk.core.sessions import SessionDraft
from mentordesk.ui.dialogs.programme import ProgrammeForm
from mentordesk.ui.kit.empty import EmptyState
from tests.core.services.today.conftest import change_pairing
from tests.ui.accessible import nameless
from tests.ui.views.two_pairs import TODAY


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def buttons(widget):
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]


def titles(page):
    return [line.title for line in page.list.lines.lines()]


def went(qtbot, window, room, pointed):
    """Wait until the window has gone there."""
    qtbot.waitUntil(lambda: window.rooms.current == room and window.rooms.page is not None, timeout=10_000)
    qtbot.waitUntil(lambda: getattr(window.rooms.page, "pointed", None) == pointed, timeout=10_000)


def test_lines_stand_in_order_and_are_counted(page, window):
    assert titles(page) == ["No session held for 69 days", "Agreement not signed after 39 days"]
    assert page.subtitle == "Wednesday 18 November 2026 · 2 things"
    assert page.hint.startswith("2 things shown")


def test_the_first_line_is_done_by_the_primary_action(qtbot, page, window):
    one = page.list.lines.lines()[0].pairing_id
    qtbot.mouseClick(window.head.primary, Qt.MouseButton.LeftButton)
    went(qtbot, window, "calendar", ("pairing", one))


def test_down_and_enter_do_the_second(qtbot, page, window):
    one = page.list.lines.lines()[1].pairing_id
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    went(qtbot, window, "pairings", ("pairing", one))


def test_the_button_of_a_row_does_its_act(qtbot, page, window):
    row = page.list.visualRect(page.list.lines.index(3 if page.list.lines.line(3) else 2))
    button = page.list.drawing.places(row).button
    qtbot.mouseMove(page.list.viewport(), button.center())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    qtbot.waitUntil(lambda: window.rooms.current == "pairings", timeout=10_000)


def test_a_click_beside_the_button_only_chooses(qtbot, page, window):
    row = page.list.visualRect(page.list.lines.index(2))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(40, 10))
    assert window.rooms.current == "today"
    assert page.list.current() == page.list.lines.line(2)


def test_the_inspector_tells_the_rule_and_how_it_is_going(page):
    said = words(page.panel)
    assert "Contact gap" in said
    assert "A session booked within 14 days would lower it by one level." in said
    assert "not signed yet" in said
    assert "Lead a shift" in said
    assert "1 of 4 steps up" in said
    assert buttons(page.panel) == ["Open the pairing", "Find a date"]


def test_the_inspector_acts_too(qtbot, page, window):
    one = page.list.lines.lines()[0].pairing_id
    [act] = [each for each in page.panel.findChildren(QPushButton) if each.text() == "Open the pairing"]
    qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    went(qtbot, window, "pairings", ("pairing", one))


def test_what_is_done_leaves_the_list_and_the_next_is_chosen(qtbot, page, window):
    desk, line = window.opener.desk, page.list.lines.lines()[1]
    members = desk.ask(pairings.row, line.pairing_id).members
    for member in members:
        desk.do(pairings.sign, line.pairing_id, member.participant_id, TODAY)
    qtbot.waitUntil(lambda: titles(page) == ["No session held for 69 days"], timeout=10_000)
    assert page.list.current().title == "No session held for 69 days"
    desk.do(sessions.place, [SessionDraft(line.pairing_id, TODAY.replace(day=20), "10:00")], TODAY)
    qtbot.waitUntil(lambda: [each.level.key for each in page.list.lines.lines()] == ["amber"], timeout=10_000)


def test_when_nothing_is_left_it_says_what_comes_next(qtbot, page, window):
    desk = window.opener.desk
    one = page.list.lines.lines()[0].pairing_id
    desk.do(change_pairing, one, started_on=None)
    qtbot.waitUntil(lambda: not titles(page), timeout=10_000)
    [empty] = page.findChildren(EmptyState)
    assert "Nothing needs you today." in words(empty)
    assert "Next: Dee Lau and Cleo Reid meet on Thursday 10 December 2026." in words(empty)
    assert page.inspector is None
    assert not window.head.primary.isEnabled()


def test_a_file_without_a_programme_teaches_and_a_cohort_without_people_too(qtbot, opened, new_copy):
    window = opened(new_copy)
    page = window.rooms.page
    [empty] = page.findChildren(EmptyState)
    assert buttons(empty) == ["New programme…", "Import people…", "Open the sample programme"]
    draft = programmes.CohortDraft(
        programme="Leaders", name="2026", start_on=TODAY, end_on=TODAY.replace(year=2027)
    )
    window.opener.desk.do(programmes.add, draft)
    qtbot.waitUntil(lambda: _ways(page) == ["Import people…"], timeout=10_000)


def test_new_programme_opens_its_form(qtbot, opened, new_copy):
    window = opened(new_copy)
    window.rooms.page.new.trigger()
    qtbot.waitUntil(lambda: bool(_forms(window)), timeout=10_000)
    _forms(window)[0].window().close()


def _ways(page):
    return [words for each in page.findChildren(EmptyState) for words in buttons(each)]


def _forms(window):
    return [each for each in window.findChildren(ProgrammeForm) if each.isVisible()]


def test_the_import_is_asked_for(qtbot, page, monkeypatch):
    begun = []
    begin = "mentordesk.ui.views.today.today_page.load"
    monkeypatch.setattr(begin, lambda _place: lambda *given: begun.append(given))
    page.bring.trigger()
    qtbot.waitUntil(lambda: len(begun) == 1, timeout=10_000)


def test_printing_leads_to_reports(qtbot, page, window):
    page.print_shown()
    qtbot.waitUntil(lambda: window.rooms.current == "reports", timeout=10_000)


@pytest.mark.parametrize("zoom", [100, 200])
def test_everything_has_a_name_at_every_size(page, window, dressed, zoom):
    dressed.set("light", zoom=zoom, contrast=False)
    window.grab()
    assert nameless(page) == []
    assert "arrow keys" in page.explain()


def test_after_midnight_the_list_is_read_again(qtbot, page, monkeypatch):
    from mentordesk.ui import main_window

    monkeypatch.setattr(main_window, "_today", lambda: TODAY.replace(day=19))
    object.__setattr__(page.context, "today", main_window._today)
    page._clock.timeout.emit()
    qtbot.waitUntil(lambda: titles(page)[0] == "No session held for 70 days", timeout=10_000)
