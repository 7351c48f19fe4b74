"""Headings, what they are taken as, and samples."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QRadioButton

from mentordesk.core.intake.report import Choices
from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.columns_step import ColumnsStep

TEXT = "name,email,shoe size\n<b>Ann</b>,a@x.org,38\nBen,b@x.org,44\n"


def shown(qtbot, *files):
    step = ColumnsStep()
    qtbot.addWidget(step)
    step.show_files([brought.read(file, Choices()) for file in files])
    step.show()
    return step


def test_known_headings_are_guessed_and_others_kept_as_notes(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("mentors.csv", TEXT))
    assert {heading: combo.currentText() for (_place, heading), combo in step.combos.items()} == {
        "name": "Name",
        "email": "E-mail address",
        "shoe size": "Kept as a note",
    }


def test_samples_stand_beside_as_plain_text(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("mentors.csv", TEXT))
    samples = next(label for label in step.findChildren(QLabel) if label.text() == "<b>Ann</b>; Ben")
    assert samples.textFormat() is Qt.TextFormat.PlainText


def test_the_wheel_changes_nothing(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("mentors.csv", TEXT))
    combo = step.combos[0, "name"]
    none = Qt.MouseButton.NoButton
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    combo.wheelEvent(turn)
    assert (combo.currentText(), turn.isAccepted()) == ("Name", False)


def test_a_file_without_its_needed_column_says_so_at_the_column(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("mentors.csv", "name,full name,email\nAnn,Ann Ash,a@x.org\n"))
    words = [label.text() for label in step.findChildren(QLabel) if label.isVisible()]
    assert any("several columns for name" in each for each in words)


def test_a_change_tells_file_heading_and_field(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("mentors.csv", TEXT))
    with qtbot.waitSignal(step.changed) as said:
        qtbot.keyClick(step.combos[0, "shoe size"], Qt.Key.Key_Down)
    assert said.args == [0, "shoe size", ""]


def test_a_further_column_can_become_a_field_of_ones_own(qtbot, dressed, sheet):
    file = brought.read(sheet("mentors.csv", TEXT), Choices(own_fields=("Bed",)))
    step = ColumnsStep()
    qtbot.addWidget(step)
    step.show_files([file])
    combo = step.combos[0, "shoe size"]
    words = [combo.itemText(at) for at in range(combo.count())]
    assert {"New own field", "Own field: Bed"} <= set(words)
    with qtbot.waitSignal(step.changed) as said:
        combo.setCurrentIndex(words.index("New own field"))
        combo.activated.emit(words.index("New own field"))
    assert said.args == [0, "shoe size", "field:shoe size"]


def test_the_role_is_asked_beside_the_columns(qtbot, dressed, sheet):
    step = shown(qtbot, sheet("people.csv", "name,who are you\nAnn,Mentor\n"))
    with qtbot.waitSignal(step.answered) as said:
        qtbot.keyClick(step.findChild(QRadioButton, "role mentee"), Qt.Key.Key_Space)
    assert said.args == [0, {"role": Role.MENTEE}]
