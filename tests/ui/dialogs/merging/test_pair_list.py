"""The list of pairs keeps its place when the pairs change."""

import pytest

from mentordesk.core.services.merging import Likely, Someone
from mentordesk.ui.dialogs.merging.pair_list import PairList


def pair(number):
    one, other = (Someone(n, f"P-{n}", f"Name {n}", "", "", "", "") for n in (number, number + 100))
    return Likely(one, other, ("Same name",))


@pytest.fixture
def pairs(qtbot, dressed):
    made = PairList()
    qtbot.addWidget(made)
    made.show_pairs([pair(1), pair(2), pair(3)], [pair(9)])
    return made


def test_a_line_says_who_and_why(pairs):
    assert pairs.list.item(0).text() == "Name 1 and Name 101\nSame name"
    assert [chip.accessibleName() for chip in pairs.chips.chips.values()] == [
        "Likely one, 3",
        "Told apart, 1",
    ]


def test_the_same_pair_stays_chosen_else_the_one_in_its_place(pairs):
    pairs.list.setCurrentRow(1)
    pairs.show_pairs([pair(0), pair(1), pair(2), pair(3)], [])
    assert pairs.current == pair(2)
    pairs.show_pairs([pair(0), pair(1), pair(3)], [])
    assert pairs.current == pair(3)


def test_nobody_is_pointed_at_where_there_is_no_pair(qtbot, pairs):
    told = []
    pairs.pointed.connect(told.append)
    pairs.show_pairs([], [])
    assert told == [None]
