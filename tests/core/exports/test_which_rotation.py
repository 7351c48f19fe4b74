"""Which rotation an export is about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.exports import _which_rotation
from mentordesk.core.services import rotating
from tests.rotation_file import desk

__all__ = ["desk"]


def test_it_is_the_newest_unless_another_is_named(desk, prepared):
    later = replace(prepared.form, day=prepared.form.day + timedelta(days=1))
    number, _seating = desk.do(rotating.add, prepared.cohort, later)
    assert desk.ask(_which_rotation.wanted, prepared.cohort, 0) == number
    assert desk.ask(_which_rotation.wanted, prepared.cohort, prepared.rotation) == prepared.rotation
    assert desk.ask(_which_rotation.holds, prepared.cohort) == "2 rotations"


def test_one_without_seats_says_that_it_is_to_be_seated(desk, prepared):
    coming = (prepared["nia"], prepared["ann"])
    desk.do(rotating.edit, prepared.rotation, replace(prepared.form, guests=coming, wishes=(), rounds=1))
    plan = desk.ask(rotating.plan, prepared.rotation)
    for number, learner, _mentor in plan.seats:
        desk.do(rotating.swap, prepared.rotation, number, learner, 0)
    with pytest.raises(DeskError, match="Nobody is seated yet"):
        desk.ask(_which_rotation.plan, prepared.cohort, 0)
