"""What is folded shows when it is asked for."""

from PySide6.QtWidgets import QLabel

from mentordesk.ui.kit.folded import Folded


def test_the_line_unfolds_and_folds(qtbot, dressed):
    block = Folded("History", QLabel("inside"), "history")
    qtbot.addWidget(block)
    block.show()
    assert not block.inside.isVisible()
    with qtbot.waitSignal(block.turned):
        block.button.click()
    assert block.inside.isVisible()
    block.button.click()
    assert not block.inside.isVisible()


def test_it_may_begin_unfolded(qtbot, dressed):
    block = Folded("Avoid", QLabel("inside"), unfolded=True)
    qtbot.addWidget(block)
    assert not block.inside.isHidden()
    assert block.button.isChecked()
