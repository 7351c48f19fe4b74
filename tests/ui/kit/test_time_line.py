"""Points on a line: the last ones for which there is room, all of them in the tooltip."""

import pytest

from mentordesk.ui.kit.time_line import Point, TimeLine

POINTS = [
    Point(kind, f"{number} · {kind}", "1 Sep")
    for number, kind in enumerate(["held", "missed", "planned"] * 3)
]


@pytest.fixture
def line(qtbot, dressed):
    line = TimeLine(POINTS, "Sessions")
    qtbot.addWidget(line)
    return line


def test_the_last_points_are_shown(line):
    line.resize(4 * 66, 56)
    assert line.fitting() == tuple(POINTS[-4:])
    line.resize(10, 56)
    assert line.fitting() == tuple(POINTS[-1:])


def test_all_are_told(line):
    assert line.accessibleName() == "Sessions"
    assert line.accessibleDescription().count("held") == 3


def test_it_draws_filled_empty_and_dashed(line, dressed):
    line.resize(line.sizeHint())
    picture = line.grab().toImage()
    colours = {picture.pixelColor(x, 12).name() for x in range(picture.width())}
    assert dressed.colour("accent").name() in colours
    assert line.minimumSizeHint().width() < line.sizeHint().width()
