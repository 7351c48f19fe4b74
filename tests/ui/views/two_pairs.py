"""A file with two pairings, as it stands on Wednesday 18 November 2026."""

from datetime import date
from functools import cache

from mentordesk.core import goals, sessions
from mentordesk.core.desk import Desk, command
from mentordesk.core.goals import GoalDraft
from mentordesk.core.model import Participant
from mentordesk.core.sessions import SessionDraft, SessionRecord
from mentordesk.core.vocab import Mark, ParticipantState, SessionState
from mentordesk.ui.kit.view import View
from tests.core.conftest import make_cohort, make_pair
from tests.core.services.today.conftest import change_pairing

TODAY = date(2026, 11, 18)
ROOMS = {
    name: View(order, name.title(), "today", "tests.ui.demo_page:DemoPage")
    for order, name in enumerate(("pairings", "calendar", "feedback", "participants", "reports"), 30)
}


@command("Match all")
def match_all(db):
    for participant in db.query(Participant):
        participant.state = ParticipantState.MATCHED


def fill(path, new_file):
    """Ben and Ada have not met for 69 days and have not signed; Dee and Cleo meet on 10 December."""
    content, pairs = _made(new_file)
    path.write_bytes(content)
    return pairs


@cache
def _made(new_file):
    path = new_file.with_name("two pairs.mentordesk")
    path.write_bytes(new_file.read_bytes())
    desk = Desk.open(path)
    cohort = desk.do(make_cohort)
    one = desk.do(make_pair, cohort, ("Ada Obi", "Ben Hargreaves"))
    other = desk.do(make_pair, cohort, ("Cleo Reid", "Dee Lau"))
    desk.do(match_all)
    desk.do(change_pairing, one.id, started_on=date(2026, 10, 10))
    desk.do(change_pairing, other.id, started_on=date(2026, 11, 2))
    marks = dict.fromkeys((one.mentor, one.learner), Mark.ATTENDED)
    record = SessionRecord(
        one.id, date(2026, 9, 10), "Europe/London", SessionState.HELD, "10:00", attendance=marks
    )
    desk.do(command("Load")(sessions.load), [record])
    desk.do(sessions.place, [SessionDraft(other.id, date(2026, 12, 10), "14:00")], TODAY)
    goal = GoalDraft(one.id, one.learner, "Lead a shift", "Shifts", baseline=-1, due_on=TODAY)
    desk.do(goals.activate, desk.do(goals.add, goal))
    desk.close()
    return path.read_bytes(), (one, other)
