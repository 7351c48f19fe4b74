"""The looks are kept in the settings."""

from PySide6.QtCore import QObject

from mentordesk.ui.kit.looks import Looks


def test_zoom_goes_by_steps_and_back(qapp, dressed, settings):
    parent = QObject()
    looks = Looks(parent, settings)
    looks.zoom_by(1)
    assert (settings.zoom, dressed.zoom) == (110, 110)
    looks.zoom_by(-5)
    assert settings.zoom == 80
    looks.zoom_by(0)
    assert settings.zoom == 100


def test_look_and_contrast_are_remembered_and_worn(qapp, dressed, settings):
    parent = QObject()
    looks = Looks(parent, settings)
    looks.set_look("dark")
    looks.switch_contrast()
    assert (settings.look, settings.contrast) == ("dark", True)
    assert dressed.is_dark
    assert dressed.contrast
