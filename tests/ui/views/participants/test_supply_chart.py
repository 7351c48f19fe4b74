"""Bars of demand and supply."""

from PySide6.QtGui import QColor

from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.supply_chart import Bars, SupplyChart, bars_words


def colours(chart, row):
    """Of the pixels of one row."""
    image, high = chart.grab().toImage(), chart.height() // 2
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(row * high, (row + 1) * high, 2))
    return {image.pixelColor(x, y).name() for x, y in points}


def test_what_waits_and_what_is_free_is_said_beside_the_bars():
    assert bars_words(Bars("Audit", 3, 1)) == "Audit: 3 wait, 1 place free"
    assert bars_words(Bars("Audit", 1, 0)) == "Audit: 1 waits, 0 places free"


def test_a_bar_stands_for_each_figure_that_is_not_nothing(qtbot, dressed):
    chart = SupplyChart()
    qtbot.addWidget(chart)
    chart.show_bars([Bars("Audit", 3, 0), Bars("A very long name of a skill " * 4, 0, 2)])
    chart.resize(480, chart.sizeHint().height())
    demand, supply = QColor(theme().colour("amber")).name(), QColor(theme().colour("accent")).name()
    assert demand in colours(chart, 0)
    assert supply not in colours(chart, 0)
    assert supply in colours(chart, 1)
    assert chart.accessibleDescription().startswith("Audit: 3 wait")


def test_without_skills_there_is_no_chart(qtbot, dressed):
    chart = SupplyChart()
    qtbot.addWidget(chart)
    chart.show_bars([])
    assert not chart.isVisibleTo(None)
    assert chart.sizeHint().height() == 0
