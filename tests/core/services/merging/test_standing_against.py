"""Why two people cannot be one: each refusal in a sentence that can be acted on."""

import pytest

from mentordesk.core.desk import command
from mentordesk.core.model import Avoidance, Member, Participant, Person
from mentordesk.core.services.merging.standing_against import doubled, obstacles
from mentordesk.core.vocab import PairingState, Role, Side
from tests.core.conftest import make_pair, make_participant
from tests.core.services.merging.conftest import keep


def against(desk, one, other):
    return desk.ask(lambda db: obstacles(db, db.get_one(Person, one), db.get_one(Person, other)))


def owner(desk, place):
    return desk.ask(lambda db: db.get_one(Participant, place).person_id)


def test_nothing_stands_against_two_in_one_role(desk, two):
    (one, mine), (other, theirs) = two
    assert against(desk, one, other) == []
    assert desk.ask(lambda db: [(a.id, b.id) for a, b in doubled(db, one, other)]) == [(mine, theirs)]


def test_two_who_are_paired_with_each_other(desk, pair):
    one, other = owner(desk, pair.mentor), owner(desk, pair.learner)
    (sentence,) = against(desk, one, other)
    assert "Ada Obi" in sentence
    assert sentence.endswith("Nobody stands twice in a pairing.")


def test_two_who_are_only_proposed_to_each_other_may_be_one(desk, lone_pair):
    pair = lone_pair(PairingState.PROPOSED)
    assert against(desk, owner(desk, pair.mentor), owner(desk, pair.learner)) == []


def test_a_manager_and_theirs(desk, two):
    (one, _p), (other, _q) = two

    @command("Under")
    def under(db):
        db.get_one(Person, other).line_manager_id = one

    desk.do(under)
    assert against(desk, one, other) == [
        "Ada Obi is noted as the line manager of Obi, Ada. Correct that first."
    ]


def test_two_who_should_not_meet(desk, two):
    (one, mine), (other, _q) = two
    desk.do(keep, Avoidance(participant_id=mine, person_id=other))
    assert against(desk, one, other) == ["Ada Obi should not meet Obi, Ada, so they seem to be two people."]


def test_two_learners_who_each_have_a_mentor(desk, cohort, pair, other_pair):
    (sentence,) = against(desk, owner(desk, pair.learner), owner(desk, other_pair.learner))
    assert sentence.startswith("Both are paired now: ")
    assert sentence.endswith("End one of the pairings first.")


@pytest.mark.parametrize(("more", "count"), [(3, 0), (4, 1)])
def test_two_mentors_of_more_than_eight_together(desk, cohort, more, count):
    pairs = [desk.do(make_pair, cohort, (name, f"{name} learner")) for name in ("Ada Obi", "A. Obi")]

    @command("Fill")
    def fill(db):
        for pair in pairs:
            for number in range(more):
                learner = make_participant(db, cohort, f"Learner {pair.id} {number}", Role.MENTEE)
                db.add(Member(pairing_id=pair.id, participant_id=learner, side=Side.LEARNER))

    desk.do(fill)
    found = against(desk, *(owner(desk, pair.mentor) for pair in pairs))
    assert found == ["Together they mentor more than 8 people. End some of the pairings first."] * count
