"""Chips, facets and words together say who is wanted; facets come off by a click."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core.participants import Chip, Facet, FacetKind, Shown
from mentordesk.ui.kit.chips import Chip as ChipButton
from mentordesk.ui.views.participants.filter_bar import FilterBar

SURGERY = Facet("department", "surgery", "Surgery")
BAND = Facet("grade", "band 7", "Band 7")


@pytest.fixture
def bar(qtbot, dressed):
    made = FilterBar(lambda _kind, then: then([]))
    made.show_kinds([FacetKind("department", "Department"), FacetKind("grade", "Grade")])
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    return made


def worn(bar):
    """The facets that stand as chips, with their buttons."""
    every = bar.findChildren(ChipButton)
    return {chip.text(): chip for chip in every if chip.isVisible() and "✕" in chip.text()}


def test_all_that_is_set_is_wanted_at_once(qtbot, bar):
    bar.words.setText("nurse")
    bar.chips.chips[Chip.MENTORS.key].click()
    bar.menu.turned.emit(SURGERY)
    with qtbot.waitSignal(bar.changed):
        bar.menu.turned.emit(BAND)
    assert bar.shown == Shown("nurse", Chip.MENTORS, facets=(SURGERY, BAND))
    assert list(worn(bar)) == ["Department: Surgery  ✕", "Grade: Band 7  ✕"]


def test_a_chosen_facet_says_what_it_is_and_goes_by_a_click(qtbot, bar):
    bar.menu.turned.emit(SURGERY)
    chip = worn(bar)["Department: Surgery  ✕"]
    assert chip.accessibleName() == "Take off the filter Department: Surgery"
    with qtbot.waitSignal(bar.changed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (bar.shown, worn(bar)) == (Shown(), {})


def test_choosing_it_again_takes_it_off(bar):
    bar.menu.turned.emit(SURGERY)
    bar.menu.turned.emit(SURGERY)
    assert bar.shown == Shown()


def test_a_saved_filter_takes_the_place_of_all_with_one_announcement(bar):
    told = []
    bar.changed.connect(lambda: told.append(bar.shown))
    wanted = Shown("ada", Chip.WAITING, facets=(BAND,))
    bar.want(wanted)
    assert told == [wanted]
    bar.unfilter()
    assert told[1:] == [Shown("ada")]


def test_esc_empties_the_words(qtbot, bar):
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, "ada")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.shown.text == ""
