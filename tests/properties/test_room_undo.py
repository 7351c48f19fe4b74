"""Undo and redo bring back every table exactly, whatever a coordinator did in the rooms."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mentordesk.core import journal, programmes
from mentordesk.core.desk import Desk
from mentordesk.core.services import founding
from tests.properties import room_acts
from tests.properties.room_acts import ROOM_ACTS, TODAY, Around
from tests.properties.told import forget_history, told_of

NUMBERS = st.integers(0, 29)
TURNS = st.sampled_from(["undo", "redo", "reopen"])
ACTS = st.one_of(st.tuples(st.sampled_from(ROOM_ACTS), NUMBERS), st.tuples(TURNS, NUMBERS))
DONE = Counter()


def act(told, what, number):
    """One act or turn; an act without a target does nothing."""
    if isinstance(what, str):
        told.act(what, ())
    elif (asked := what(Around(told.desk, number))) is not None:
        before = told.desk.ask(journal.newest)
        told.act(*asked)
        DONE[what.__name__, "done" if told.desk.ask(journal.newest) > before else "refused"] += 1


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """Six people accepted, some of them paired, their sessions placed; nothing to undo."""
    desk = Desk.create(tmp_path_factory.mktemp("rooms") / "rooms.mentordesk", "Robin Reyes")
    draft = programmes.CohortDraft(programme="P", name="C", start_on=TODAY, end_on=date(2027, 5, 31))
    desk.do(founding.start, draft, TODAY)
    for number in range(6):
        desk.do(*_flat(room_acts.add(Around(desk, number))))
    for what in (room_acts.accept, room_acts.let_in):
        for number in range(6):
            desk.do(*_flat(what(Around(desk, number))))
    for what in (room_acts.propose, room_acts.confirm, room_acts.place):
        desk.do(*_flat(what(Around(desk, 0))))
    forget_history(desk)
    desk.close()
    return desk.path


def _flat(asked):
    command, given_ = asked
    return (command, *given_)


@given(acts=st.lists(ACTS, min_size=4, max_size=12))
@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_each_undo_and_redo_of_the_rooms_restores_every_table_exactly(file, acts):
    with told_of(file) as told:
        for what, number in acts:
            act(told, what, number)
        told.back_and_forth()


def test_one_act_after_the_other_is_taken_back_exactly(file):
    DONE.clear()
    with told_of(file) as told:
        for number in (11, 0):
            for what in ROOM_ACTS:
                act(told, what, number)
        told.back_and_forth()
    done = {name for (name, how), _times in DONE.items() if how == "done"}
    assert len(done) > len(ROOM_ACTS) * 2 / 3, "too many were refused to show anything"
