"""Initials and their ground."""

import pytest

from mentordesk.ui.kit.tile import Tile, ground, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Aisha Rahman", "AR"),
        ("Dr Amara Okonkwo", "AO"),
        ("Mei-Ling Chua", "MC"),
        ("Cher", "C"),
        ("", "?"),
        ("Nguyễn Thị Lan", "NL"),
    ],
)
def test_initials_are_of_the_first_and_last_word(name, letters):
    assert initials(name) == letters


def test_a_name_keeps_its_colour():
    assert ground("Aisha Rahman") == ground("Aisha Rahman")
    assert len({ground(f"Person {n}") for n in range(50)}) == 10


def test_a_mentor_is_round_and_a_mentee_square(qtbot, dressed):
    tile = Tile("Aisha Rahman", square=True)
    qtbot.addWidget(tile)
    square = tile.grab().toImage()
    tile.show_person("Aisha Rahman", square=False)
    ground_colour = dressed.colour(ground("Aisha Rahman"))
    assert square.pixelColor(5, 5) == ground_colour
    assert tile.grab().toImage().pixelColor(5, 5) != ground_colour
