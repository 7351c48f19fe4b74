"""Undo and redo restore every table exactly, whatever was done, also after closing and opening the file."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from mentordesk.core import journal, programmes
from mentordesk.core.desk import Desk, command
from mentordesk.core.errors import DeskError
from mentordesk.core.model import Absence, Answer, Person, Response, Skill, SuccessMetric, Wave
from mentordesk.core.vocab import SurveyKind
from tests.properties.told import forget_history, tables, told_of

DAY = date(2026, 11, 18)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
REALS = st.floats(allow_nan=False, allow_infinity=False)


@command("Add people")
def add_people(db, names):
    newest = db.scalar(select(Person.id).order_by(Person.id.desc())) or 0
    db.add_all(Person(code=f"P-{newest + at}", name=name) for at, name in enumerate(names, 1))


@command("Change all phones at once")
def change_in_bulk(db, phone):
    db.execute(update(Person).values(phone=phone))


@command("Remove by a condition")
def remove_in_bulk(db, remainder):
    db.execute(delete(Absence))
    db.execute(delete(Person).where(Person.id % 3 == remainder))


@command("Answer")
def answer(db, values):
    wave = Wave(cohort_id=1, survey=SurveyKind.PULSE, name="w", opens_on=DAY)
    db.add(wave)
    db.flush()
    response = Response(wave_id=wave.id, received_on=DAY)
    db.add(response)
    db.flush()
    db.add_all(Answer(response_id=response.id, item=f"P{at}", value=value) for at, value in enumerate(values))


@command("Add metrics")
def add_metrics(db, targets):
    db.add_all(SuccessMetric(objective_id=1, metric="m", target=target) for target in targets)


@command("Forget answers, their items cascade")
def forget_answers(db):
    db.execute(delete(Response))


@command("Replace a row")
def replace_row(db, name):
    db.connection().exec_driver_sql(
        "REPLACE INTO skill (id, name, folded_name) VALUES (1, ?, ?)", (name, name)
    )


@command("Fail after writing")
def fail(db, name):
    db.add(Skill(name=name))
    db.flush()
    raise DeskError("no")


ACTS = st.one_of(
    st.tuples(st.just(add_people), st.tuples(st.lists(NAMES, max_size=3))),
    st.tuples(st.just(change_in_bulk), st.tuples(NAMES)),
    st.tuples(st.just(remove_in_bulk), st.tuples(st.integers(0, 2))),
    st.tuples(st.just(answer), st.tuples(st.lists(st.integers(-(2**63), 2**63 - 1), max_size=3))),
    st.tuples(st.just(add_metrics), st.tuples(st.lists(REALS, max_size=2))),
    st.tuples(st.just(forget_answers), st.just(())),
    st.tuples(st.just(replace_row), st.tuples(NAMES)),
    st.tuples(st.just(fail), st.tuples(NAMES)),
    st.sampled_from([("undo", ()), ("redo", ()), ("reopen", ())]),
)


@pytest.fixture(scope="module")
def file_with_cohort(tmp_path_factory):
    path = tmp_path_factory.mktemp("undo") / "cohort.mentordesk"
    desk = Desk.create(path, "Robin Reyes")
    draft = programmes.CohortDraft(
        programme="P", objective="O", name="C", start_on=DAY, end_on=date(2027, 8, 31)
    )
    desk.do(programmes.add, draft)
    forget_history(desk)
    desk.close()
    return path


@given(acts=st.lists(ACTS, min_size=2, max_size=12))
@settings(max_examples=25, deadline=None)
def test_each_undo_and_redo_restores_every_table_exactly(file_with_cohort, acts):
    with told_of(file_with_cohort) as told:
        for what, given_ in acts:
            told.act(what, given_)
        told.back_and_forth()


def test_a_failed_command_leaves_no_trace(desk):
    before = tables(desk)
    with pytest.raises(DeskError):
        desk.do(fail, "lost")
    assert (tables(desk), desk.ask(journal.newest), desk.undo_label) == (before, 0, "")
