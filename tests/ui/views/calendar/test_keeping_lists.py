"""Places and absences, kept in their lists."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from mentordesk.core import sessions
from mentordesk.core.sessions import AbsenceDraft, PlaceDraft
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListDialog


@pytest.fixture
def opened(qtbot, shell):
    """Waits for a visible dialog of a class."""

    def find(kind):
        qtbot.waitUntil(lambda: any(each.isVisible() for each in shell.findChildren(kind)))
        return next(each for each in shell.findChildren(kind) if each.isVisible())

    return find


def lines(dialog):
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def test_a_place_is_added_changed_and_removed(qtbot, story, calendar, opened):
    calendar().menu.places.trigger()
    listed = opened(ListDialog)
    assert not listed.change.isEnabled()
    listed.add.click()
    form = opened(FormDialog)
    form._form.fields["name"].setText("Room 2")
    form.save_button.click()
    qtbot.waitUntil(lambda: lines(listed) == ["Room 2 · holds 2 people · 0 sessions"])
    listed.list.setCurrentRow(0)
    listed.change.click()
    form = opened(FormDialog)
    form._form.fields["capacity"].setValue(6)
    form.save_button.click()
    qtbot.waitUntil(lambda: lines(listed) == ["Room 2 · holds 6 people · 0 sessions"])
    listed.remove.click()
    qtbot.waitUntil(lambda: lines(listed) == [])


def test_an_absence_is_added_changed_and_removed(qtbot, story, calendar, opened):
    calendar().menu.absences.trigger()
    listed = opened(ListDialog)
    qtbot.waitUntil(listed.add.isEnabled)
    listed.add.click()
    form = opened(FormDialog)
    form._form.fields["note"].setText("Leave")
    form.save_button.click()
    qtbot.waitUntil(lambda: lines(listed) == ["Ada Obi · 18–24 Nov 2026 · Leave"])
    listed.list.setCurrentRow(0)
    listed.change.click()
    form = opened(FormDialog)
    form._form.fields["to_on"].choose(date(2026, 11, 18))
    form.save_button.click()
    qtbot.waitUntil(lambda: form._form._problems["to_on"].text() != "")
    form.reject()
    listed.remove.click()
    qtbot.waitUntil(lambda: lines(listed) == [])


def test_a_place_in_use_stays_and_says_why(qtbot, shell, story, calendar, opened):
    room = story.desk.do(sessions.add_place, PlaceDraft("Room 2"))
    story.add(0, date(2026, 11, 19), place_id=room)
    calendar().menu.places.trigger()
    listed = opened(ListDialog)
    qtbot.waitUntil(lambda: len(lines(listed)) == 1)
    listed.list.setCurrentRow(0)
    listed.remove.click()
    qtbot.waitUntil(
        lambda: any(each.windowTitle() == "That did not work" for each in shell.findChildren(QDialog))
    )
    assert lines(listed) == ["Room 2 · holds 2 people · 1 session"]


def test_lists_follow_changes_from_elsewhere(qtbot, story, calendar, opened):
    calendar().menu.absences.trigger()
    listed = opened(ListDialog)
    ada = story.one(story.add(0, date(2026, 11, 19))).members[0].person_id
    story.desk.do(sessions.add_absence, AbsenceDraft(ada, date(2026, 12, 1), date(2026, 12, 2)))
    qtbot.waitUntil(lambda: lines(listed) == ["Ada Obi · 1 Dec 2026"])
