"""What tests of regrouping share: a cohort of groups, two of which run."""

from datetime import date, timedelta

import pytest

from mentordesk.core import codes, issuing, pairings, sessions
from mentordesk.core.desk import Desk, command
from mentordesk.core.model import MentoringSession
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Format, Mark, Role
from tests.core.conftest import make_cohort
from tests.core.services.conftest import People, make_ready

TODAY = date(2026, 11, 18)
BEGAN = date(2026, 10, 1)
MET = date(2026, 11, 10)
TOMORROW = TODAY + timedelta(days=1)


@command("Plan")
def plan(db, pairing_id, day):
    """A session of that day; its id."""
    number = len(sessions.of_pairing(db, pairing_id)) + 1
    code = issuing.issue(db, codes.Kind.SESSION)[0]
    row = MentoringSession(pairing_id=pairing_id, code=code, number=number, day=day, zone="Europe/London")
    db.add(row)
    db.flush()
    return row.id


class Groups(People):
    """Ada mentors Ann, Ben and Cleo since October; Bo mentors Dee, Eve and Fay; Gus waits, Hal is free."""

    first = second = 0

    def make(self, mentors, learners, kind=Format.GROUP):
        draft = PairingDraft(
            tuple(self[each] for each in mentors), tuple(self[each] for each in learners), format=kind
        )
        (made,) = self.desk.do(pairings.pair, self.cohort, [draft], TODAY)
        self.desk.do(pairing_up.confirm, [made], TODAY)
        self.desk.do(pairings.set_started, made, BEGAN)
        return made

    def who(self, pairing_id):
        """First names of those who are in it now."""
        row = self.desk.ask(pairings.row, pairing_id)
        return [each.name.split()[0].lower() for each in (*row.learners, *row.mentors)] if row.current else []

    def meet(self, pairing_id, day):
        """They met on that day, all of them."""
        number = self.desk.do(plan, pairing_id, day)
        (row,) = self.desk.ask(sessions.of_ids, [number])
        came = {each.participant_id: Mark.ATTENDED for each in row.members}
        self.desk.do(sessions.record, number, sessions.RecordDraft(attendance=came), TODAY)
        return number

    def told(self, pairing_id):
        return [each.text for each in self.desk.ask(pairings.history, pairing_id)]


@pytest.fixture(scope="session")
def groups_file(new_file, tmp_path_factory):
    """A file, made once, in which both groups run; and its participants by first name."""
    file = tmp_path_factory.mktemp("groups") / "Groups.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    made = Groups(desk, cohort)
    for role, more, surname, names in (
        (Role.MENTOR, {"lead": 5}, "Lead", ("ada", "bo", "hal")),
        (Role.MENTEE, {"lead": 2}, "Lee", ("ann", "ben", "cleo", "dee", "eve", "fay", "gus")),
    ):
        for each in names:
            made[each] = desk.do(make_ready, cohort, f"{each.title()} {surname}", role, None, **more)
    made.change_cohort(format=Format.GROUP)
    running = made.make(["ada"], ["ann", "ben", "cleo"]), made.make(["bo"], ["dee", "eve", "fay"])
    desk.close()
    return file, cohort, dict(made), running


@pytest.fixture
def groups(groups_file, tmp_path):
    file, cohort, people, running = groups_file
    copy = tmp_path / "Groups.mentordesk"
    copy.write_bytes(file.read_bytes())
    desk = Desk.open(copy)
    made = Groups(desk, cohort, **people)
    made.first, made.second = running
    yield made
    desk.close()


@pytest.fixture
def desk(groups):
    """The desk on the groups, for what turns commands."""
    return groups.desk
