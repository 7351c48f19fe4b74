"""Who waits for a place, and in which order."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.participants.waiting_list import place_in_line, waiting_list
from mentordesk.core.vocab import ParticipantState, Role

TODAY, LATER = date(2026, 11, 18), date(2026, 11, 20)


@pytest.fixture
def waiting(desk, someone):
    """Puts someone on the list on a day."""

    def put(name, day, role=Role.MENTEE):
        number = someone(name, role)
        desk.do(participants.waitlist, [number], day)
        return number

    return put


def test_who_came_onto_the_list_first_stands_first(desk, cohort, waiting):
    second, first = waiting("Ada Obi", LATER), waiting("Ben Moss", TODAY)
    found = desk.ask(waiting_list, cohort)
    assert [(each.id, each.place, each.of, each.since) for each in found] == [
        (first, 1, 2, TODAY),
        (second, 2, 2, LATER),
    ]


def test_mentors_and_those_who_learn_stand_in_lines_of_their_own(desk, waiting):
    waiting("Ada Obi", TODAY)
    mentor = waiting("Ben Moss", LATER, Role.MENTOR)
    found = desk.ask(place_in_line, mentor)
    assert (found.place, found.of) == (1, 1)


def test_without_a_day_the_day_of_applying_counts(desk, cohort, waiting):
    last, undated = waiting("Ada Obi", LATER), waiting("Ben Moss", None)  # applied on TODAY
    assert [each.id for each in desk.ask(waiting_list, cohort)] == [undated, last]


def test_being_put_on_the_list_keeps_the_day_and_says_how_many(turned, desk, someone):
    both = [someone("Ada Obi"), someone("Ben Moss")]
    turned(participants.waitlist, both, TODAY)
    assert desk.undo_label == "Put 2 people on the waiting list"
    assert desk.ask(participants.profile, both[0]).state is ParticipantState.WAITLISTED


def test_who_is_accepted_from_the_list_leaves_it_and_the_others_move_up(desk, waiting):
    first, second = waiting("Ada Obi", TODAY), waiting("Ben Moss", LATER)
    desk.do(participants.accept, [first], LATER)
    assert desk.ask(place_in_line, first) is None
    assert desk.ask(place_in_line, second).place == 1


def test_nobody_stands_in_line_who_is_not_there(desk):
    assert desk.ask(place_in_line, 99) is None
