"""Rooms in the real window; today is Wednesday 18 November 2026."""

import pytest

from mentordesk.ui import main_window
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.main_window import MainWindow
from tests.ui.views.two_pairs import TODAY


@pytest.fixture
def opens(qtbot, dressed, settings, monkeypatch):
    """Makes a window with these rooms; gives what opens a file in it and waits for its first page."""
    monkeypatch.setattr(main_window, "_today", lambda: TODAY)
    windows = []

    def with_rooms(rooms):
        window = MainWindow(settings, rooms)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()  # where no window manager does so, shortcuts would not be heard

        def open_file(path):
            with qtbot.waitSignal(window.page_loaded):
                window.begin(path)
            return window

        return open_file

    yield with_rooms
    for window in windows:
        window.opener.close()
    wait_for_all()
