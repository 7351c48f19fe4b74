"""The waiting list in its dialog."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs.people_waiting import WaitingDialog
from mentordesk.ui.kit.page import Page
from tests.ui.accessible import nameless

TODAY, BEFORE = date(2026, 11, 18), date(2026, 11, 2)


@pytest.fixture
def waiting(desk, programme, someone):
    """Ben and Ada, who wait; Ada waits longer."""
    both = [someone("Ben Moss"), someone("Ada Obi")]
    for number, day in zip(both, (TODAY, BEFORE), strict=True):
        desk.do(participants.waitlist, [number], day)
    return both


@pytest.fixture
def dialog(qtbot, waiting, context):
    page = Page(context)
    qtbot.addWidget(page)
    made = WaitingDialog(page)
    made.open()
    qtbot.waitUntil(lambda: made.list.count() == 2)
    yield made
    made.reject()


def lines(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_who_waits_the_longest_stands_first(dialog):
    assert lines(dialog) == [
        "1. Ada Obi · Mentee · since Mon 2 Nov 2026",
        "2. Ben Moss · Mentee · since Wed 18 Nov 2026",
    ]
    assert nameless(dialog) == []
    assert dialog.words.text().startswith("2 people wait for a place.")


def test_the_first_is_accepted_and_the_others_move_up(qtbot, desk, waiting, dialog):
    assert dialog.accept_button.text() == "Accept 1 person"
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: lines(dialog) == ["1. Ben Moss · Mentee · since Wed 18 Nov 2026"])
    assert desk.ask(participants.profile, waiting[1]).state is ParticipantState.ACCEPTED


def test_an_empty_list_says_how_people_come_onto_it(qtbot, desk, waiting, dialog):
    desk.do(participants.accept, waiting, TODAY)
    qtbot.waitUntil(lambda: not dialog.list.count())
    assert dialog.words.text().startswith("Nobody waits.")
    assert not dialog.accept_button.isEnabled()
