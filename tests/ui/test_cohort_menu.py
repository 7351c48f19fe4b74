"""The menu at the head of the sidebar: cohorts, programmes, states."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMenu

from mentordesk.core import programmes
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.vocab import CohortState
from mentordesk.ui.cohort_menu import CohortMenu
from mentordesk.ui.kit.form_dialog import FormDialog

READY = CohortDraft(
    programme="Leaders & co",
    name="2025",
    start_on=date(2025, 9, 1),
    end_on=date(2026, 5, 31),
    objective="More nurses lead a ward",
    metric="Goals reached",
    target=10.0,
    responsibilities="Meet once a month.",
    escalation=("Sam Cole",),
)


@pytest.fixture
def menu(qtbot, bare_window, context):
    made = QMenu(bare_window)
    CohortMenu(bare_window, context).fill(made)
    return made


@pytest.fixture
def states(qtbot, menu):
    """The entries of Move to state, once they are there."""

    def read():
        under = next(one.menu() for one in menu.actions() if one.text() == "Move to state")
        qtbot.waitUntil(lambda: bool(under.actions()))
        return under.actions()

    return read


def words(actions):
    return [one.text() for one in actions if not one.isSeparator()]


@pytest.fixture
def older(desk):
    return desk.do(programmes.add, READY)


@pytest.fixture
def closed(desk, programme):
    desk.do(programmes.move_state, programme, CohortState.CANCELLED, date(2026, 11, 18))


def test_without_a_programme_one_can_be_started(menu):
    assert words(menu.actions()) == ["New programme…"]


def test_the_cohorts_are_listed_and_one_is_chosen(older, programme, context, menu):
    assert words(menu.actions())[:2] == ["Emerging leaders, 2026", "Leaders && co, 2025"]
    assert [one.isChecked() for one in menu.actions()[:2]] == [True, False]
    menu.actions()[1].trigger()
    assert context.cohort.id == older


def test_a_state_that_is_barred_says_why(programme, states):
    recruiting, cancelled = states()
    assert recruiting.text().startswith("Recruiting – Before recruiting, add: an objective")
    assert (recruiting.isEnabled(), cancelled.isEnabled()) == (False, True)


def test_a_cohort_moves_to_a_state_that_is_open(qtbot, older, desk, bare_window, states):
    states()[0].trigger()
    qtbot.waitUntil(lambda: desk.ask(programmes.cohort, older).state is CohortState.RECRUITING)
    qtbot.waitUntil(lambda: bare_window.toasts.words.text() == "The cohort is now recruiting")


def test_a_final_state_is_said_to_be_final(closed, states):
    assert words(states()) == ["This state is final"]


@pytest.mark.parametrize("entry", ["New programme…", "Edit programme…"])
def test_the_forms_are_opened_from_here(qtbot, programme, bare_window, menu, entry):
    next(one for one in menu.actions() if one.text() == entry).trigger()
    qtbot.waitUntil(lambda: bare_window.findChild(FormDialog) is not None)
    title = bare_window.findChild(FormDialog).windowTitle()
    assert ("Emerging leaders" in title) == entry.startswith("Edit")
    bare_window.findChild(FormDialog).reject()
