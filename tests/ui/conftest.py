"""Windows on files of their own, with settings of their own."""

import sys
import threading
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.ui.kit.cohort import CurrentCohort, cohorts
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.task import Job, wait_for_all
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.view import View
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views

DEMO = {
    "people": View(1, "People", "people", "tests.ui.demo_page:DemoPage", badge="tests.ui.demo_page:how_many"),
    "other": View(2, "Other", "today", "tests.ui.demo_page:OtherPage"),
}


@pytest.fixture(autouse=True)
def seen_by_coverage(monkeypatch):
    """Threads of Qt's pool are unknown to coverage until it is told of them."""
    carry_out = Job.carry_out

    def traced(task):
        sys.settrace(threading.gettrace())
        carry_out(task)

    monkeypatch.setattr(Job, "carry_out", traced)


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def dressed(qapp):
    """The theme, light and at 100 %."""
    looks = theme()
    looks.set("light", zoom=100, contrast=False)
    yield looks
    looks.set("light", zoom=100, contrast=False)


@pytest.fixture
def bare_window(qtbot, dressed, settings):
    """The window with two demonstration rooms; no file is open."""
    window = MainWindow(settings, DEMO)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.opener.close()
    wait_for_all()


@pytest.fixture
def demo_shell(qtbot, bare_window, new_file, tmp_path):
    """The window with two demonstration rooms, on a new file."""
    return _open(qtbot, bare_window, new_file, tmp_path)


@pytest.fixture
def first_file(new_file):
    """What `shell` opens a copy of."""
    return new_file


@pytest.fixture
def shell(qtbot, dressed, settings, first_file, tmp_path):
    """The window with all its rooms, on a new file, or on that of the room which is tested."""
    window = MainWindow(settings, views())
    qtbot.addWidget(window)
    window.show()
    yield _open(qtbot, window, first_file, tmp_path)
    window.opener.close()
    wait_for_all()


@pytest.fixture
def context(bare_window, desk, settings):
    """What a page is made with: `Page(context)`; today is Wednesday 18 November 2026.

    Ask for `programme` or other data before it, for it knows the cohorts that were there when it was made.
    """
    live = Live(desk)
    cohort = CurrentCohort(desk, live, settings, cohorts(desk))
    yield Context(desk, live, bare_window, settings, cohort, lambda: date(2026, 11, 18))
    wait_for_all()
    live.stop()


def _open(qtbot, window, new_file, tmp_path):
    file = tmp_path / "Emerging leaders.mentordesk"
    file.write_bytes(new_file.read_bytes())
    with qtbot.waitSignal(window.opener.opened, timeout=10_000):
        window.begin(file)
    return window


PATIENCE = 20_000
"""Milliseconds that tests wait for what should happen: other work may keep the computer busy."""
for waits in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    waits.__kwdefaults__["timeout"] = PATIENCE
