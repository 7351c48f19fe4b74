"""Many pairs are matched in a child process."""

import pytest

from mentordesk.core import i18n
from mentordesk.core.errors import Cancelled
from mentordesk.core.matching import STAGE_WORDS, aside, propose, propose_aside
from tests.core.matching.making import drawn

REQUEST = drawn(7, learners=6, mentors=4)


def test_child_tells_how_far_it_is_and_proposes_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "MANY", 1)
    seen: list[tuple[int, int]] = []
    assert propose_aside(REQUEST, lambda done, total: seen.append((done, total))) == propose(REQUEST)
    told = list(dict.fromkeys(each for each in seen if each != (0, 0)))
    assert told == sorted(told)
    assert {total for _done, total in told} <= {len(STAGE_WORDS)}


def test_stages_are_those_of_the_words() -> None:
    *far, found = aside.stages(i18n.language(), REQUEST)
    assert far == [(stage, len(STAGE_WORDS)) for stage in range(len(STAGE_WORDS))]
    assert found == propose(REQUEST)


def test_cancel_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    monkeypatch.setattr(aside, "MANY", 1)
    with pytest.raises(Cancelled):
        propose_aside(REQUEST, stop)
