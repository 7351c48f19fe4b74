"""One act for many: previewed, done in one step, stopped half way."""

from datetime import date

import pytest
from sqlalchemy import event

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.errors import Cancelled, Refused
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants import Move, SetField, bulk
from mentordesk.core.vocab import ParticipantState, Role

S = ParticipantState
TODAY = date(2026, 11, 18)
ACCEPT = Move(S.ACCEPTED, TODAY)


@command("Make")
def make_many(db, cohort_id, count):
    """Applicants by number, as rows; the first is as good as any."""
    people = [Person(code=f"P{number:05}", name=f"Person {number:05}") for number in range(count)]
    db.add_all(people)
    db.flush()
    made = [Participant(person_id=each.id, cohort_id=cohort_id, role=Role.MENTEE) for each in people]
    db.add_all(made)
    db.flush()
    return [each.id for each in made]


def test_a_preview_says_for_whom_and_for_whom_not(desk, someone):
    fine, final, there = someone("Ada Obi"), someone("Ben Moss"), someone("Cleo Reid")
    desk.do(participants.decline, [final], TODAY)
    desk.do(participants.accept, [there], TODAY)
    found = desk.ask(bulk.preview, ACCEPT, [fine, final, there, 99])
    assert (found.able, found.words) == (1, "Accept 1 participant")
    assert [(each.why, each.count, each.names) for each in found.staying] == [
        ("Declined, which is final.", 1, ("Ben Moss",)),
        ("Already accepted.", 1, ("Cleo Reid",)),
        ("No longer there.", 1, ()),
    ]


def test_all_for_whom_it_can_be_done_are_done_in_one_step(turned, desk, someone):
    both, final = [someone("Ada Obi"), someone("Ben Moss")], someone("Cleo Reid")
    desk.do(participants.decline, [final], TODAY)
    assert turned(bulk.carry_out, ACCEPT, [*both, final]) == 2
    assert desk.undo_label == "Accept 2 participants"
    states = [desk.ask(participants.profile, each).state for each in (*both, final)]
    assert states == [S.ACCEPTED, S.ACCEPTED, S.DECLINED]


def test_what_can_be_done_for_nobody_is_refused(desk, someone):
    number = someone()
    desk.do(bulk.carry_out, ACCEPT, [number])
    with pytest.raises(Refused, match="none of those selected"):
        desk.do(bulk.carry_out, ACCEPT, [number])


def test_being_stopped_leaves_nothing_half_done(desk, cohort, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 2)
    people = desk.do(make_many, cohort, 5)

    def stop(done, total):
        if done == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.do(bulk.carry_out, ACCEPT, people, stop)
    assert {desk.ask(participants.profile, each).state for each in people} == {S.APPLIED}


@pytest.mark.parametrize("act", [ACCEPT, SetField("department", "Surgery"), SetField("grade", "5")])
def test_a_thousand_take_as_many_questions_as_two(desk, cohort, act):
    asked = []
    people = desk.do(make_many, cohort, 40)
    engine = desk._workspace.writer

    @event.listens_for(engine, "before_cursor_execute")
    def count(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    desk.do(bulk.carry_out, act, people[:2])
    few = len(asked)
    asked.clear()
    desk.do(bulk.carry_out, act, people)
    assert len(asked) <= few


def test_all_of_a_selection_too_long_for_one_list_of_parameters(turned, desk, cohort):
    people = desk.do(make_many, cohort, 3)
    wanted = [*people, *range(900_000, 935_000)]
    assert turned(bulk.carry_out, SetField("grade", "Band 6"), wanted[:3]) == 3
    assert desk.ask(bulk.preview, ACCEPT, wanted).able == 3
