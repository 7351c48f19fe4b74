"""The room Calendar in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mentordesk.core import programmes, sessions
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.sessions import AbsenceDraft, RecordDraft
from mentordesk.core.vocab import Mark, SessionState

WEDNESDAY, THURSDAY = date(2026, 11, 18), date(2026, 11, 19)


def names(widget):
    return [button.accessibleName() for button in widget.findChildren(QPushButton) if button.isVisible()]


def test_the_head_names_the_week_of_the_cohort_and_counts(story, calendar):
    story.add(0, THURSDAY)
    page = calendar()
    assert page._words.text() == "16–20 Nov 2026"
    assert page._about.text() == "week 12 of the cohort · 1 session"
    assert page._aside.text() == "Times of London (UTC)"


def test_a_file_without_a_programme_says_so(qtbot, shell, still):
    shell.go("calendar")
    qtbot.waitUntil(lambda: shell.rooms.page is not None)
    page = shell.rooms.page
    qtbot.waitUntil(page._bar.isHidden)
    assert page.views.currentWidget() is page._no_programme
    assert not page.menu.plan.isEnabled()
    assert not shell.inspector.isVisible()


def test_a_cohort_in_which_nobody_meets_teaches(qtbot, shell, still):
    draft = CohortDraft(programme="P", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31))
    shell.opener.desk.do(programmes.add, draft)
    shell.go("calendar")
    qtbot.waitUntil(lambda: shell.rooms.page is not None)
    page = shell.rooms.page
    qtbot.waitUntil(lambda: page.views.currentWidget() is page._empty)
    assert not page.menu.plan.isEnabled()


def test_keys_turn_the_weeks_and_come_back(qtbot, story, calendar):
    page = calendar()
    page.week.setFocus()
    qtbot.keyClick(page.week, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page._words.text() == "23–27 Nov 2026")
    qtbot.keyClick(page.week, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.week, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page._words.text() == "9–13 Nov 2026")
    qtbot.keyClick(page.week, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: page._words.text() == "16–20 Nov 2026")


def test_a_click_selects_and_the_inspector_shows_the_session(qtbot, shell, story, calendar):
    session = story.add(0, THURSDAY)
    page = calendar()
    geometry = page.week.geometry_now()
    spot = geometry.box(geometry.week.card(session)).center().toPoint()
    qtbot.mouseClick(page.week.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: shell.inspector.currentWidget() is page.panel)
    assert page.selected == session
    assert "Move…" in names(page.panel)


def test_both_views_share_the_selection(qtbot, story, calendar):
    first, _second = story.add(0, THURSDAY), story.add(1, THURSDAY, "16:00")
    page = calendar()
    page.week.setFocus()
    qtbot.keyClick(page.week, Qt.Key.Key_Down)
    assert page.selected == first
    qtbot.keyClick(page.week, Qt.Key.Key_A)
    assert page.views.currentWidget() is page.agenda
    assert page.agenda.currentIndex().data() == page.agenda.rows.data(
        page.agenda.rows.index(page.agenda.rows.row_of(first)), Qt.ItemDataRole.DisplayRole
    )
    qtbot.keyClick(page.agenda, Qt.Key.Key_W)
    assert page.views.currentWidget() is page.week


def test_enter_puts_the_caret_into_the_inspector(qtbot, story, calendar):
    story.add(0, THURSDAY)
    page = calendar()
    page.week.setFocus()
    qtbot.keyClick(page.week, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.panel.form is not None)
    qtbot.keyClick(page.week, Qt.Key.Key_Return)
    qtbot.waitUntil(page.panel.form.fields["mode"].hasFocus)


def test_a_change_of_the_file_is_shown(qtbot, story, calendar):
    page = calendar()
    session = story.add(0, THURSDAY)
    qtbot.waitUntil(lambda: page.week._week.card(session) is not None)
    story.desk.undo()
    qtbot.waitUntil(lambda: page.week._week.card(session) is None)


def test_an_absence_is_a_strip_on_its_days(story, calendar):
    ada = story.one(story.add(0, THURSDAY)).members[0].person_id
    story.desk.do(sessions.add_absence, AbsenceDraft(ada, WEDNESDAY, date(2026, 11, 25)))
    (strip,) = calendar().week._week.strips
    assert (strip.words, strip.first, strip.last) == ("Ada Obi away", 2, 4)


def test_search_finds_a_session_and_goes_to_its_week(qtbot, shell, story, calendar):
    session = story.add(0, date(2026, 12, 10))
    page = calendar()
    (hit,) = shell.rooms.finders["calendar"](story.one(session).code)
    hit.act()
    qtbot.waitUntil(lambda: page._words.text() == "7–11 Dec 2026")
    assert page.selected == session


def test_a_pairing_is_shown_by_its_next_session(qtbot, shell, story, calendar):
    story.add(0, date(2026, 11, 10))
    session = story.add(0, date(2026, 12, 10))
    page = calendar()
    shell.go("calendar", "pairing", story.pairs[0])
    qtbot.waitUntil(lambda: page.selected == session)


def test_the_page_explains_itself_and_prints_through_reports(shell, story, calendar, monkeypatch):
    page, asked = calendar(), []
    monkeypatch.setattr(shell, "go", lambda *where: asked.append(where))
    page.selected = 7
    page.print_shown()
    assert asked == [("reports", "session", 7)]
    assert "Plan sessions" in page.explain()


def test_a_session_that_is_gone_leaves_the_problems(qtbot, shell, story, calendar):
    session = story.add(0, THURSDAY)
    page = calendar()
    page.go_to(session)
    qtbot.waitUntil(lambda: shell.inspector.currentWidget() is page.panel)
    story.desk.undo()
    qtbot.waitUntil(lambda: shell.inspector.currentWidget() is page.problems)


@pytest.mark.parametrize("state", [SessionState.HELD, SessionState.NO_SHOW])
def test_a_session_that_is_over_can_only_be_put_back(qtbot, story, calendar, state):
    session = story.add(0, date(2026, 11, 17))
    marks = {member.participant_id: Mark.ATTENDED for member in story.one(session).members}
    story.desk.do(sessions.record, session, RecordDraft(state, marks), WEDNESDAY)
    page = calendar()
    page.go_to(session)
    qtbot.waitUntil(page.menu.reopen.isEnabled)
    assert not page.menu.move.isEnabled()
    qtbot.waitUntil(lambda: "Put back…" in names(page.panel))
    assert "Move…" not in names(page.panel)
