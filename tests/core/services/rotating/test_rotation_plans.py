"""What the seating is asked of a file, and how good the one that stands is."""

from dataclasses import replace
from datetime import timedelta

from mentordesk.core import pairings
from mentordesk.core.services import rotating


def test_the_plan_tells_who_sits_where_and_who_sits_out(desk, crowd, rotation) -> None:
    plan = desk.ask(rotating.plan, rotation)
    assert plan.proven
    for number in (1, 2, 3):
        sitting = [each.name for table in plan.mentors for each in plan.at(number, table.id)]
        assert sorted([*sitting, *(each.name for each in plan.out(number))]) == [
            "Ann Lee",
            "Ben Roy",
            "Cy Moss",
            "Dee Lau",
        ]
    points = [plan.fit(learner, mentor) for _round, learner, mentor in plan.seats]
    assert plan.mean == sum(points) / 9
    assert plan.fit(crowd["ann"], crowd["mo"]) > plan.fit(crowd["ann"], crowd["nia"])


def test_decisions_never_to_pair_count_and_locks_do_not(desk, crowd, rotation) -> None:
    desk.do(pairings.forbid, crowd["mo"], crowd["dee"])
    desk.do(pairings.pin, crowd["mo"], crowd["ann"])
    desk.do(rotating.seat, rotation)
    plan = desk.ask(rotating.plan, rotation)
    assert (1, crowd["dee"], crowd["mo"]) not in plan.seats
    assert plan.levels.meetings == 9
    assert [each.reason for each in plan.unmet] == ["You decided that Dee Lau and Mo Hart are never paired."]


def test_who_met_at_an_earlier_rotation_does_not_meet_again(desk, cohort, form, rotation) -> None:
    before = desk.ask(rotating.plan, rotation)
    later = replace(form, day=form.day + timedelta(days=7), wishes=())
    number, seating = desk.do(rotating.add, cohort, later)
    met = {each[1:] for each in before.seats}
    assert not {each[1:] for each in seating.seats} & met
    assert len(seating.seats) == 12 - len(met)
    assert desk.ask(rotating.plan, rotation).levels == before.levels
    assert desk.ask(rotating.plan, number).proven
