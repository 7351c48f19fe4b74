"""One session in the inspector."""

from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mentordesk.core.sessions import DetailsDraft, HistoryRow, PlaceRow
from mentordesk.core.vocab import Mode
from mentordesk.ui.views.calendar.session_panel import SessionFacts, SessionPanel
from tests.ui.views.calendar.week_making import row

TODAY = date(2026, 11, 18)
HISTORY = [HistoryRow("2026-11-02T10:00:00Z", "Robin Reyes", "Placed on Thu 19 Nov, 09:00.")]
ROOM = PlaceRow(5, "Room 5", 4, "", 0)


@pytest.fixture
def panel(qtbot, dressed):
    act, saved, gone = QAction("Move…"), [], []
    made = SessionPanel([act], lambda *what: saved.append(what), gone.append)
    made.act, made.saved, made.gone = act, saved, gone
    qtbot.addWidget(made)
    made.show()
    return made


def facts(following=None, **more):
    return SessionFacts(row(1, 19, **more), HISTORY, [ROOM], {1: "Asia/Kolkata", 2: ""}, following)


def words(panel):
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_it_tells_who_when_on_both_clocks_and_what_happened(panel):
    panel.show_facts(facts(moves=2), TODAY)
    told = words(panel)
    for text in ("Session 1 of 1 · S-1", "Ada Obi", "Thursday 19 November 2026", "09:00–10:00"):
        assert text in told
    assert "14:30–15:30 in Kolkata" in told
    assert "2 times" in told
    assert "Placed on Thu 19 Nov, 09:00." in told
    assert "Mon 2 Nov, Robin Reyes" in told


def test_a_field_saves_only_what_changed(qtbot, panel):
    panel.show_facts(facts(), TODAY)
    panel._changed()
    assert panel.saved == []
    panel.form.fields["place_id"].set_value(5)
    panel._changed()
    assert panel.saved == [(1, DetailsDraft(Mode.VIDEO, 5))]


def test_the_fields_of_the_same_session_stay_the_same_widgets(panel):
    panel.show_facts(facts(), TODAY)
    before = panel.form
    panel.show_facts(facts(topic="Saying no"), TODAY)
    assert panel.form is before
    assert panel.form.fields["topic"].text() == "Saying no"


def test_the_next_session_is_one_press_away(panel):
    panel.show_facts(facts(following=row(2, 26)), TODAY)
    QApplication.processEvents()
    (link,) = [each for each in panel.findChildren(QPushButton) if "26 Nov" in each.text()]
    link.click()
    assert panel.gone == [2]


def test_an_exchange_in_writing_tells_its_days(panel):
    panel.show_facts(facts(start="", mode=Mode.ASYNC, opens_on=date(2026, 11, 16)), TODAY)
    assert "Mon 16 Nov to Thu 19 Nov, in writing" in words(panel)
