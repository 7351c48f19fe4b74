"""Mended plans in words."""

from dataclasses import replace

import pytest

from mentordesk.core.services.pairing_up import Mended
from mentordesk.ui.views.pairings import mend_words
from tests.ui.views.pairings.mends import COMES, FOUND, MOVES, NOBODY, ONE, STAYS


def bare(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def test_lines_of_the_table():
    assert mend_words.cells(NOBODY, FOUND) == ("0", "1 of 2", "83", "82.5", "")
    assert mend_words.cells(ONE, FOUND) == ("1", "2 of 2", "64", "135.0", "as many as if all began anew")
    assert len(mend_words.heads()) == len(mend_words.cells(ONE, FOUND))


def test_stairs_go_up_by_people_or_else_by_the_total():
    assert mend_words.stairs(FOUND).heights == (1, 2)
    better = replace(NOBODY, matched=2)
    assert mend_words.stairs(Mended((better, ONE), 2, 2)).heights == (82.5, 135)
    later = Mended((ONE, replace(ONE, moves=4, matched=3)), 3, 3)
    assert (mend_words.stairs(later).across, mend_words.stairs(later).ends[1]) == ((0, 3), ("1", "4"))


def test_chart_is_told_in_words():
    assert mend_words.chart_words(FOUND) == (
        "nobody moves: 1 of 2 matched, weakest pair 83, total 82.5; "
        "1 mentee moves: 2 of 2 matched, weakest pair 64, total 135.0"
    )


def test_who_moves_and_with_which_fit():
    assert bare(mend_words.move_words(MOVES)) == "Ben Roy: Nia Pope → Cy Dunn"
    assert mend_words.fit_words(MOVES) == "fit 83 → 71 · 2 planned sessions are called off"
    assert bare(mend_words.move_words(COMES)) == "Ann Lee: nobody → Nia Pope"
    assert mend_words.fit_words(COMES) == "fit 64"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (FOUND, "Without a move 1 mentee has nobody. With 1 move as many are matched as if all began anew."),
        (STAYS, "Whoever moves, nobody who waits can be placed."),
        (Mended((ONE,), 2, 2), "At least 1 mentee has to move."),
        (Mended((replace(NOBODY, left=()),), 1, 1), "Nobody waits, and no move would make the plan better."),
        (Mended((replace(ONE, moves=0, enough=False, left=(("Zoe", ""),)),), 3, 3), "3 could be matched."),
    ],
)
def test_how_it_stands_is_said_first(found, said):
    assert said in mend_words.head_words(found)


def test_the_act_says_what_ends_and_what_begins():
    assert mend_words.act_words(ONE) == "End 1 pairing and propose 2"
    assert mend_words.act_words(replace(ONE, lines=(COMES,), pairs=((3, 2),))) == "Propose 1 pairing"
    assert mend_words.done_words(ONE) == "2 pairings proposed · 1 pairing ended without fault"
