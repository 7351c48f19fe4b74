from datetime import date

import pytest

from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.report import Kind
from mentordesk.core.model import Action, Goal, Pairing
from mentordesk.core.vocab import GoalState


@pytest.fixture
def met(world):
    world.take("mentor,mentee,started on\nm@x.org,e@x.org,2026-05-10\n", Kind.PAIRINGS)
    return world


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        (",,,", GoalState.DRAFT),
        ("Shifts,2026-12-18,,", GoalState.ACTIVE),
        (",,2026-06-01,", GoalState.ACTIVE),
        ("Shifts,2026-12-18,,1", GoalState.CLOSED),
    ],
)
def test_the_state_of_a_goal_follows_from_what_is_known(met, cells: str, state: GoalState) -> None:
    met.take(f"owner,title,measure,due on,activated on,final\ne@x.org,Lead,{cells}\n", Kind.GOALS)
    (goal,) = met.all(Goal)
    assert (goal.title, goal.state, goal.pairing_id) == ("Lead", state, met.all(Pairing)[0].id)


def test_a_goal_again_is_compared_by_its_title(met) -> None:
    met.take("owner,title,weight\ne@x.org,Lead,2\n", Kind.GOALS)
    taken = met.take("owner,title,weight,final\ne@x.org,lead,2,1\n", Kind.GOALS)
    assert [change.field for change in taken.rows[0].changes] == ["final", "state"]
    assert len(met.all(Goal)) == 1


def test_a_pairing_code_alone_means_its_only_learner(met) -> None:
    code = met.all(Pairing)[0].code
    met.take(f"pairing code,text,due on\n{code},Shadow,2026-12-01\n", Kind.ACTIONS)
    (action,) = met.all(Action)
    assert (action.text, action.due_on, action.owner_id) == ("Shadow", date(2026, 12, 1), 3)


def test_an_action_that_is_done_now_is_a_change(met) -> None:
    met.take("owner,text\ne@x.org,Shadow\n", Kind.ACTIONS)
    taken = met.take("owner,text,done on\ne@x.org,Shadow,2026-06-01\n", Kind.ACTIONS)
    assert [(each.fate, each.changes[0].field) for each in taken.rows] == [(Fate.CHANGED, "done on")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("owner,title\nf@x.org,Lead\n", Kind.GOALS), ("owner,text\nf@x.org,Go\n", Kind.ACTIONS)],
)
def test_an_owner_without_pairing_is_refused(met, text: str, kind: Kind) -> None:
    assert [problem.column for problem in met.take(text, kind).problems] == ["owner"]
