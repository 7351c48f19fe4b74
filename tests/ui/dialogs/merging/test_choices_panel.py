"""Values side by side can be chosen, and what follows is said in words."""

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.services.merging import Line, Part, SideBySide, Take
from mentordesk.ui.dialogs.merging.choices_panel import ChoicesPanel, takes_of

ONE = (Take.LEFT, Take.RIGHT)
LINES = (
    Line("code", "Code on paper", ("P-1",), ("P-2",), ONE, Take.LEFT),
    Line("name", "Name", ("Ada",), ("<b>Ada</b>",), ONE, Take.LEFT),
    Line("tags", "Interests", ("a", "b"), (), ONE, Take.LEFT),
    Line("langs", "Languages", ("en",), ("cy",), tuple(Take), Take.BOTH),
    Line("phone", "Phone", ("1",), ("1",), ONE, Take.LEFT),
    Line("state", "State", ("Matched",), ("Applied",), (Take.LEFT,), Take.LEFT),
)


def two(obstacles=(), lines=LINES, one_id=1):
    parts = (Part("The person", lines),)
    moves = (("3 pairings",), ())
    return SideBySide(one_id, 2, ("Ada", "Adah"), ("P-1", "P-2"), parts, moves, ("A note.",), obstacles)


@pytest.fixture
def panel(qtbot, dressed):
    made = ChoicesPanel()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show_two(two())
    return made


def words(panel):
    labels = (label for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))
    return [label.text().replace("\u200b", "") for label in labels]


def test_what_is_proposed_is_chosen_and_can_be_changed(panel):
    assert takes_of(panel) == {"code": Take.LEFT, "name": Take.LEFT, "tags": Take.LEFT, "langs": Take.BOTH}
    panel.choices["name", Take.RIGHT].button.click()
    assert takes_of(panel)["name"] is Take.RIGHT


def test_a_screen_reader_hears_field_side_and_value(panel):
    names = {key: choice.button.accessibleName() for key, choice in panel.choices.items()}
    assert names["name", Take.RIGHT] == "Name, Right, <b>Ada</b>"
    assert names["tags", Take.RIGHT] == "Interests, Right, nothing"
    assert names["langs", Take.BOTH] == "Languages, Both"


def test_what_need_not_be_asked_is_said(panel):
    assert "The same in both: Phone." in words(panel)
    assert "State: Matched, for that one is paired now." in words(panel)


def test_what_moves_along_goes_by_whose_code_is_kept(panel):
    assert any("Nothing hangs on" in text for text in words(panel))
    panel.choices["code", Take.RIGHT].button.click()
    assert any("come 3 pairings" in text for text in words(panel))
    assert "A note." in words(panel)


def test_choices_stay_when_the_same_two_are_read_again_only(panel):
    panel.choices["name", Take.RIGHT].button.click()
    panel.show_two(two())
    assert takes_of(panel)["name"] is Take.RIGHT
    panel.show_two(two(one_id=7))
    assert takes_of(panel)["name"] is Take.LEFT


def test_obstacles_come_first(panel):
    panel.show_two(two(("They are two.",)))
    assert words(panel).index("They are two.") < words(panel).index("The person")


def test_where_there_is_little_room_values_stand_below_each_other(qtbot, panel):
    panel.show()
    left, right = (panel.choices["name", take] for take in ONE)
    assert left.y() == right.y()
    panel.resize(320, 600)
    left, right = (panel.choices["name", take] for take in ONE)
    qtbot.waitUntil(lambda: left.y() < right.y())


def test_nobody_is_said_in_a_sentence(panel):
    panel.show_two(None, "Nobody looks like somebody else.")
    assert words(panel) == ["Nobody looks like somebody else."]
