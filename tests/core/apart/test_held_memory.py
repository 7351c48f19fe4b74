import multiprocessing
import os
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from mentordesk.core.apart import held_memory

MIB = 2**20
HAS_PS = Path("/bin/ps").exists()


def swell(theirs: Connection) -> None:
    """Holds 200 MiB until nobody listens any more."""
    held = bytearray(os.urandom(MIB)) * 200
    theirs.send(len(held))
    theirs.recv()


def test_what_a_child_holds_is_seen_from_outside() -> None:
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=swell, args=(theirs,))
    child.start()
    ours.recv()
    said = [held_memory.held(child), held_memory.by_proc(child.pid)] + [held_memory.by_ps(child.pid)] * HAS_PS
    child.kill()
    child.join()
    assert all(200 * MIB < each < 2_000 * MIB for each in said)


def test_a_process_that_is_gone_holds_nothing() -> None:
    child = multiprocessing.get_context("fork").Process(target=int)
    assert held_memory.held(child) == 0
    child.start()
    child.join()
    assert (held_memory.by_proc(child.pid), held_memory.by_ps(child.pid)) == (0, 0)


@pytest.mark.skipif(not HAS_PS, reason="this system has no ps")
def test_both_ways_of_asking_agree() -> None:
    assert abs(held_memory.by_ps(os.getpid()) - held_memory.by_proc(os.getpid())) < 50 * MIB
