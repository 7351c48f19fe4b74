"""A room without a programme says what it is for and offers the two ways in."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.page import Page


@pytest.fixture
def state(qtbot, context):
    page = Page(context)
    made = no_programme(page, "pairing", "Here people come together.")
    made.page = page  # else it would be gone
    qtbot.addWidget(page)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_the_room_is_for(state):
    assert any(label.text().startswith("Here people come together. ") for label in state.findChildren(QLabel))


def test_it_offers_a_programme_of_ones_own_and_the_sample(state):
    words = [button.text() for button in state.findChildren(QPushButton)]
    assert words == ["New programme…", "Open the sample programme"]


def test_the_first_way_opens_the_form(qtbot, state, bare_window):
    state.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: bool(bare_window.findChildren(FormDialog) or state.page.findChildren(FormDialog)))
