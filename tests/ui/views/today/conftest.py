"""The room Today in the real window, on the file with two pairings."""

from datetime import date

import pytest

from mentordesk.ui import main_window
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.views.today import VIEW
from tests.ui.views.two_pairs import ROOMS, TODAY, fill


@pytest.fixture
def opened(qtbot, dressed, settings, monkeypatch):
    """Opens a file in a window that holds Today and rooms for demonstration."""
    monkeypatch.setattr(main_window, "_today", lambda: TODAY)
    window = MainWindow(settings, {"today": VIEW} | ROOMS)
    qtbot.addWidget(window)
    window.show()

    def open_file(path):
        with qtbot.waitSignal(window.page_loaded, timeout=20_000):
            window.begin(path)
        return window

    yield open_file
    window.opener.close()
    wait_for_all()


@pytest.fixture
def window(opened, new_file, tmp_path):
    path = tmp_path / "Leaders.mentordesk"
    fill(path, new_file)
    return opened(path)


@pytest.fixture
def page(qtbot, window):
    """The page, with its inspector filled."""
    page = window.rooms.page
    qtbot.waitUntil(lambda: page.inspector is not None, timeout=10_000)
    return page


@pytest.fixture
def day():
    return date(2026, 11, 18)
