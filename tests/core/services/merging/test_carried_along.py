"""Everything that points to people or places is carried; nothing new can be forgotten."""

from datetime import date

from sqlalchemy import UniqueConstraint

from mentordesk.core.desk import command
from mentordesk.core.model import (
    Absence,
    Attendance,
    Avoidance,
    Base,
    Goal,
    MentoringSession,
    NotSame,
    Participant,
    Person,
    Preference,
)
from mentordesk.core.services.merging import carried_along, merged_lists
from mentordesk.core.services.merging.carried_along import carried, clashes, pointing, to_places
from mentordesk.core.vocab import Mark, Role
from tests.core.services.merging.conftest import keep


@command("Carry")
def carry_person(db, kept, gone):
    carried_along.carry_person(db, kept, gone)


def test_all_that_names_a_place_is_carried_or_chosen_between():
    places = {column.table.name for column in pointing("participant")}
    chosen = {below.table.__tablename__ for below in merged_lists.LISTS} | {"custom_value"}
    joined = {"avoidance", "checklist_item", "pair_rule"}
    assert places == {column.table.name for column in to_places()} | chosen | joined


def test_whatever_may_be_there_only_once_for_a_place_is_looked_at_before():
    rules = [
        (table.name, column.name)
        for table in Base.metadata.sorted_tables
        for rule in table.constraints
        if isinstance(rule, UniqueConstraint)
        for column in rule.columns
    ]
    looked_at = {(column.table.name, column.name) for column in to_places()} & set(rules)
    assert looked_at == {
        ("member", "participant_id"),
        ("attendance", "participant_id"),
        ("slip", "participant_id"),
    }


def test_two_who_came_to_one_session_clash(desk, pair, lone_pair):
    session = MentoringSession(
        id=1, pairing_id=pair.id, code="S-1", number=1, day=date(2026, 11, 1), zone="UTC"
    )
    desk.do(keep, session)
    rows = [
        Attendance(session_id=1, participant_id=place, mark=Mark.ATTENDED)
        for place in (pair.mentor, pair.learner)
    ]
    desk.do(keep, *rows)
    assert sorted(desk.ask(clashes, pair.mentor, pair.learner)) == ["attendance", "member"]


def test_a_person_is_named_once_never_by_themselves_and_keeps_who_was_told_apart(desk, turned, person):
    (kept, place), (gone, _q) = person("Ada Obi"), person("Obi, Ada", Role.MENTOR)
    (other, theirs) = person("Cleo Reid", Role.MENTOR)
    desk.do(
        keep,
        *(
            Preference(participant_id=theirs, person_id=who, rank=rank)
            for rank, who in ((1, gone), (2, kept))
        ),
        Preference(participant_id=place, person_id=gone, rank=1),
        Avoidance(participant_id=theirs, person_id=gone),
        *(Absence(person_id=who, from_on=date(2026, 11, 2), to_on=date(2026, 11, 9)) for who in (kept, gone)),
        NotSame(one_id=gone, other_id=other),
    )
    turned(carry_person, kept, gone)

    def left(db):
        wishes = [(row.participant_id, row.person_id, row.rank) for row in db.query(Preference)]
        apart = [(row.one_id, row.other_id) for row in db.query(NotSame)]
        return wishes, db.query(Absence).count(), apart, db.query(Avoidance).one().person_id

    assert desk.ask(left) == ([(theirs, kept, 1)], 1, [(kept, other)], kept)


def test_what_moves_along_is_said_in_words(desk, pair, person):
    (boss, _place) = person("Cleo Reid", Role.MENTOR)
    mentor = desk.ask(lambda db: db.get_one(Participant, pair.mentor).person_id)

    @command("Under")
    def under(db):
        db.get_one(Person, boss).line_manager_id = mentor
        db.add(Absence(person_id=mentor, from_on=date(2026, 11, 2), to_on=date(2026, 11, 9)))
        db.add_all(Goal(pairing_id=pair.id, owner_id=pair.mentor, title=title) for title in "ab")

    desk.do(under)
    assert desk.ask(carried, mentor) == ("1 pairing", "2 goals", "1 absence", "1 person whom they manage")
    assert desk.ask(carried, boss) == ()
