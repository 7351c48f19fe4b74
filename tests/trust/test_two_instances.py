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
from tests.trust import workload
from tests.trust.children import SERVER
from tests.trust.ledger import lines


@pytest.fixture
def first(new_file, tmp_path):
    """Another process that has the programme open."""
    shutil.copyfile(new_file, tmp_path / workload.FILE)
    process = SERVER.Process(target=workload.run, args=("hold", tmp_path, tmp_path / "ledger"))
    process.start()
    while process.exitcode is None and not lines(tmp_path / "ledger"):
        process.join(0.01)
    yield process
    process.kill()
    process.join()


def test_the_second_is_refused_at_once_and_told_who_has_the_file(first, tmp_path) -> None:
    began = time.monotonic()
    with pytest.raises(InUse) as refused:
        Desk.open(tmp_path / workload.FILE)
    assert time.monotonic() - began < 2
    assert f"process {first.pid} on {platform.node()}" in str(refused.value)


def test_a_frozen_first_one_is_not_robbed(first, tmp_path) -> None:
    os.kill(first.pid, signal.SIGSTOP)
    with pytest.raises(InUse):
        Desk.open(tmp_path / workload.FILE)


def test_after_the_first_was_killed_the_file_opens_without_a_question(first, tmp_path) -> None:
    first.kill()
    first.join()
    began = time.monotonic()
    Desk.open(tmp_path / workload.FILE).close()
    assert time.monotonic() - began < 2
    assert workspace.check(tmp_path / workload.FILE) == []


def test_who_asks_after_it_only_looks(first, tmp_path) -> None:
    before = (tmp_path / f".{workload.FILE}.open").read_bytes()
    with pytest.raises(InUse):
        Desk.open(tmp_path / workload.FILE)
    assert (tmp_path / f".{workload.FILE}.open").read_bytes() == before
