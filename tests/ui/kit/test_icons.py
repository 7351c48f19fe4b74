"""Icons are drawn in the theme's colours and follow it."""

import pytest
from PySide6.QtGui import QColor

from mentordesk.core import resources
from mentordesk.ui.kit import icons, plain

NAMES = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


def inks(picture):
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_draws_something(dressed, name):
    assert inks(icons.pixmap(name, "text", 32))


def test_an_icon_has_the_colour_of_its_tone(dressed):
    assert QColor("#0f6e6e").name() in inks(icons.pixmap("level-red", "accent", 32))


def test_a_dressed_button_is_drawn_again_in_the_dark(qtbot, dressed):
    button = plain.button("Search")
    qtbot.addWidget(button)
    icons.dress(button, "level-red", "text")
    light = inks(button.icon().pixmap(16))
    dressed.set("dark", zoom=100, contrast=False)
    icons.redress()
    assert inks(button.icon().pixmap(16)) != light


def test_icons_grow_with_the_zoom(dressed):
    dressed.set("light", zoom=200, contrast=False)
    assert icons.pixmap("people").deviceIndependentSize().width() == 32
