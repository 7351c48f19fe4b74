"""What goes wrong reaches the person's eyes, once, in plain words."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import Cancelled, Refused
from mentordesk.ui.kit import trouble
from mentordesk.ui.kit.message import Message


@pytest.fixture
def parent(qtbot, dressed):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_our_own_mistake_says_that_nothing_was_changed_and_gives_details(parent):
    trouble.show_error(ValueError("odd"), parent)
    box = parent.findChild(Message)
    assert box.accessibleDescription() == "Something went wrong. Nothing was changed."
    assert "ValueError: odd" in box.details


def test_what_the_person_can_act_on_has_no_details(parent):
    trouble.show_error(Refused("This pairing has ended."), parent)
    assert parent.findChild(Message).details == ""


def test_stopping_is_no_error(parent):
    trouble.show_error(Cancelled(), parent)
    assert parent.findChild(Message) is None


def test_the_log_is_private_and_keeps_what_was_there(tmp_path):
    trouble.log("first", tmp_path / "state")
    trouble.log("second", tmp_path / "state")
    file = tmp_path / "state" / "errors.log"
    assert file.read_text(encoding="utf-8").count("\n") == 4
    if sys.platform != "win32":
        assert (file.stat().st_mode & 0o77, file.parent.stat().st_mode & 0o77) == (0, 0)


def test_a_log_that_grew_too_long_is_put_aside(tmp_path):
    (tmp_path / "errors.log").write_text("x" * 1_100_000, encoding="utf-8")
    trouble.log("new", tmp_path)
    assert "new" in (tmp_path / "errors.log").read_text(encoding="utf-8")
    assert (tmp_path / "errors.old.log").stat().st_size == 1_100_000


def test_an_error_on_any_thread_is_shown(qtbot, qapp, dressed, monkeypatch):
    shown = []
    monkeypatch.setattr(trouble, "show_error", shown.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    road = trouble.ErrorRoad(qapp)
    road.install()
    worker = threading.Thread(target=lambda: 1 / 0)
    worker.start()
    worker.join()
    sys.excepthook(ValueError, ValueError("slot"), None)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert {type(error) for error in shown} == {ZeroDivisionError, ValueError}
    road.deleteLater()
