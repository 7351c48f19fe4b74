"""Chips, segments and rows that wrap."""

from PySide6.QtWidgets import QLabel, QWidget

from mentordesk.ui.kit.chips import ChipBar, Flow, Segments


def test_one_chip_is_in_force_and_says_its_count(qtbot, dressed):
    bar = ChipBar({"all": "Everyone", "mentor": "Mentors"})
    qtbot.addWidget(bar)
    bar.show_counts({"all": 44, "mentor": 18})
    with qtbot.waitSignal(bar.chosen) as told:
        bar.chips["mentor"].click()
    assert (told.args, bar.current) == (["mentor"], "mentor")
    assert bar.chips["mentor"].accessibleName() == "Mentors, 18"
    assert not bar.chips["all"].isChecked()
    bar.choose("all")
    assert bar.current == "all"


def test_choosing_a_chip_moves_nothing(qtbot, dressed):
    bar = ChipBar({"all": "Everyone", "mentor": "Mentors"})
    qtbot.addWidget(bar)
    before = bar.sizeHint()
    bar.choose("mentor")
    bar.grab()
    assert bar.sizeHint() == before


def test_segments_tell_which_is_pressed(qtbot, dressed):
    segments = Segments({"columns": "Columns", "matrix": "Matrix"}, "Ways to look")
    qtbot.addWidget(segments)
    with qtbot.waitSignal(segments.chosen) as told:
        segments.buttons["matrix"].click()
    assert (told.args, segments.current) == (["matrix"], "matrix")
    segments.choose("columns")
    assert segments.current == "columns"


def test_a_row_that_is_too_narrow_wraps(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, 8)
    for _number in range(4):
        label = QLabel()
        label.setFixedSize(100, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(500) == 20
    assert flow.heightForWidth(250) == 48
    assert flow.takeAt(9) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 3
