"""Organisations, departments and skills are found by their names, or made."""

import pytest
from sqlalchemy import func, select

from mentordesk.core import named
from mentordesk.core.desk import command
from mentordesk.core.model import Department, Organisation, Skill, SkillSynonym


@command("Name")
def call(db, what, *args):
    return what(db, *args)


def count(db, table):
    return db.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize(
    ("what", "more", "table"),
    [
        (named.organisation, (), Organisation),
        (named.department, (None,), Department),
        (named.skill, (), Skill),
    ],
)
def test_one_name_stands_for_one_thing_however_it_is_typed(desk, what, more, table):
    first = desk.do(call, what, "Élite  Care", *more)
    for typed in ("elite care", " ELITE CARE ", "É\u00adlite Care"):
        assert desk.do(call, what, typed, *more) == first
    assert desk.ask(count, table) == 1


@pytest.mark.parametrize(("what", "more"), [(named.organisation, ()), (named.department, (None,))])
def test_an_empty_name_stands_for_nothing(desk, what, more):
    assert desk.do(call, what, "  ", *more) is None


def test_what_is_made_bears_the_name_as_first_typed(turned, desk):
    turned(call, named.skill, "  Leading a Shift ")
    assert desk.ask(lambda db: db.scalar(select(Skill.name))) == "Leading a Shift"


def test_departments_of_different_organisations_are_different(desk):
    other = desk.do(call, named.organisation, "St Brigid")
    ours, theirs = (desk.do(call, named.department, "Surgery", whose) for whose in (None, other))
    assert ours != theirs
    assert desk.do(call, named.department, "surgery", None) == ours
    assert desk.do(call, named.department, "surgery", other) == theirs


def test_another_word_for_a_skill_stands_for_that_skill(desk):
    skill = desk.do(call, named.skill, "Quality improvement")
    desk.do(call, lambda db: db.add(SkillSynonym(skill_id=skill, word="QI")))
    assert desk.do(call, named.skill, " qi ") == skill
    assert desk.ask(named.known_skill, "QI") == skill
    assert desk.ask(named.known_skill, "Q") is None
