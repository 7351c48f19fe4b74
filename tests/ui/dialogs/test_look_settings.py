"""The settings show at once."""

from mentordesk.ui.dialogs.look_settings import SettingsDialog


def test_each_choice_is_kept_and_applied(qtbot, dressed, settings):
    applied = []
    dialog = SettingsDialog(None, settings, lambda: applied.append(True))
    qtbot.addWidget(dialog)
    dialog.look.setCurrentIndex(dialog.look.findData("dark"))
    dialog.zoom.setCurrentIndex(dialog.zoom.findData(150))
    dialog.contrast.click()
    assert (settings.look, settings.zoom, settings.contrast) == ("dark", 150, True)
    assert len(applied) == 3


def test_it_shows_what_is_in_force(qtbot, dressed, settings):
    settings.look, settings.zoom = "light", 125
    dialog = SettingsDialog(None, settings, lambda: None)
    qtbot.addWidget(dialog)
    assert (dialog.look.currentData(), dialog.zoom.currentData()) == ("light", 125)
