"""A group takes one place of each of its mentors in a cohort of groups; elsewhere each learner takes one."""

import pytest

from mentordesk.core import pairings, skills
from mentordesk.core.desk import command
from mentordesk.core.model import Member, Offer, Participant, Register, Skill
from mentordesk.core.services import asking
from mentordesk.core.vocab import Format, ParticipantState, Side
from tests.core.conftest import make_participant
from tests.core.services.conftest import alter_cohort


@command("Make")
def make_group(db, pair):
    """Two more learners join the pair; the mentor offers a skill."""
    for name in ("Cleo Reid", "Dee Lau"):
        number = make_participant(db, pair.cohort_id, name, db.get_one(Participant, pair.learner).role)
        db.add(Member(pairing_id=pair.id, participant_id=number, side=Side.LEARNER))
    skill = Skill(name="Figures", folded_name="figures")
    db.add(skill)
    db.flush()
    db.add(Offer(participant_id=pair.mentor, skill_id=skill.id, level=5))
    mentor = db.get_one(Participant, pair.mentor)
    mentor.state, mentor.capacity = ParticipantState.MATCHED, 3
    return skill.id


def taken_everywhere(desk, pair, skill):
    """How many of the mentor's three places are taken, as each part of the program counts."""
    line = desk.ask(lambda db: db.get_one(Register, pair.mentor).taken)
    row = desk.ask(pairings.row, pair.id)
    (candidate,) = desk.ask(asking.request, pair.cohort_id).mentors
    (coverer,) = desk.ask(skills.coverers, pair.cohort_id, skill)
    return {line, row.takes, candidate.taken, 3 - coverer.free, desk.ask(pairings.mentored, pair.mentor)}


@pytest.mark.parametrize(("meets_as", "taken"), [(Format.PAIR, 3), (Format.GROUP, 1)])
def test_all_parts_of_the_program_count_alike(desk, pair, wrong, meets_as, taken):
    skill = desk.do(make_group, pair)
    desk.do(alter_cohort, pair.cohort_id, format=meets_as)
    assert taken_everywhere(desk, pair, skill) == {taken}
    assert wrong() == []
