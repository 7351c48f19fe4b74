"""What is drawn of a cell stays inside its box, at its side, in its colours."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from mentordesk.ui.kit.cell_drawing import Drawing
from mentordesk.ui.kit.cells import Cell

WIDE, HIGH = 300, 32
BOX = QRect(50, 0, 200, HIGH)


@pytest.fixture
def drawn(dressed):
    def picture(cell, *, right=False):
        image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        image.fill(dressed.colour("surface"))
        painter = QPainter(image)
        Drawing(painter).cell(BOX, cell, right=right, first=False)
        painter.end()
        return image

    return picture


def inked(image):
    """The columns of pixels that something was drawn in."""
    ground = image.pixelColor(0, 0)
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("text", ["W" * 200, "م" * 200, "漢" * 200, "Siân 😀 " * 30])
def test_a_text_too_long_for_its_cell_ends_inside_it(drawn, text):
    for right in (False, True):
        columns = inked(drawn(Cell(text), right=right))
        assert columns[0] >= BOX.left()
        assert columns[-1] <= BOX.right()


def test_figures_stand_at_the_right_and_words_at_the_left(drawn):
    left, right = inked(drawn(Cell("12"))), inked(drawn(Cell("12"), right=True))
    assert left[-1] < BOX.center().x() < right[0]


def test_a_note_stands_after_the_text_in_its_own_tone(drawn, dressed):
    alone, noted = drawn(Cell("Nine")), drawn(Cell("Nine", note="HHH", tone="red"))
    assert inked(noted)[-1] > inked(alone)[-1]
    assert dressed.colour("red").name() in colours(noted) - colours(alone)


def test_a_bar_follows_the_colours_of_the_theme(drawn, dressed):
    light = dressed.colour("accent").name()
    assert light in colours(drawn(Cell("", bar=1.0)))
    dressed.set("dark", zoom=100, contrast=False)
    dark = dressed.colour("accent").name()
    assert dark in colours(drawn(Cell("", bar=1.0)))
    assert light not in colours(drawn(Cell("", bar=1.0)))


def test_a_drawn_word_follows_the_zoom(drawn, dressed):
    small = len(inked(drawn(Cell("Aisha"))))
    dressed.set("light", zoom=150, contrast=False)
    assert len(inked(drawn(Cell("Aisha")))) > small * 1.3
