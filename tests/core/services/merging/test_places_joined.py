"""Two places in one cohort and role become one, with all that belongs to either."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.model import Avoidance, ChecklistItem, PairRule, Participant
from mentordesk.core.services.merging import places_joined
from mentordesk.core.services.merging.side_by_side import Take
from mentordesk.core.vocab import PairingState, ParticipantState, Role, RuleKind
from tests.core.services.merging.conftest import keep

DAY = date(2026, 11, 2)


@command("Join")
def join(db, kept, gone, take=Take.LEFT):
    rows = [db.get_one(Participant, number) for number in (kept, gone)]
    places_joined.withdraw_proposals(db, *rows)
    rows = [db.get_one(Participant, number) for number in (kept, gone)]
    places_joined.join(db, *rows, lambda _field: take)


def test_a_step_that_either_has_done_is_done(desk, turned, two):
    (_p, kept), (_q, gone) = two
    steps = [(kept, "Briefing", None), (gone, "briefing", DAY), (gone, "First questions", None)]
    desk.do(keep, *(ChecklistItem(participant_id=who, text=text, done_on=day) for who, text, day in steps))
    turned(join, kept, gone)
    left = desk.ask(lambda db: [(s.participant_id, s.text, s.done_on) for s in db.query(ChecklistItem)])
    assert left == [(kept, "Briefing", DAY), (kept, "First questions", None)]


def test_nobody_to_be_avoided_is_forgotten(desk, two, person):
    (_p, kept), (_q, gone) = two
    one, other = person("Cleo Reid")[0], person("Dee Lau")[0]
    desk.do(
        keep,
        *(
            Avoidance(participant_id=who, person_id=whom)
            for who, whom in ((kept, one), (gone, one), (gone, other))
        ),
    )
    desk.do(join, kept, gone, Take.LEFT)
    assert desk.ask(lambda db: {(row.participant_id, row.person_id) for row in db.query(Avoidance)}) == {
        (kept, one),
        (kept, other),
    }


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        ([("gone", "one", "pin")], [("kept", "one", "pin")]),
        ([("kept", "one", "pin"), ("gone", "one", "forbid")], [("kept", "one", "forbid")]),
        ([("kept", "one", "pin"), ("gone", "other", "pin")], [("kept", "one", "pin")]),
        (
            [("kept", "one", "forbid"), ("gone", "other", "pin")],
            [("kept", "one", "forbid"), ("kept", "other", "pin")],
        ),
    ],
)
def test_what_was_decided_about_either_holds(desk, two, person, rules, left):
    cohort = desk.ask(lambda db: db.get_one(Participant, two[0][1]).cohort_id)
    who = {"kept": two[0][1], "gone": two[1][1]}
    who |= {name: person(name, Role.MENTOR)[1] for name in ("one", "other")}
    made = [
        PairRule(cohort_id=cohort, learner_id=who[learner], mentor_id=who[mentor], kind=RuleKind(kind))
        for learner, mentor, kind in rules
    ]
    desk.do(keep, *made)
    desk.do(join, who["kept"], who["gone"])
    found = desk.ask(
        lambda db: [
            (r.learner_id, r.mentor_id, r.kind.key) for r in db.query(PairRule).order_by(PairRule.mentor_id)
        ]
    )
    assert found == [(who[learner], who[mentor], kind) for learner, mentor, kind in left]


def test_the_pairing_of_either_is_theirs_and_says_how_they_stand(desk, turned, person, pair):
    kept = person("A. Obi", Role.MENTOR, capacity=1, state=ParticipantState.MATCHED)[1]
    turned(join, kept, pair.mentor)
    (row,) = desk.ask(pairings.of_participant, kept)
    assert row.id == pair.id
    assert desk.ask(lambda db: db.get_one(Participant, kept).state) is ParticipantState.MATCHED


def test_a_learner_with_a_mentor_needs_no_proposal(desk, pair, lone_pair):
    proposed = lone_pair(PairingState.PROPOSED)
    desk.do(join, proposed.learner, pair.learner)
    assert [row.id for row in desk.ask(pairings.of_participant, proposed.learner)] == [pair.id]


def test_places_grow_with_those_who_are_mentored(desk, pair, other_pair):
    @command("One place")
    def one_place(db):
        for number in (pair.mentor, other_pair.mentor):
            db.get_one(Participant, number).capacity = 1

    desk.do(one_place)
    desk.do(join, pair.mentor, other_pair.mentor)
    assert desk.ask(lambda db: db.get_one(Participant, pair.mentor).capacity) == 2
