"""The inspector of a participant: what it shows, and what is changed in it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QScrollArea, QToolButton

from mentordesk.core import participants
from mentordesk.core.participants import Window
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.week_grid import WeekGrid


@pytest.fixture
def panel(room):
    return room.page.panel


def texts(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def button(panel, words):
    return next(each for each in panel.findChildren(QPushButton) if words in each.text())


def boxes(panel):
    return [box for box in panel.findChildren(QCheckBox) if box.isVisible()]


def test_a_person_is_shown_with_what_they_said(room, choose, panel):
    choose("Wanjiru")
    shown = texts(panel)
    for words in ("Wanjiru Kamau", "Staff Nurse, Paediatrics", "Leading a shift", "level 1", "Teaching"):
        assert words in shown
    assert "Ward manager" in shown
    assert any(room.profile("Wanjiru").code in text for text in shown)


def test_a_proposal_can_be_looked_into(qtbot, room, choose, panel, monkeypatch):
    choose("Wanjiru")
    assert any("is proposed, score 78" in text for text in texts(panel))
    gone = []
    monkeypatch.setattr(room.shell.rooms, "go", lambda *where: gone.append(where))
    button(panel, "See why").click()
    assert gone[0][:2] == ("pairings", "pairing")


def test_hours_shared_with_the_partner_are_dotted(room, choose, panel):
    choose("Wanjiru")
    grid = panel.findChild(WeekGrid)
    assert grid.value() == {(1, 14), (1, 15), (1, 16), (1, 17)}
    assert grid._shared == {(1, 16), (1, 17)}
    assert any("shared with" in text and "Siân" in text for text in texts(panel))


@pytest.mark.req("S0-15")
def test_hours_painted_by_key_are_kept_and_the_grid_stays(qtbot, room, choose, panel):
    choose("Wanjiru")
    grid = panel.findChild(WeekGrid)
    grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    wanted = (Window(0, "09:00", "10:00"), Window(1, "14:00", "18:00"))
    qtbot.waitUntil(lambda: room.profile("Wanjiru").windows == wanted)
    qtbot.waitUntil(lambda: panel.shown.profile.windows == wanted)
    assert panel.findChild(WeekGrid) is grid
    assert grid.hasFocus()
    folds = [each for each in panel.findChildren(QPushButton) if "History" in each.text()]
    folds[-1].click()
    qtbot.waitUntil(lambda: any("can meet: Mon 09:00–10:00" in text for text in texts(panel)))


def test_hours_painted_by_mouse_for_someone_unknown_become_known(qtbot, room, choose, panel):
    choose("Ben")
    assert any("Nobody has said yet" in text for text in texts(panel))
    grid = panel.findChild(WeekGrid)
    first = grid._box((0, 8)).center().toPoint()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first)
    qtbot.waitUntil(lambda: room.profile("Ben").windows == (Window(0, "08:00", "09:00"),))
    qtbot.waitUntil(lambda: not any("Nobody has said yet" in text for text in texts(panel)))


@pytest.mark.req("S0-33")
def test_a_step_is_ticked_and_keeps_the_focus(qtbot, room, choose, panel):
    choose("Wanjiru")
    first = boxes(panel)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.shown.profile.checklist[0].done_on is not None)
    qtbot.waitUntil(lambda: [box.isChecked() for box in boxes(panel)[:1]] == [True])
    qtbot.waitUntil(lambda: panel.window().focusWidget() is boxes(panel)[0])
    assert "1 of 6 done" in texts(panel)
    boxes(panel)[0].click()
    qtbot.waitUntil(lambda: panel.shown.profile.checklist[0].done_on is None)


def test_the_words_of_a_step_tick_it_too(qtbot, room, choose, panel):
    choose("Wanjiru")
    row = boxes(panel)[1].parentWidget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 4, 4))
    qtbot.waitUntil(lambda: panel.shown.profile.checklist[1].done_on is not None)


def test_an_override_shows_its_reason_in_place_of_the_button(qtbot, room, choose, panel):
    choose("Wanjiru")
    assert button(panel, "Override onboarding").isVisible()
    today = room.page.context.today()
    room.desk.do(participants.override_onboarding, [room.people["Wanjiru"]], "Knows it all", today)
    qtbot.waitUntil(lambda: any("Knows it all" in text for text in texts(panel)))


def test_what_happened_unfolds(room, choose, panel):
    choose("Wanjiru")
    folded = button(panel, "History")
    assert not any("Add Wanjiru Kamau" in text for text in texts(panel))
    folded.click()
    assert any("Add Wanjiru Kamau" in text for text in texts(panel))


@pytest.mark.req("S2-18")
def test_the_other_role_of_the_same_person_is_a_step_away(qtbot, room, choose, panel):
    draft = participants.PersonDraft("Wanjiru Kamau", Role.MENTOR, "wk@example.org")
    other = room.desk.do(participants.add, room.page.cohort_id, draft)
    choose("Wanjiru")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in panel.findChildren(QPushButton, "")))
    qtbot.waitUntil(lambda: panel.shown.around.also == ((other, Role.MENTOR),))
    button(panel, "Also a mentor here").click()
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.profile.id == other)


def test_everything_that_can_be_done_is_behind_the_dots(room, choose, panel):
    choose("Wanjiru")
    assert room.page.acts.copy in panel.findChild(QToolButton).menu().actions()


def test_a_change_of_the_same_person_keeps_the_place(qtbot, room, choose, panel):
    room.shell.resize(1200, 420)
    choose("Wanjiru")
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    room.desk.do(participants.edit_field, room.people["Wanjiru"], "phone", "1")
    qtbot.waitUntil(lambda: panel.shown.profile.phone == "1")
    qtbot.waitUntil(lambda: bar.value() == 60)
