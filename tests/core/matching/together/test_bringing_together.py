"""Who together: here or in a child process, and stopped where that is wished."""

import pytest

from mentordesk.core.errors import Cancelled
from mentordesk.core.matching.together import Sizes, bringing_together, gather
from tests.core.matching.together.gathered_people import changed, request


def test_child_answers_the_same_and_tells_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = request(9, 2)
    here = gather(asked, Sizes(2, 4))
    monkeypatch.setattr(bringing_together, "MANY", 1)
    seen: list[tuple[int, int]] = []
    assert gather(asked, Sizes(2, 4), lambda done, total: seen.append((done, total))) == here
    told = list(dict.fromkeys(each for each in seen if each != (0, 0)))
    assert told == sorted(told)
    assert {total for _done, total in told} <= {4}


def test_cancel_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    monkeypatch.setattr(bringing_together, "MANY", 1)
    with pytest.raises(Cancelled):
        gather(request(9, 2), Sizes(2, 4), stop)


def test_hash_changes_with_what_decides_and_with_nothing_else() -> None:
    asked = request(4, 1)
    base = gather(asked, Sizes(2, 4)).input_hash
    assert gather(changed(asked, 1, name="Somebody else"), Sizes(2, 4)).input_hash == base
    others = [gather(asked, Sizes(2, 3)), gather(changed(asked, 1, free=()), Sizes(2, 4))]
    assert base not in {each.input_hash for each in others}
