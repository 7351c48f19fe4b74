"""A question that is typed leads to people, a message, and in a flash cohort to a session."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from mentordesk.core import pairings, participants
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.services.quick_help import Expert, Help
from mentordesk.core.vocab import Format, ParticipantState
from mentordesk.ui.views.participants.request_desk import QuickHelp, read_as, told
from tests.core.services.conftest import alter_cohort

NINE = datetime(2026, 11, 19, 9, tzinfo=UTC)


@pytest.fixture
def asked(qtbot, room):
    """The desk in a flash cohort whose mentor Sian offers leading; the question is typed."""
    sian = room.profile("Sian")
    draft = PersonDraft(sian.name, role=sian.role, offers=(SkillLine("Leading", 5),))
    room.desk.do(participants.edit, sian.id, draft)
    room.desk.do(alter_cohort, sian.cohort_id, format=Format.FLASH)
    assert room.profile("Sian").state in {ParticipantState.ACCEPTED, ParticipantState.MATCHED}
    room.page.file.ask.trigger()
    dialog = room.shell.findChildren(QuickHelp)[-1]
    qtbot.waitUntil(lambda: dialog.asker.count() > 1)
    dialog.question.setText("Who is good at leading?")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    return dialog


@pytest.mark.req("S3-08")
def test_a_message_is_copied(asked):
    assert asked.words.text() == "It names Leading. 1 person could answer."
    asked.copy_button.click()
    assert "“Who is good at leading?”" in QGuiApplication.clipboard().text()


@pytest.mark.req("S3-08")
def test_a_flash_session_is_proposed_for_whoever_asks(qtbot, room, asked):
    asked.flash_button.click()
    assert asked.words.text() == "Say who asks."
    asked.asker.setCurrentIndex(1)
    asked.flash_button.click()
    cohort = room.profile("Sian").cohort_id

    def formats():
        return {row.format for row in room.desk.ask(pairings.rows, cohort)}

    qtbot.waitUntil(lambda: Format.FLASH in formats(), timeout=20_000)


def test_the_way_a_question_is_read_is_said():
    assert read_as(Help((), named=False, people=())).startswith("Nobody offers a skill")
    nearest = Help(("Leading",), named=False, people=())
    assert read_as(nearest) == "It reads most like Leading. 0 people could answer."
    sentence = told(
        Expert(1, "Mo Hart", "Matron", (("Leading", 5),), NINE, times_known=True, zone="Europe/London")
    )
    plainly = sentence.replace("\u2068", "").replace("\u2069", "")
    assert plainly == "Mo Hart · Matron · Leading 5 · free Thu 19 Nov 09:00"
