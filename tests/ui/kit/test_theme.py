"""Colours, sizes and fonts follow look, zoom and contrast."""

import re

import pytest
from PySide6.QtGui import QPalette


def test_dark_and_light_differ_and_reach_the_palette(qapp, dressed):
    light = qapp.palette().color(QPalette.ColorRole.Window).name()
    dressed.set("dark", zoom=100, contrast=False)
    assert (light, qapp.palette().color(QPalette.ColorRole.Window).name()) == ("#fbfaf7", "#171b1b")


def test_the_style_sheet_grows_with_the_zoom_but_thin_lines_stay(qapp, dressed):
    dressed.set("light", zoom=200, contrast=False)
    sheet = qapp.styleSheet()
    assert "font-size: 40px" in sheet
    assert "border: 1px solid" in sheet
    assert not re.search(r"\$\w", sheet)


@pytest.mark.parametrize(("asked", "given"), [(50, 80), (150, 150), (999, 200)])
def test_the_zoom_stays_between_80_and_200(dressed, asked, given):
    dressed.set("light", zoom=asked, contrast=False)
    assert dressed.zoom == given
    assert dressed.px(100) == given


def test_the_theme_tells_that_it_changed(qtbot, dressed):
    with qtbot.waitSignal(dressed.changed):
        dressed.set("light", zoom=100, contrast=True)
