"""Sessions in an absence are offered another time."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.core import pairings, participants, sessions
from mentordesk.core.services import away, pairing_up, scheduling
from mentordesk.core.sessions import AbsenceDraft, SessionDraft
from mentordesk.core.vocab import Role, Side
from mentordesk.ui.dialogs.reschedule import RescheduleDialog, can_be_covered
from mentordesk.ui.kit.task import wait_for_all
from tests.ui.accessible import nameless

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
MONDAY, BACK = date(2026, 11, 23), date(2026, 11, 30)


@pytest.fixture
def placed(desk, programme, someone):
    """A session on Monday 23 November of Ben, who is away in that week, and Ada."""
    ben, ada = someone("Ben Moss"), someone("Ada Obi", role=Role.MENTOR)
    desk.do(participants.accept, [ben, ada], TODAY)
    desk.do(participants.set_free_times, ada, [participants.Window(0, "09:00", "12:00")])
    (pairing,) = desk.do(pairings.pair, programme, [pairings.PairingDraft((ada,), (ben,))], TODAY)
    desk.do(pairing_up.confirm_anyway, [pairing], "Known", TODAY)
    number = desk.do(scheduling.add, SessionDraft(pairing, MONDAY, "09:00"), TODAY)
    person = desk.ask(participants.profile, ben).person_id
    desk.do(sessions.add_absence, AbsenceDraft(person, MONDAY, BACK))
    return number, person


@pytest.fixture
def dialog(qtbot, desk, placed, dressed):
    offers = desk.ask(away.instead, placed[1], MONDAY, BACK, NOW)
    above = QWidget()
    qtbot.addWidget(above)
    made = RescheduleDialog(above, "Ben Moss", offers)
    made.act = lambda moves, why: desk.do(away.reschedule, moves, why, NOW)
    made.open()
    yield made
    wait_for_all()


@pytest.mark.req("S0-15")
def test_each_session_stands_with_its_time_and_another(dialog):
    text = dialog.list.item(0).text()
    assert "Mon 23 Nov, 09:00–10:00 → Mon 30 Nov, 09:00–10:00" in text
    assert "Ada Obi" in text
    assert dialog.windowTitle() == "1 session falls into this absence"
    assert dialog.reason.text() == "Ben Moss is away"
    assert nameless(dialog) == []


@pytest.mark.req("S0-15")
def test_ticked_sessions_are_rescheduled_in_one_step(qtbot, desk, placed, dialog):
    assert dialog.move_button.text() == "Reschedule 1 session"
    with qtbot.waitSignal(dialog.accepted):
        dialog.move_button.click()
    assert desk.ask(sessions.one, placed[0]).day == BACK
    assert desk.undo_label == "Reschedule 1 session"


def test_without_a_tick_there_is_nothing_to_do(dialog):
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.moves() == []
    assert not dialog.move_button.isEnabled()


@pytest.mark.req("S0-15")
def test_sessions_of_a_mentor_can_be_taken_by_a_cover_and_those_of_a_mentee_cannot(desk, placed):
    (ben_away,) = desk.ask(away.instead, placed[1], MONDAY, BACK, NOW)
    ada = next(who for who in ben_away.session.members if who.side is Side.MENTOR)
    assert can_be_covered(ben_away, ada.person_id)
    assert not can_be_covered(ben_away, placed[1])
