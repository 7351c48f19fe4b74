"""Movers can be unticked, and ticked again; all others are told."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.services.pairing_up import Someone
from mentordesk.ui.views.pairings.mend_lines import MOST, MendLines
from tests.ui.views.pairings.mends import BEN, COMES, MOVES, NOBODY, ONE


@pytest.fixture
def lines(qtbot):
    made = MendLines()
    qtbot.addWidget(made)
    made.show()
    return made


def said(lines):
    return [each.text() for each in lines.findChildren(QLabel) if each.isVisible()]


def test_who_is_unticked_stays_and_who_stays_may_be_ticked(qtbot, lines):
    lines.show_plan(ONE, (), 0)
    with qtbot.waitSignal(lines.stays) as heard:
        lines.boxes[BEN].click()
    assert heard.args == [BEN, True]
    lines.show_plan(NOBODY, (Someone(BEN, "Ben Roy"),), 0)
    with qtbot.waitSignal(lines.stays) as heard:
        lines.boxes[BEN].click()
    assert heard.args == [BEN, False]


def test_whose_pairing_is_to_end_cannot_stay(lines):
    lines.show_plan(ONE, (), MOVES.pairing)
    assert lines.boxes == {}
    assert "Would move (untick who is to stay)" not in said(lines)


def test_reason_of_who_is_left_is_told(lines):
    lines.show_plan(NOBODY, (), 0)
    assert said(lines) == ["Still have nobody", "Ann Lee", "Nia Pope is full."]


def test_many_lines_are_counted(lines):
    lines.show_plan(replace(ONE, lines=(COMES,) * (MOST + 3)), (), 0)
    assert "and 3 more" in said(lines)
