"""Two programs and one file: the second is told who has it, and a killed first one leaves no question."""

import os
import platform
import shutil
import signal
import time

import pytest

from mentordesk.core import workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import InUse
from tests.trust import children, workload
from tests.trust.ledger import lines


@pytest.fixture
def holder(new_file, tmp_path):
    """Starts another process that has the programme open."""
    shutil.copyfile(new_file, tmp_path / workload.FILE)
    (tmp_path / "tmp").mkdir()
    started = []

    def start(work):
        process = children.start(work, tmp_path, tmp_path / "ledger")
        started.append(process)
        while process.exitcode is None and not lines(tmp_path / "ledger"):
            process.join(0.01)
        return process

    yield start
    for process in started:
        process.kill()
        process.join()


@pytest.fixture
def first(holder):
    return holder("hold")


def refused(path) -> str:
    """What a second program is told; "" when it may work in the file."""
    try:
        Desk.open(path).close()
    except InUse as refusal:
        return str(refusal)
    return ""


def test_the_second_is_refused_at_once_and_told_who_has_the_file(first, tmp_path) -> None:
    began = time.monotonic()
    said = refused(tmp_path / workload.FILE)
    assert time.monotonic() - began < 2
    assert f"process {first.pid} on {platform.node()}" in said


def test_a_frozen_first_one_is_not_robbed(first, tmp_path) -> None:
    os.kill(first.pid, signal.SIGSTOP)
    assert f"process {first.pid}" in refused(tmp_path / workload.FILE)
    os.kill(first.pid, signal.SIGCONT)
    assert first.is_alive()


def test_after_the_first_was_killed_the_file_opens_without_a_question(first, tmp_path) -> None:
    first.kill()
    first.join()
    began = time.monotonic()
    assert refused(tmp_path / workload.FILE) == ""
    assert time.monotonic() - began < 2
    assert workspace.check(tmp_path / workload.FILE) == []


def test_who_asks_after_it_only_looks(first, tmp_path) -> None:
    before = (tmp_path / f".{workload.FILE}.open").read_bytes()
    assert refused(tmp_path / workload.FILE)
    assert (tmp_path / f".{workload.FILE}.open").read_bytes() == before


def test_one_that_takes_no_lock_is_found_out(holder, tmp_path) -> None:
    holder("hold_without_a_lock")
    assert refused(tmp_path / workload.FILE) == ""
