"""The start: what is imported when, and what it prints."""

import json
import os
import subprocess
import sys

HEAVY = {
    "reportlab",
    "openpyxl",
    "numpy",
    "scipy",
    "alembic",
    "icalendar",
    "PIL",
    "sqlalchemy",
    "pikepdf",
    "babel",
}
AT_FIRST_PAINT = """
import sys
from mentordesk import app
from mentordesk.ui.main_window import MainWindow
def stop(window, file):
    sys.stdout.write(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
    app.QApplication.quit()
MainWindow.begin = stop
app.main([])
"""


def run(*words, folder):
    places = {f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
    there = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=True, env=there, timeout=60
    )


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    imported = set(run("-c", AT_FIRST_PAINT, folder=tmp_path).stdout.split())
    assert "PySide6" in imported
    assert imported & HEAVY == set()


def test_a_file_opens_without_what_only_exports_need(tmp_path, new_file):
    count = "import sys; from mentordesk.__main__ import main; main(sys.argv[1:]); print(*sys.modules)"
    out = run("-c", count, "--startup-timing", str(new_file), folder=tmp_path).stdout
    imported = {name.partition(".")[0] for name in out.splitlines()[-1].split()}
    assert "sqlalchemy" in imported
    assert imported & {"reportlab", "openpyxl", "alembic", "icalendar", "PIL", "scipy", "numpy"} == set()


def test_the_start_is_timed(tmp_path):
    marks = json.loads(run("-m", "mentordesk", "--startup-timing", folder=tmp_path).stdout)
    assert 0 < marks["first_paint"] < 20_000


def test_help_needs_neither_window_nor_database(tmp_path):
    words = "import sys; from mentordesk.__main__ import main; sys.argv[1:] = ['--help']\n"
    words += "try: main()\nexcept SystemExit: pass\nprint(*sys.modules)"
    imported = {
        name.partition(".")[0] for name in run("-c", words, folder=tmp_path).stdout.splitlines()[-1].split()
    }
    assert imported & {"PySide6", "sqlalchemy"} == set()


def test_what_a_crash_left_in_the_private_folder_is_gone_after_a_start(tmp_path, new_file):
    left = tmp_path / "MentorDesk" / "scratch" / "0123456789abcdef"
    left.mkdir(parents=True)
    (left / "half a pack.pdf").write_bytes(b"%PDF")
    run("-m", "mentordesk", "--startup-timing", str(new_file), folder=tmp_path)
    assert list(left.parent.iterdir()) == []
