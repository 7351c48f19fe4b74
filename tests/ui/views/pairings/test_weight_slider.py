"""A slider tells its criterion, its weight, and what the weight was."""

from PySide6.QtCore import Qt

from mentordesk.core.services.pairing_up import Dial
from mentordesk.ui.views.pairings.weight_slider import WeightSlider


def test_what_it_was_is_told_and_marked_once_it_is_another(qtbot, dressed):
    slider = WeightSlider(Dial("skills", "Skills", 40), 60)
    qtbot.addWidget(slider)
    slider.resize(300, 40)
    slider.show()
    still = slider.grab().toImage()
    assert not slider.was.isVisible()
    with qtbot.waitSignal(slider.moved):
        qtbot.keyClick(slider.track, Qt.Key.Key_Right)
    assert (slider.weight, slider.figure.text(), slider.was.text()) == (41, "41", "was 40")
    assert slider.track.accessibleName() == "Skills: weight 41, was 40"
    assert slider.grab().toImage() != still
    slider.go_back()
    assert slider.weight == 40
