"""The acts of the calendar, through their dialogs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import pairings, sessions
from mentordesk.core.vocab import Mark, Mode, PairingState, SessionState
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.views.calendar.log_dialog import LogDialog
from mentordesk.ui.views.calendar.move_dialog import MoveDialog
from mentordesk.ui.views.calendar.plan_dialog import PlanDialog

TUESDAY, THURSDAY = date(2026, 11, 17), date(2026, 11, 19)


@pytest.fixture
def dialog(qtbot, shell):
    """Waits for a dialog of a class and gives it."""

    def find(kind=FormDialog):
        def there():
            return [each for each in shell.findChildren(kind) if each.isVisible()]

        qtbot.waitUntil(lambda: bool(there()))
        return there()[-1]

    return find


@pytest.fixture
def on(qtbot, calendar):
    """The calendar with a session selected."""

    def select(session):
        page = calendar()
        page.go_to(session)
        qtbot.waitUntil(lambda: page.panel.form is not None and page.menu.print_pack.isEnabled())
        page.week.setFocus()
        qtbot.waitUntil(page.week.hasFocus)
        return page

    return select


def test_logging_says_who_came(qtbot, story, on, dialog):
    session = story.add(0, TUESDAY)
    page = on(session)
    qtbot.keyClick(page.week, Qt.Key.Key_L)
    logging = dialog(LogDialog)
    logging.no_show.setChecked(True)
    logging.marks[story.people["Ada"]].set_value(Mark.APOLOGIES)
    qtbot.mouseClick(logging.log_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: story.one(session).state is SessionState.NO_SHOW)
    assert story.one(session).attendance == {
        story.people["Ada"]: Mark.APOLOGIES,
        story.people["Ben"]: Mark.NO_SHOW,
    }


def test_logging_says_how_long_it_took(qtbot, story, on, dialog):
    session = story.add(0, TUESDAY)
    on(session).acts.log((session,))
    logging = dialog(LogDialog)
    logging.minutes.setValue(45)
    logging.log_button.click()
    qtbot.waitUntil(lambda: story.one(session).state is SessionState.HELD)
    assert story.one(session).minutes == 45


def test_a_no_show_asks_after_the_learner_first(qtbot, story, on, dialog):
    session = story.add(0, TUESDAY)
    on(session).acts.log((session,))
    logging = dialog(LogDialog)
    logging.no_show.setChecked(True)
    assert logging.marks[story.people["Ben"]].value() is Mark.NO_SHOW
    logging.log_button.click()
    qtbot.waitUntil(lambda: story.one(session).state is SessionState.NO_SHOW)


def test_several_are_logged_one_after_the_other(qtbot, story, calendar, dialog):
    both = (story.add(0, TUESDAY), story.add(1, TUESDAY, "16:00"))
    page = calendar()
    page.log(both)
    dialog(LogDialog).log_button.click()
    qtbot.waitUntil(lambda: story.one(both[0]).state is SessionState.HELD)
    qtbot.waitUntil(lambda: dialog(LogDialog).marks.keys() == {story.people["Cleo"], story.people["Dee"]})
    dialog(LogDialog).log_button.click()
    qtbot.waitUntil(lambda: story.one(both[1]).state is SessionState.HELD)


def test_a_session_in_the_future_cannot_be_logged(story, on):
    page = on(story.add(0, THURSDAY))
    assert not page.menu.log.isEnabled()
    assert "from its day on" in page.menu.log.property("why")


def test_cancelling_wants_a_reason(qtbot, story, on, dialog):
    session = story.add(0, THURSDAY)
    qtbot.keyClick(on(session).week, Qt.Key.Key_Delete)
    asking = dialog()
    asking.save_button.click()
    form = asking._form
    qtbot.waitUntil(lambda: form._problems["reason"].text() == "Say why.")
    form.fields["reason"].setText("Ward is short")
    form.fields["asked_by"].set_value("Ada Obi")
    qtbot.waitUntil(asking.save_button.isEnabled)
    asking.save_button.click()
    qtbot.waitUntil(lambda: story.one(session).state is SessionState.CANCELLED)
    assert "Asked for by Ada Obi." in story.desk.ask(sessions.history, session)[-1].text


def test_putting_back_wants_a_reason_too(qtbot, story, on, dialog):
    session = story.add(0, THURSDAY)
    page = on(session)
    page.acts.cancel(session)
    asking = dialog()
    asking._form.fields["reason"].setText("Ill")
    asking.save_button.click()
    qtbot.waitUntil(page.menu.reopen.isEnabled)
    page.menu.reopen.trigger()
    again = dialog()
    again._form.fields["reason"].setText("Well again")
    again.save_button.click()
    qtbot.waitUntil(lambda: story.one(session).state is SessionState.SCHEDULED)


def test_writing_instead_gives_a_strip(qtbot, story, on, dialog):
    session = story.add(0, THURSDAY)
    page = on(session)
    page.menu.write.trigger()
    asking = dialog()
    asking._form.fields["opens_on"].choose(date(2026, 11, 18))
    asking.save_button.click()
    qtbot.waitUntil(lambda: story.one(session).mode is Mode.ASYNC)
    qtbot.waitUntil(lambda: [strip.session_id for strip in page.week._week.strips] == [session])


def test_moving_offers_times_that_suit_and_judges_what_is_typed(qtbot, story, on, dialog):
    session = story.add(0, THURSDAY)
    on(session).menu.move.trigger()
    moving = dialog(MoveDialog)
    form = moving._form
    assert form.times.item(0).text() == "Wed 18 Nov, 13:00–14:00"
    form.start.setText("09:00")
    qtbot.waitUntil(lambda: moving.save_button.text() == "Move anyway")
    assert "Ada Obi is not free" in form.verdict.text()
    form.times.setCurrentRow(2)
    assert form.start.text() == "13:00"
    qtbot.waitUntil(lambda: moving.save_button.text() == "Move session")
    moving.save_button.click()
    qtbot.waitUntil(lambda: (story.one(session).day, story.one(session).start) == (THURSDAY, "13:00"))


def test_planning_shows_the_plan_before_it_is_kept(qtbot, story, calendar, dialog):
    page = calendar()
    page.menu.plan.trigger()
    planning = dialog(PlanDialog)
    planning.modes.buttons["video"].click()
    planning.button.click()
    qtbot.waitUntil(lambda: planning.steps.currentIndex() == 1)
    assert story.desk.ask(sessions.rows, story.cohort) == []
    assert planning.preview.topLevelItemCount() == 2
    planning.preview.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert planning.button.text() == "Place 10 sessions"
    planning.button.click()
    qtbot.waitUntil(lambda: len(story.desk.ask(sessions.rows, story.cohort)) == 10)
    states = {row.id: row.state for row in story.desk.ask(pairings.rows, story.cohort)}
    assert sorted(state.key for state in states.values()) == ["active", "agreed"]
    assert PairingState.ACTIVE in states.values()


def test_what_cannot_be_planned_says_why(qtbot, story, calendar, dialog):
    story.free("Ada")
    page = calendar()
    page.plan()
    planning = dialog(PlanDialog)
    planning.button.click()
    qtbot.waitUntil(lambda: planning.steps.currentIndex() == 1)
    told = planning.preview.topLevelItem(1).text(1)
    assert told == "10 without a time: Ada Obi gave no time as free."


def test_one_session_is_placed_by_hand(qtbot, story, calendar, dialog):
    page = calendar()
    page.menu.add.trigger()
    adding = dialog()
    adding._form.fields["start"].setText("15:30")
    adding.save_button.click()
    qtbot.waitUntil(lambda: len(story.desk.ask(sessions.rows, story.cohort)) == 1)
    (row,) = story.desk.ask(sessions.rows, story.cohort)
    assert (row.day, row.start, row.minutes) == (THURSDAY, "15:30", 60)


def test_the_inspector_saves_when_a_field_is_left(qtbot, story, on):
    session = story.add(0, THURSDAY)
    page = on(session)
    topic = page.panel.form.fields["topic"]
    topic.setFocus()
    qtbot.keyClicks(topic, "Saying no")
    qtbot.keyClick(topic, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: story.one(session).topic == "Saying no")


def test_a_clash_is_mended_by_another_place(qtbot, story, calendar):
    room = story.desk.do(sessions.add_place, sessions.PlaceDraft("Room 5"))
    session = story.add(0, THURSDAY)
    calendar().use_place(session, room)
    qtbot.waitUntil(lambda: story.one(session).place == "Room 5")


def test_the_pack_is_printed_in_reports(story, on, shell, monkeypatch):
    session, asked = story.add(0, THURSDAY), []
    page = on(session)
    monkeypatch.setattr(shell, "go", lambda *where: asked.append(where))
    page.menu.print_pack.trigger()
    assert asked == [("reports", "session", session)]
