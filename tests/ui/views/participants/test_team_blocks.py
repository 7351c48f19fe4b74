"""Several people in the inspector."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from mentordesk.core.participants.known import Shared
from mentordesk.ui.views.participants.team_blocks import style_words


@pytest.mark.req("S0-33")
def test_a_step_is_ticked_for_all_who_are_selected(qtbot, room, choose):
    choose("Sian", "Ada")
    panel = room.page.panel

    def step():
        boxes = [each for each in panel.findChildren(QCheckBox) if each.isVisible()]
        return next((each for each in boxes if "Initial training" in each.accessibleName()), None)

    qtbot.waitUntil(lambda: step() is not None and "(0 of 2)" in step().accessibleName())
    step().setFocus()
    qtbot.keyClick(step(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: step() is not None and "(2 of 2)" in step().accessibleName())
    done = {name: room.profile(name).checklist[1].done_on for name in ("Sian", "Ada")}
    assert None not in done.values()
    qtbot.waitUntil(lambda: step().isChecked() and panel.window().focusWidget() is step())


@pytest.mark.req("S3-18")
def test_a_style_of_several_says_where_they_lean_and_how_far_apart():
    said = style_words(Shared(("a set plan", "seeing where it leads"), 2.25, 1, 4, 4))
    assert said == "Rather a set plan: 2.3 on average, from 1 to 4 (4 have said)"
