"""Two people beside each other: what differs, what is proposed, what follows by itself."""

import pytest

from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.model import Interest
from mentordesk.core.services.merging.side_by_side import Take, side_by_side
from mentordesk.core.vocab import ParticipantState, Role
from tests.core.services.merging.conftest import keep


def lines(desk, one, other):
    return desk.ask(side_by_side, one, other).lines


def test_what_one_side_leaves_open_is_proposed_from_the_other(desk, two):
    found = lines(desk, two[0][0], two[1][0])
    assert {key: line.proposed for key, line in found.items() if line.asked and "." not in key} == {
        "code": Take.LEFT,
        "name": Take.LEFT,
        "email": Take.LEFT,
        "phone": Take.LEFT,
        "job_title": Take.RIGHT,
    }
    assert found["phone"].left == ("020 7946 0001",)
    assert found["phone"].right == ()


def test_the_longer_name_is_proposed(desk, person):
    one, other = person("A. Obi")[0], person("Ada Obi")[0]
    assert lines(desk, one, other)["name"].proposed is Take.RIGHT
    assert lines(desk, other, one)["name"].proposed is Take.LEFT


def test_lists_are_proposed_joined(desk, two, cohort):
    desk.do(
        keep, *(Interest(participant_id=place, tag=tag) for (_p, place), tag in zip(two, "ab", strict=True))
    )
    line = lines(desk, two[0][0], two[1][0])[f"{cohort}.mentee.interests"]
    assert (line.left, line.right, line.choices, line.proposed) == (("a",), ("b",), tuple(Take), Take.BOTH)


def test_who_came_further_is_proposed_and_who_is_paired_is_not_asked(desk, cohort, person, pair):
    one = person("Ada Obi", Role.MENTOR, state=ParticipantState.WAITLISTED)[0]
    other = person("Ada Obi", Role.MENTOR, state=ParticipantState.ACCEPTED)[0]
    state = f"{cohort}.mentor.state"
    assert lines(desk, one, other)[state].proposed is Take.RIGHT
    paired = desk.ask(lambda db: db.get_one(_participant(), pair.mentor).person_id)
    line = lines(desk, other, paired)[state]
    assert (line.choices, line.asked) == ((Take.RIGHT,), False)


def _participant():
    from mentordesk.core.model import Participant

    return Participant


def test_roles_of_their_own_stay_beside_each_other(desk, person):
    one, other = person("Ada Obi", Role.MENTOR)[0], person("Ada Obi", Role.MENTEE)[0]
    assert [part.title for part in desk.ask(side_by_side, one, other).parts] == ["The person"]


def test_each_place_that_both_have_is_a_part(desk, two):
    found = desk.ask(side_by_side, two[0][0], two[1][0])
    assert [part.title for part in found.parts] == ["The person", "Mentee in 2026"]
    assert found.codes[0].startswith("P-")
    assert found.notes


def test_there_must_be_two(desk, two):
    with pytest.raises(Refused):
        desk.ask(side_by_side, two[0][0], two[0][0])
    with pytest.raises(NotFound):
        desk.ask(side_by_side, two[0][0], 999)
