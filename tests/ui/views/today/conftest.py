"""The room Today in the real window, on the file with two pairings."""

from datetime import date

import pytest

from mentordesk.ui.views.today import VIEW
from tests.ui.views.two_pairs import ROOMS, fill


@pytest.fixture
def opened(opens):
    """Opens a file in a window that holds Today and rooms for demonstration."""
    return opens({"today": VIEW} | ROOMS)


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
