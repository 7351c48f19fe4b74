import math
import multiprocessing
import operator
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.core import apart
from mentordesk.core.apart import ChildFault, Limits, running
from mentordesk.core.errors import Cancelled, DeskError, Invalid, Problem
from mentordesk.core.progress import silent

LIMITS = Limits("It was too much.", seconds=20)


def refuse(message: str) -> None:
    raise DeskError(message)


def refuse_form() -> None:
    raise Invalid([Problem("name", "Enter a name.")])


def count(most: int) -> Iterator[int]:
    yield from range(most)


def count_and_refuse() -> Iterator[int]:
    yield 0
    raise DeskError("Too far.")


def swallow(megabytes: int) -> int:
    return len(bytearray(megabytes * apart.MIB))


def test_the_result_of_the_child_comes_back() -> None:
    assert apart.run(LIMITS, silent, math.hypot, 3.0, 4.0) == 5.0


def test_pieces_come_one_after_the_other() -> None:
    assert list(apart.each(LIMITS, silent, count, 3)) == [0, 1, 2]


def test_a_refusal_after_some_pieces_comes_after_them() -> None:
    pieces = apart.each(LIMITS, silent, count_and_refuse)
    assert next(pieces) == 0
    with pytest.raises(DeskError, match="Too far"):
        next(pieces)


def test_pieces_that_nobody_wants_any_more_end_the_child() -> None:
    begun = time.monotonic()
    pieces = apart.each(LIMITS, silent, count, 10**9)
    assert next(pieces) == 0
    pieces.close()
    assert time.monotonic() - begun < 20


def test_a_refusal_of_the_child_is_raised_as_its_sentence() -> None:
    with pytest.raises(DeskError, match=r"^No\.$"):
        apart.run(LIMITS, silent, refuse, "No.")


def test_a_refusal_that_carries_more_than_words_keeps_its_words() -> None:
    with pytest.raises(DeskError, match="Enter a name"):
        apart.run(LIMITS, silent, refuse_form)


def test_a_bug_in_the_child_is_a_bug_here() -> None:
    with pytest.raises(ChildFault, match="ZeroDivisionError"):
        apart.run(LIMITS, silent, operator.truediv, 1, 0)


def test_a_child_that_dies_says_the_sentence_of_the_caller() -> None:
    import os

    with pytest.raises(DeskError, match="It was too much"):
        apart.run(LIMITS, silent, os._exit, 3)


def test_a_child_that_takes_too_much_memory_says_the_sentence() -> None:
    with pytest.raises(DeskError, match="It was too much"):
        apart.run(Limits("It was too much.", memory=600 * apart.MIB, seconds=20), silent, swallow, 700)


def test_a_child_that_is_late_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(DeskError, match="It was too much"):
        apart.run(Limits("It was too much.", seconds=0.3), silent, time.sleep, 60)
    assert time.monotonic() - begun < 20


def test_a_child_that_holds_too_much_is_noticed_where_the_system_sets_no_limit() -> None:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=theirs.recv)
    process.start()
    child = running._Child(process, ours, Limits("It was too much.", memory=1), time.monotonic() + 20)
    with pytest.raises(DeskError, match="It was too much"):
        child.say(silent)
    process.kill()
    process.join()


def test_cancel_ends_the_child() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        apart.run(LIMITS, stop, time.sleep, 60)
    assert time.monotonic() - begun < 20


def test_nothing_of_a_dying_child_reaches_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DeskError):
        apart.run(Limits("It was too much.", memory=600 * apart.MIB, seconds=20), silent, swallow, 700)
    assert capfd.readouterr().err == ""


def test_an_unreadable_answer_of_the_child_does_not_hang(tmp_path: Path) -> None:
    with pytest.raises(ChildFault, match="FileNotFoundError"):
        apart.run(LIMITS, silent, Path.read_bytes, tmp_path / "gone")


def far_and_done() -> Iterator[object]:
    yield 1, 2
    yield "done"


def test_the_last_piece_is_the_answer_and_the_others_say_how_far_it_is() -> None:
    seen: list[tuple[int, int]] = []
    assert apart.told(LIMITS, lambda done, total: seen.append((done, total)), far_and_done) == "done"
    assert set(seen) <= {(0, 0), (1, 2)}


def test_a_refusal_after_it_told_how_far_it_is_is_raised() -> None:
    with pytest.raises(DeskError, match="Too far"):
        apart.told(LIMITS, silent, count_and_refuse)
