"""Flash rotations are made, changed and taken away."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import known as papers
from mentordesk.core.services import rotating
from mentordesk.core.vocab import Role, Side

TODAY = date(2026, 11, 18)


def test_a_new_one_is_seated_at_once_and_undone_as_one_step(desk, crowd, turned) -> None:
    desk.do(rotating.remove, crowd.rotation)
    number, seating = turned(rotating.add, crowd.cohort, crowd.form)
    kept = desk.ask(rotating.draft, number)
    assert replace(kept, guests=tuple(sorted(kept.guests))) == crowd.form
    assert seating.proven
    plan = desk.ask(rotating.plan, number)
    assert (plan.levels.meetings, plan.levels.wishes, plan.levels.sits_out) == (9, 1, 1)
    assert {(i, j) for _round, i, j in plan.seats} >= {
        (crowd[i], crowd[j]) for i, j in (("dee", "mo"), ("ann", "mo"), ("ben", "nia"), ("cy", "ola"))
    }


def test_a_change_keeps_the_seats_that_can_stay(desk, crowd, turned) -> None:
    before = desk.ask(rotating.plan, crowd.rotation).seats
    coming = tuple(each for each in crowd.form.guests if each != crowd["ola"])
    fewer = replace(crowd.form, rounds=2, guests=coming, name="Speed mentoring")
    turned(rotating.edit, crowd.rotation, fewer)
    after = desk.ask(rotating.plan, crowd.rotation)
    assert after.seats == {each for each in before if each[0] < 3 and each[2] != crowd["ola"]}
    assert (after.rotation.name, after.rotation.mentors) == ("Speed mentoring", 2)


def test_fewer_seats_leave_as_many_as_there_are(desk, cohort, form) -> None:
    number, _seating = desk.do(rotating.add, cohort, replace(form, seats=2))
    desk.do(rotating.edit, number, form)
    seats = desk.ask(rotating.plan, number).seats
    assert len({(round_, mentor) for round_, _learner, mentor in seats}) == len(seats)


def test_deleting_leaves_nothing(desk, cohort, rotation, turned) -> None:
    turned(rotating.remove, rotation)
    assert desk.ask(rotating.rows, cohort) == []
    assert desk.ask(rotating.guests, rotation) == []


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"name": " "}, "name", "Give the occasion a name"),
        ({"day": None}, "day", "Choose a day."),
        ({"start": "half past"}, "start", "hours and minutes"),
        ({"start": "23:30"}, "start", "after midnight"),
        ({"rounds": 0}, "rounds", "From 1 to 12."),
        ({"seats": 9}, "seats", "From 1 to 8."),
        ({"guests": ()}, "guests", "at least one mentor and one mentee"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(desk, crowd, fields, field, sentence) -> None:
    with pytest.raises(Invalid) as told:
        desk.do(rotating.add, crowd.cohort, replace(crowd.form, **fields))
    assert any(each.field == field and sentence in each.message for each in told.value.problems)


def test_a_wish_about_somebody_who_does_not_come_is_told(desk, cohort, crowd, form) -> None:
    coming = tuple(each for each in form.guests if each != crowd["mo"])
    with pytest.raises(Invalid, match="Dee Lau is to meet Mo Hart, but not both are ticked"):
        desk.do(rotating.add, cohort, replace(form, guests=coming))


def test_nobody_has_a_table_and_goes_round(desk, cohort, crowd, form) -> None:
    known = desk.ask(rotating.invitable, cohort)
    mo = next(each for each in known if each.id == crowd["mo"])
    also = replace(mo, id=99, side=Side.LEARNER)
    told = replace(form, guests=(*form.guests, 99)).problems([*known, also])
    assert [each.message for each in told] == [
        "Mo Hart cannot have a table and go round as well: untick one of the two."
    ]


def test_a_new_form_asks_everybody_and_has_a_seat_for_all(desk, cohort, crowd) -> None:
    fresh = desk.ask(rotating.first_draft, cohort, TODAY)
    assert set(fresh.guests) == set(crowd.people.values())
    assert (fresh.seats, fresh.day) == (2, TODAY)
    assert not fresh.problems(desk.ask(rotating.invitable, cohort))


def test_who_mentors_and_learns_has_a_table_in_a_new_form(desk, cohort, crowd) -> None:
    learns = desk.do(papers.add_role, crowd["mo"], Role.MENTEE, TODAY)
    desk.do(participants.accept, [learns], TODAY)
    assert learns in {each.id for each in desk.ask(rotating.invitable, cohort)}
    fresh = desk.ask(rotating.first_draft, cohort, TODAY)
    assert crowd["mo"] in fresh.guests
    assert learns not in fresh.guests
    assert not fresh.problems(desk.ask(rotating.invitable, cohort))
