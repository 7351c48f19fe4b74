"""Covers are looked over before they are named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.core.services.covering import CoverDraft
from mentordesk.ui.dialogs.covers import CoversList
from mentordesk.ui.kit.task import wait_for_all
from tests.ui.accessible import nameless
from tests.ui.dialogs.covers.conftest import OLA

DAYS = (date(2026, 12, 1), date(2026, 12, 15))


@pytest.fixture
def dialog(qtbot, dressed, wanted):
    above = QWidget()
    qtbot.addWidget(above)
    made = CoversList(above, wanted, DAYS, "Mo Hart is away")
    made.open()
    yield made
    wait_for_all()


def test_those_ticked_are_named_for_the_days_of_the_absence(qtbot, dialog):
    kept = []
    dialog.act = kept.append
    assert dialog.button.text() == "Name 1 cover mentor"
    assert nameless(dialog) == []
    with qtbot.waitSignal(dialog.accepted):
        dialog.button.click()
    assert kept == [[CoverDraft(1, 12, 11, *DAYS, "Mo Hart is away")]]


def test_another_can_be_chosen_where_nobody_was_proposed(dialog):
    dialog.another = lambda wanted, then: then(OLA)
    dialog.list.setCurrentRow(1)
    dialog.other.click()
    assert [draft.mentor_id for draft in dialog.drafts()] == [12, 13]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [draft.mentor_id for draft in dialog.drafts()] == [13]


def test_without_days_no_reason_is_asked_for(qtbot, dressed):
    above = QWidget()
    qtbot.addWidget(above)
    made = CoversList(above, [])
    made.open()
    assert not made.reason.isVisible()
    assert not made.button.isEnabled()
    made.reject()
