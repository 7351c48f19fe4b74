"""One mentor is chosen; who never can is not."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.covers import OneCover
from mentordesk.ui.kit.task import wait_for_all
from tests.ui.accessible import nameless
from tests.ui.dialogs.covers.conftest import NIA, OLA, ROD

TODAY = date(2026, 11, 18)


@pytest.fixture
def dialog(qtbot, dressed):
    above = QWidget()
    qtbot.addWidget(above)
    read = lambda days: [NIA, OLA, ROD] if days is None else [OLA, ROD]  # noqa: E731 - said in one line
    made = OneCover(above, "Who stands in?", read, TODAY)
    made.open()
    qtbot.waitUntil(lambda: made.list.count() == 3)
    yield made
    wait_for_all()


def test_the_button_says_what_it_does_and_never_what_may_not_be(dialog):
    assert (dialog.button.text(), dialog.button.isEnabled()) == ("Name as cover", True)
    dialog.list.setCurrentRow(1)
    assert (dialog.button.text(), dialog.button.isEnabled()) == ("Name all the same", True)
    dialog.list.setCurrentRow(2)
    assert not dialog.button.isEnabled()
    assert nameless(dialog) == []


def test_days_ask_anew_and_who_was_chosen_stays_chosen(qtbot, dialog):
    kept = []
    dialog.save = lambda *said: kept.append(said)
    dialog.list.setCurrentRow(1)
    dialog.some_days.setChecked(True)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert dialog.list.currentRow() == 0  # Ola stands first now
    dialog.reason.setText("Leave")
    with qtbot.waitSignal(dialog.chosen) as who:
        dialog.button.click()
    assert who.args == [OLA]
    assert kept == [(OLA, (TODAY, TODAY + timedelta(7)), "Leave")]
