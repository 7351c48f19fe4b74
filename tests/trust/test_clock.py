"""A clock that jumps loses nothing, makes nothing fall, and does not bring the past out of order."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from mentordesk.core import db, workspace
from tests.trust import ledger, turning, verifying, workload


@pytest.fixture(scope="module")
def turned(faketime, prepared, tmp_path_factory):
    """The folder and the book after a run in which the clock jumped."""
    place = tmp_path_factory.mktemp("clock")
    folder, book = place / "run", place / "ledger"
    subprocess.run(["cp", "-r", prepared, folder], check=True)
    (place / "time").write_text(f"@{turning.MOMENTS[0].time}\n", encoding="ascii")
    ours = {
        "LD_PRELOAD": str(faketime),
        turning.CLOCK: str(place / "time"),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
        "TZ": "Europe/London",
        ledger.NAME: str(book),
    }
    command = [sys.executable, "-m", "tests.trust.workload", "turn_the_clock", str(folder)]
    done = subprocess.run(command, env={**os.environ, **ours}, capture_output=True, check=False, text=True)
    assert done.returncode == 0, (done.stderr, ledger.said(book)[-1:])
    return folder, book


def lines(book: Path, word: str) -> dict[str, list[str]]:
    return {words[1]: words[2:] for words in ledger.said(book) if words[0] == word}


def steps(folder: Path) -> list[tuple[int, datetime, str]]:
    """Number, time and what, in the order in which they were done."""
    connection = db.connect(folder / workload.FILE, mode="ro")
    found = connection.execute("SELECT id, at, label FROM journal_step ORDER BY id").fetchall()
    connection.close()
    return [(number, datetime.fromisoformat(at), label) for number, at, label in found]


def test_nothing_is_lost_and_the_file_is_sound(turned) -> None:
    folder, book = turned
    assert set(lines(book, "turned")) == {moment.what for moment in turning.MOMENTS}
    assert verifying.broken_promises(folder, book) == []


def test_history_keeps_the_order_in_which_things_were_done(turned) -> None:
    folder, _book = turned
    newest = steps(folder)[-3 * len(turning.MOMENTS) :]
    assert [number for number, _at, _label in newest] == sorted(number for number, _at, _label in newest)
    times = [at for _number, at, _label in newest]
    assert {at.year for at in times} == {2026, 2027, 2028, 2038}
    assert times != sorted(times), "the clock did not jump: whoever sorts by it would not be found out"


def test_only_what_was_asked_for_was_written(turned) -> None:
    _folder, book = turned
    assert {moment: found[0] for moment, found in lines(book, "turned").items()} == {
        moment.what: "3" for moment in turning.MOMENTS
    }


def test_no_storm_of_reminders_is_left(turned) -> None:
    _folder, book = turned
    waiting = {moment: int(found[0]) for moment, found in lines(book, "waiting").items()}
    assert waiting["as it was"] <= waiting["as it is"] + len(turning.MOMENTS)
    assert max(waiting.values()) < 500


def test_each_day_that_differs_has_one_copy_and_the_newest_is_the_last(turned) -> None:
    folder, book = turned
    made = [found[1] for found in lines(book, "turned").values()]
    copies = {path.name for path in workload.backups(folder).glob("[!.]*.mentordesk")}
    assert made[-1] in copies
    assert len(copies - set(workload.FOREIGN)) == len(set(made))
    with workload.at_home(folder):
        newest = workspace.backups(workspace.file_id(folder / workload.FILE))[0]
    assert newest.path.name == made[-1]
