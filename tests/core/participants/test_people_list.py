"""Participants as a table: filters, chips, order, and what a line says."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import NotFound
from mentordesk.core.participants import Chip, Shown
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import ParticipantState, Role

TODAY = date(2026, 11, 18)


@pytest.fixture
def names(desk, cohort):
    """The names that a table shows, in order."""

    def read(**shown):
        found = desk.ask(participants.ids, cohort, Shown(**shown))
        rows = desk.ask(participants.rows, found)
        return [rows[number].name for number in found]

    return read


@pytest.fixture
def four(someone):
    """Four people in the order in which they signed up."""
    return [
        someone("Zoë Marsh", job_title="Deputy Sister", department="Emergency", email="zm@example.org"),
        someone("Ädam Obi", Role.MENTOR, job_title="Consultánt", department="Cardiology"),
        someone("ben Lau", job_title="Registrar", email="ben@other.org"),
        someone("Cleo Reid", Role.PEER, department="Élite care"),
    ]


def test_people_stand_by_name_whatever_accents_and_case(names, four):
    assert names() == ["Ädam Obi", "ben Lau", "Cleo Reid", "Zoë Marsh"]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("name", "Ädam Obi"),
        ("role", "ben Lau"),
        ("post", "Cleo Reid"),
        ("department", "ben Lau"),
        ("state", "Ädam Obi"),
        ("email", "Ädam Obi"),
        ("no such column", "Ädam Obi"),
    ],
)
def test_each_heading_sorts(names, four, order, first):
    assert names(order=order)[0] == first


def test_descending_turns_the_order_round_and_leaves_ties_by_name(names, four):
    assert names(order="post", descending=True) == ["ben Lau", "Zoë Marsh", "Ädam Obi", "Cleo Reid"]
    assert names(order="state", descending=True) == names()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zoe", ["Zoë Marsh"]),
        ("MARSH z", ["Zoë Marsh"]),
        ("deputy", ["Zoë Marsh"]),
        ("other.org", ["ben Lau"]),
        ("consultant", ["Ädam Obi"]),
        ("elite", ["Cleo Reid"]),
        ("cardio", ["Ädam Obi"]),
        ("ben marsh", []),
        ("%", []),
        ("_", []),
        ("", ["Ädam Obi", "ben Lau", "Cleo Reid", "Zoë Marsh"]),
    ],
)
def test_each_word_typed_must_be_somewhere_on_the_line(names, four, text, found):
    assert names(text=text) == found


def test_a_code_is_found_in_any_case(desk, names, four):
    code = desk.ask(participants.profile, four[2]).code
    assert names(text=code.lower()) == ["ben Lau"]


def test_people_of_other_cohorts_are_not_shown(desk, four):
    assert desk.ask(participants.ids, 99, Shown()) == []
    assert desk.ask(participants.counts, 99) == dict.fromkeys(Chip, 0)


@pytest.mark.parametrize(
    ("chip", "found"),
    [
        (Chip.EVERYONE, ["Ädam Obi", "ben Lau", "Cleo Reid", "Zoë Marsh"]),
        (Chip.MENTORS, ["Ädam Obi"]),
        (Chip.LEARNERS, ["ben Lau", "Cleo Reid", "Zoë Marsh"]),
        (Chip.WAITING, ["ben Lau"]),
        (Chip.FREE_PLACES, ["Ädam Obi"]),
    ],
)
def test_each_chip_shows_whom_it_names(desk, names, four, chip, found):
    desk.do(participants.accept, four[1:3], TODAY)
    assert names(chip=chip) == found


def test_each_chip_counts_whom_it_shows(desk, cohort, names, four):
    desk.do(participants.accept, four[1:3], TODAY)
    counted = desk.ask(participants.counts, cohort)
    assert counted == {chip: len(names(chip=chip)) for chip in Chip}


def test_who_has_a_pairing_does_not_wait_and_fills_a_place(desk, pair, names):
    assert names(chip=Chip.WAITING) == []
    row = desk.ask(participants.rows, [pair.mentor])[pair.mentor]
    assert (row.taken, row.capacity) == (1, 2)


def test_a_mentor_with_all_places_taken_has_no_free_place(desk, pair, names):
    desk.do(participants.accept, [pair.mentor], TODAY)
    assert names(chip=Chip.FREE_PLACES) == ["Ada Obi"]
    desk.do(participants.set_capacity, pair.mentor, 1)
    assert names(chip=Chip.FREE_PLACES) == []


def test_who_told_everything_misses_nothing(desk, told_all, names):
    assert names(chip=Chip.MISSING) == ["Wanjiru Kamau"]
    row = desk.ask(participants.rows, [told_all])[told_all]
    assert (row.intake, row.missing) == (9, "style")


@pytest.mark.req("S2-18")
def test_a_code_stands_for_all_roles_of_a_person(desk, cohort, someone):
    roles = [someone("Ada Obi", role, email="ada@example.org") for role in (Role.MENTOR, Role.MENTEE)]
    code = desk.ask(participants.profile, roles[0]).code
    assert sorted(desk.ask(participants.by_code, cohort, code)) == sorted(roles)


def test_a_search_gives_names_with_role_and_code_up_to_a_limit(desk, cohort, four):
    found = desk.ask(participants.matching_names, cohort, "o", 2)
    assert [(number, name, role) for number, name, role, _code in found] == [
        (four[1], "Ädam Obi", Role.MENTOR),
        (four[2], "ben Lau", Role.MENTEE),
    ]


def test_departments_are_offered_in_order_each_once(desk, four, someone):
    someone("Dee Nash", department="cardiology")
    someone("Eve Moss", department="Cardiology", organisation="St Brigid")
    assert desk.ask(participants.departments) == ["Cardiology", "Élite care", "Emergency"]


def test_the_rows_of_people_who_are_gone_are_not_found(desk, four):
    assert len(desk.ask(those, four)) == 4
    with pytest.raises(NotFound):
        desk.ask(those, [*four, 99])


def test_the_headcount_is_of_one_cohort(desk, cohort, four):
    assert desk.ask(participants.headcount, cohort, TODAY) == 4
    assert desk.ask(participants.headcount, 99, TODAY) == 0


def test_how_far_everybody_has_come_stands_by_name(desk, cohort, four):
    desk.do(participants.accept, four[:1], TODAY)
    found = desk.ask(participants.standings, cohort)
    assert [each.name for each in found] == ["Ädam Obi", "ben Lau", "Cleo Reid", "Zoë Marsh"]
    assert [each.accepted_on for each in found] == [None, None, None, TODAY]
    assert found[0].role is Role.MENTOR
    assert found[3].state is ParticipantState.ACCEPTED
