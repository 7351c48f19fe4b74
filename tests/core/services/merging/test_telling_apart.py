"""That two are not the same is kept, and can be taken back."""

import pytest

from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.model import NotSame
from mentordesk.core.services.merging.telling_apart import not_the_same, perhaps_the_same


def test_two_are_told_apart_once_and_may_be_the_same_again(desk, turned, two):
    (one, _p), (other, _q) = two
    turned(not_the_same, other, one)
    assert desk.undo_label == "Ada Obi and Obi, Ada are two people"
    desk.do(not_the_same, one, other)
    kept = desk.ask(lambda db: [(row.one_id, row.other_id) for row in db.query(NotSame)])
    assert kept == [(one, other)]
    turned(perhaps_the_same, one, other)
    assert desk.ask(lambda db: db.query(NotSame).count()) == 0


def test_one_person_is_no_two_and_nobody_is_no_one(desk, two):
    (one, _p), _other = two
    with pytest.raises(Refused, match="one person already"):
        desk.do(not_the_same, one, one)
    with pytest.raises(NotFound, match="no longer there"):
        desk.do(not_the_same, one, 999)
