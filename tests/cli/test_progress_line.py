"""Progress on a real terminal, and none into a file."""

import os
import pty
import subprocess
import sys

import pytest

from mentordesk.cli._progress_line import told

WORK = """
from mentordesk.cli._progress_line import told
with told("Reading") as tell:
    tell(1, 4)
    {end}
"""


def on_a_terminal(script: str) -> str:
    """What a script writes to standard error where that is a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", script], stderr=theirs, check=False, timeout=60)
    os.close(theirs)
    said = os.read(ours, 65536).decode()
    os.close(ours)
    return said


def test_a_terminal_sees_how_far_it_is_and_an_empty_line_at_the_end() -> None:
    assert on_a_terminal(WORK.format(end="pass")) == "\r\x1b[KReading 25 %\r\x1b[K"


def test_the_line_goes_before_what_went_wrong_is_said() -> None:
    said = on_a_terminal(WORK.format(end="raise SystemExit('no room')"))
    assert said.startswith("\r\x1b[KReading 25 %\r\x1b[Kno room")


def test_nothing_is_told_where_nobody_looks_on(capsys) -> None:
    with told("Reading") as tell:
        tell(1, 4)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("of", [0, -1])
def test_work_without_an_end_in_sight_is_not_told(of, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with told("Reading") as tell:
        tell(1, of)
    assert capsys.readouterr().err == ""
