"""The sample comes in through the import, is about this week, and leaves nothing behind when it cannot."""

from datetime import date, timedelta

import pytest

from mentordesk.core import pairings, participants, programmes, sessions, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import Cancelled
from mentordesk.core.intake import sample
from mentordesk.core.participants import Chip
from mentordesk.core.vocab import CohortState, PairingState


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "Sample.mentordesk"
    sample.make(path)
    return path


@pytest.fixture
def loaded(sample_file):
    desk = Desk.open(sample_file)
    yield desk, desk.ask(programmes.cohorts)[0]
    desk.close()


def test_it_is_a_sound_file(sample_file):
    assert workspace.check(sample_file) == []


def test_its_people_and_pairings_are_those_of_the_sheets(loaded):
    desk, cohort = loaded
    counts = desk.ask(participants.counts, cohort.id)
    states = [row.state for row in desk.ask(pairings.rows, cohort.id)]
    assert (counts[Chip.MENTORS], counts[Chip.LEARNERS], counts[Chip.WAITING]) == (18, 26, 7)
    assert (states.count(PairingState.ACTIVE), states.count(PairingState.ENDED_EARLY)) == (19, 1)


def test_it_runs_now(loaded):
    desk, cohort = loaded
    today = date.today()  # noqa: DTZ011 - the day on which it was loaded
    assert cohort.state is CohortState.RUNNING
    assert cohort.start_on < today < cohort.end_on
    near = desk.ask(sessions.rows, cohort.id, today - timedelta(14), today + timedelta(14))
    assert near


def test_it_is_one_step(loaded):
    desk, _cohort = loaded
    assert desk.undo_label == "Load the sample programme"


def test_one_that_is_cancelled_leaves_no_file(tmp_path):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        sample.make(tmp_path / "Sample.mentordesk", stop)
    assert list(tmp_path.iterdir()) == []
