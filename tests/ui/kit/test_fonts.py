"""Names in scripts that the system's fonts lack are drawn with glyphs of the fonts we ship."""

import subprocess
import sys
import time

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from mentordesk.ui.kit import fonts

NAMES = ["王小明", "محمد علي", "प्रिया शर्मा", "สมชาย", "김민준"]
DRAWN = """
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
import os, sys
from mentordesk.ui.kit import fonts
app = QApplication([])
fonts.lend()
layout = QTextLayout(sys.argv[1], app.font())
layout.beginLayout()
layout.createLine()
layout.endLayout()
runs = layout.glyphRuns()
boxes = sum(list(run.glyphIndexes()).count(0) for run in runs)
sys.stdout.write(f"{boxes} {sum(len(run.glyphIndexes()) for run in runs)}")
sys.stdout.flush()
os._exit(0)
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_with_real_glyphs(name):
    """In a process of its own: what Qt once failed to find, it remembers."""
    call = [sys.executable, "-c", DRAWN, name]
    told = subprocess.run(call, capture_output=True, check=True, encoding="utf-8")
    boxes, glyphs = (int(number) for number in told.stdout.split())
    assert boxes == 0
    assert glyphs >= 3


def test_the_letters_of_the_system_stay_as_they_are(qapp):
    before = QFontInfo(qapp.font()).family()
    fonts.lend()
    assert QFontInfo(qapp.font()).family() == before


def test_lending_is_quick_enough_for_the_windows_thread(qapp):
    started = time.process_time()
    fonts.lend()
    assert time.process_time() - started < 0.25


def test_a_system_without_fonts_gets_ours_for_latin_too(qapp, monkeypatch):
    lent = []
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda: ["Sans Serif"]))
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", staticmethod(lent.append))
    fonts.lend()
    assert [path for path in lent if path.endswith("/NotoSans.ttf")]
