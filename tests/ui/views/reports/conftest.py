"""The room Reports in the real window, on the file with two pairings."""

import pytest

from mentordesk.ui.views.reports import VIEW
from mentordesk.ui.views.reports.offer import offer
from tests.ui.views.two_pairs import TODAY, fill


@pytest.fixture
def opened(opens, monkeypatch, tmp_path):
    """Opens a file in a window that holds Reports."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return opens({"reports": VIEW})


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
