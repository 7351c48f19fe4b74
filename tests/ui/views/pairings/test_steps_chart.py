"""The stairs: a press chooses the step under it."""

from PySide6.QtCore import QPoint, Qt

from mentordesk.ui.views.pairings.steps_chart import Stairs, StepsChart


def test_a_press_chooses_the_step_there(qtbot):
    chart = StepsChart("Chart")
    qtbot.addWidget(chart)
    chart.resize(400, 150)
    stairs = Stairs((0.0, 5.0), (1.0, 3.0), 10.0, ("Up", "across"), (("1", "3"), ("0", "10")))
    chart.show_stairs(stairs)
    chart.show()
    chosen = []
    chart.chosen.connect(chosen.append)
    for across in (80, 380):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(across, 60))
    assert chosen == [0, 1]


def test_the_higher_step_is_drawn_higher(qtbot):
    chart = StepsChart("Chart")
    qtbot.addWidget(chart)
    chart.resize(400, 150)
    chart.show_stairs(Stairs((0.0, 5.0), (1.0, 3.0), 10.0, ("Up", "across"), (("1", "3"), ("0", "10"))))
    picture = chart.grab().toImage()
    ground = picture.pixelColor(100, 30)  # above the first step nothing is drawn
    assert picture.pixelColor(380, 60) != ground == picture.pixelColor(100, 60)
