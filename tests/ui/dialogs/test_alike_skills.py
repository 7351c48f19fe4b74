"""Skills that read alike, and making one of two."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import skills
from mentordesk.core.services import likenesses
from mentordesk.ui.dialogs.alike_skills import LikenessesDialog, likeness_words
from tests.core.services.reading_alike import needed_and_offered
from tests.ui.accessible import nameless


@pytest.fixture
def dialog(qtbot, desk, context, bare_window, programme):
    desk.do(needed_and_offered, programme)
    shown = LikenessesDialog(context, bare_window)
    context.window.show_dialog(shown)
    qtbot.waitUntil(lambda: shown.list.count() == 1)
    return shown


@pytest.mark.req("S1-24")
def test_a_likeness_is_confirmed_once_and_is_another_word_from_then_on(qtbot, desk, dialog):
    (claim,) = desk.ask(likenesses.likenesses)
    assert nameless(dialog) == []
    assert dialog.list.item(0).text() == likeness_words(claim)
    dialog.one.click()
    qtbot.waitUntil(dialog.list.isHidden)
    assert not dialog.empty.isHidden()
    assert not dialog.one.isEnabled()
    assert {each.name: each.synonyms for each in desk.ask(skills.every)} == {
        "Conflict resolution": ("Resolving conflicts",),
        "Cooking": (),
    }
    desk.undo()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)


@pytest.mark.req("S1-24")
def test_two_that_are_told_apart_are_not_listed_until_they_are_asked_for(qtbot, dialog):
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(dialog.list.isHidden)
    assert dialog.told.text() == "1 that you told apart is not listed."
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.told.isHidden()
