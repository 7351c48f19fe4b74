"""Shipped files are found wherever the program lies."""

import sys

from mentordesk.core import resources


def test_a_shipped_file_is_found_in_the_checkout():
    assert resources.path("app.qss").is_file()


def test_its_text_can_be_read():
    assert "QWidget" in resources.text("app.qss")


def test_a_frozen_program_brings_its_own(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("icons") == tmp_path / "resources" / "icons"
