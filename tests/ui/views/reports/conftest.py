"""The room Reports in the real window, on the file with two pairings."""

import pytest

from mentordesk.ui import main_window
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.views.reports import VIEW
from mentordesk.ui.views.reports.offer import offer
from tests.ui.views.two_pairs import TODAY, fill


@pytest.fixture
def opened(qtbot, dressed, settings, monkeypatch, tmp_path):
    """Opens a file in a window that holds Reports."""
    monkeypatch.setattr(main_window, "_today", lambda: TODAY)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    window = MainWindow(settings, {"reports": VIEW})
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
    """The page, with the packs drawn."""
    page = window.rooms.page
    qtbot.waitUntil(lambda: not page.view.pages.picture.pixmap().isNull(), timeout=20_000)
    return page


@pytest.fixture
def offered(window):
    return window.opener.desk.ask(offer, window.rooms.page.cohort_id, TODAY)
