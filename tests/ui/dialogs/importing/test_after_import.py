"""After an import: the way back, the duplicates, the people, the next sheet."""

import pytest
from PySide6.QtWidgets import QFileDialog

from mentordesk.core import pairings, participants
from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs.merging.duplicates_dialog import DuplicatesDialog

TEXT = "name,email\nAnn Ash,a@x.org\nAsh Ann,b@x.org\n"


@pytest.fixture
def done(driver, sheet):
    driver.bring(sheet("mentees.csv", TEXT))
    driver.to_preview()
    driver.take()
    return driver


def headcount(driver):
    return driver.context.desk.ask(participants.headcount, driver.context.cohort.id, driver.context.today())


def test_the_import_is_taken_back_where_it_was_made(qtbot, done):
    step = done.wizard.done_step
    assert headcount(done) == 2
    done.click(step.to_undo)
    qtbot.waitUntil(lambda: step.words.text().startswith("The import was taken back"))
    assert headcount(done) == 0
    done.click(done.wizard.foot.on)
    assert not done.wizard.isVisible()
    assert done.context.window.toasts.words.text() == ""


def test_who_came_twice_is_looked_at_from_here(qtbot, done):
    step = done.wizard.done_step
    qtbot.waitUntil(step.to_duplicates.isVisible)
    assert step.to_duplicates.text() == "Look at 1 likely duplicate…"
    done.click(step.to_duplicates)
    qtbot.waitUntil(lambda: bool(done.wizard.findChildren(DuplicatesDialog)))
    done.wizard.findChildren(DuplicatesDialog)[0].reject()


@pytest.mark.req("S0-17")
def test_a_sheet_that_makes_a_mentor_the_manager_points_to_their_pairing(qtbot, driver, sheet, monkeypatch):
    desk, cohort, today = driver.context.desk, driver.context.cohort.id, driver.context.today()
    drafts = [
        participants.PersonDraft(name=name, email=email, role=role)
        for name, email, role in (("Ann Ash", "a@x.org", Role.MENTOR), ("Ben Bay", "b@x.org", Role.MENTEE))
    ]
    mentor, learner = (desk.do(participants.add, cohort, draft, today) for draft in drafts)
    desk.do(pairings.pair, cohort, [pairings.PairingDraft((mentor,), (learner,))], today)
    driver.bring(sheet("mentees.csv", "name,email,line manager\nBen Bay,b@x.org,a@x.org\n"))
    driver.to_preview()
    driver.take()
    step = driver.wizard.done_step
    qtbot.waitUntil(step.to_rules.isVisible)
    assert step.to_rules.text() == "Look at 1 pairing that breaks a rule now…"
    shown = []
    monkeypatch.setattr(driver.context.window, "show_dialog", shown.append, raising=False)
    driver.click(step.to_rules)
    qtbot.waitUntil(lambda: bool(shown[0].lines))
    shown[0].reject()


def test_the_people_are_shown(qtbot, done, monkeypatch):
    went = []
    monkeypatch.setattr(done.context.window, "go", lambda room, *more: went.append(room), raising=False)
    done.click(done.wizard.done_step.to_people)
    assert went == ["participants"]
    assert not done.wizard.isVisible()


def test_another_sheet_follows(qtbot, done):
    done.click(done.wizard.done_step.next_sheet)
    assert done.wizard.stack.currentWidget() is done.wizard.files_step
    assert done.wizard.files == ()
    done.wizard.findChild(QFileDialog).reject()
