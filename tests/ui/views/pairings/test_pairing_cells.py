"""Cells draw cards and lines, and a click into the box ticks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from mentordesk.core.vocab import Acceptance, PairingState
from mentordesk.ui.views.pairings.pairing_cells import figure, reasons, tick_box


def test_a_click_into_the_box_ticks_and_unticks(proposed):
    listing = proposed.columns.proposed
    index = listing.pairings.index(1)
    place = tick_box(listing.visualRect(index)).center()
    for left in (1, 2):
        proposed.qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(listing.pairings.ticks()) == left


def test_a_click_beside_the_box_only_chooses(proposed):
    listing = proposed.columns.proposed
    place = listing.visualRect(listing.pairings.index(1)).center()
    proposed.qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(listing.pairings.ticks()) == 2
    assert proposed.page.chosen.id == listing.pairings.rows[1].id


@pytest.mark.parametrize(("score", "shown"), [(None, "–"), (7849, "78"), (7850, "79"), (10_000, "100")])
def test_scores_are_shown_of_a_hundred(score, shown):
    assert figure(score) == shown


def test_what_people_said_comes_before_the_reasons(proposed):
    row = proposed.columns.proposed.pairings.rows[0]
    member = replace(row.members[0], acceptance=Acceptance.YES)
    said = reasons(replace(row, members=(member, *row.members[1:])))
    assert said.startswith(f"{member.name} said yes. ")


def test_each_state_is_drawn_alike_high(confirmed):
    listing = confirmed.columns.confirmed
    rows = listing.pairings.rows
    over = [replace(row, id=row.id + 100, state=PairingState.COMPLETED, score=None) for row in rows]
    listing.pairings.show_rows([*rows, *over], frozenset({rows[0].id}))
    assert listing.grab().width() > 100
    assert {listing.sizeHintForRow(place) for place in range(4)} == {max(37, 40)}
