import csv
from datetime import date
from pathlib import Path

import pytest

from mentordesk.core.intake import columns, people_sheet
from mentordesk.core.intake.grid import Cell, Grid, GridRow
from mentordesk.core.intake.people_sheet import People, PersonRow
from mentordesk.core.intake.profile_cells import Help, Window, Wish
from mentordesk.core.intake.report import Choices, DateOrder
from mentordesk.core.vocab import PriorityArea, Role, Scheme

MENTOR, MENTEE = Role.MENTOR, Role.MENTEE


def check(headings: str, *rows: tuple[Cell, ...], file: str = "mentees.csv", **choices) -> People:
    names = tuple(heading.strip() for heading in headings.split("|"))
    grid = Grid(file, "", names, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))
    chosen = Choices(**choices)
    return people_sheet.check(grid, columns.settle(grid, chosen), chosen)


def only(headings: str, *cells: Cell, **more) -> PersonRow:
    found = check(headings, cells, **more).checked
    assert found.problems == ()
    (person,) = found.rows
    return person


def complaints(people: People) -> list[tuple[int, str]]:
    return [(problem.row, problem.column) for problem in people.checked.problems]


def test_first_and_last_name_make_the_name() -> None:
    assert only("first name|last name", "Ann", "Smith").name == "Ann Smith"
    assert only("first name|last name", "Pelé", "").name == "Pelé"
    assert only("full name", "Ann Smith").name == "Ann Smith"


@pytest.mark.req("S0-44")
def test_everything_that_a_sign_up_says_is_taken() -> None:
    headings = (
        "name|needs|offers|interests|availability|style 1|capacity|applied on|wants difference|languages"
    )
    row = ("Ann", "Data:2:3", "Law:4", "tea; chess", "Mon 09:00-11:00", "4", 3.0, "2026-03-01", "yes", "en")
    person = only(headings, *row)
    assert (person.needs, person.offers) == ((Wish("Data", 2, 3),), (Help("Law", 4),))
    assert (person.interests, person.languages) == (("tea", "chess"), ("en",))
    assert person.availability == (Window(0, "09:00", "11:00"),)
    assert (person.style, person.capacity) == ((4, None, None, None), 3)
    assert (person.applied_on, person.wants_difference) == (date(2026, 3, 1), True)


def test_only_what_is_not_empty_counts_as_given() -> None:
    assert only("name|email|phone", "Ann", "", "1").given == {"name", "phone"}


def test_both_roles_make_one_person_with_two() -> None:
    assert only("name|both mentor and mentee", "Ann", "yes").roles == (MENTOR, MENTEE)
    assert only("name|both mentor and mentee", "Ann", "no").roles == (MENTEE,)


def test_the_role_in_the_cell_comes_before_the_name_of_the_file() -> None:
    assert only("name|I want to be a", "Ann", "Mentor", file="mentees.csv").roles == (MENTOR,)
    assert only("name|role", "Ann", "", file="mentees.csv").roles == (MENTEE,)


def test_a_role_that_nothing_tells_is_asked_for() -> None:
    found = check("name", ("Ann",), file="people.csv").checked
    assert [question.about for question in found.questions] == ["role"]
    assert only("name", "Ann", file="people.csv", role=MENTOR).roles == (MENTOR,)


def test_every_problem_of_a_row_is_named_at_once() -> None:
    found = check("name|email|capacity|time zone", ("", "a@b", "99", "Mars"), ("Bo", "b@x.org", "", ""))
    assert sorted(complaints(found)) == [(2, "capacity"), (2, "email"), (2, "name"), (2, "time zone")]
    assert [person.name for person in found.checked.rows] == ["Bo"]


def test_a_name_longer_than_200_letters_is_refused() -> None:
    found = check("first name|last name", ("x" * 150, "y" * 60), ("x" * 100, "y" * 99))
    assert [row for row, _column in complaints(found)] == [2]


HOSTILE = [
    "<b>bold</b>",
    "=cmd|'/c calc'!A0",
    "../../x",
    "Robert'); DROP TABLE person;--",
    "Anna\u202egpj.exe",
    "👩‍👩‍👧‍👦",
    "O'Brien",
    "NULL",
    "مرحبا بالعالم",
    "x" * 200,
    "%s {0}",
    "\u200bhidden",
    "e\u0301",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_kept_as_typed(name: str) -> None:
    assert only("name", name).name == name


def test_the_same_person_twice_in_one_role_is_refused() -> None:
    found = check("name|email", ("Zoë", "z@x.org"), ("Zoe\u0308\u200b", " Z@X.org"))
    assert complaints(found) == [(3, "email")]
    assert "row 2" in found.checked.problems[0].problem


def test_the_same_address_under_another_name_is_refused() -> None:
    found = check("name|email", ("Ann", "a@x.org"), ("Bo", "a@x.org"))
    assert "The same e-mail address as Ann in row 2." in found.checked.problems[0].problem


def test_the_same_person_may_stand_in_two_rows_with_two_roles() -> None:
    found = check("name|email|role", ("Ann", "a@x.org", "mentor"), ("Ann", "a@x.org", "mentee"))
    assert [person.roles for person in found.checked.rows] == [(MENTOR,), (MENTEE,)]


def test_people_without_address_are_told_apart_by_name_and_organisation() -> None:
    found = check("name|organisation", ("Ann", "A"), ("Ann", "B"), ("ann", "a"))
    assert complaints(found) == [(4, "email")]


def test_grades_of_a_known_ladder_are_put_in_order() -> None:
    found = check("name|grade", ("Ann", "seo"), ("Bo", "AA"))
    assert found.grade_order[:5] == ("AA", "AO", "EO", "HEO", "seo")


def test_grades_that_we_do_not_know_are_asked_for() -> None:
    found = check("name|grade", ("Ann", "Baron"))
    assert [question.about for question in found.checked.questions] == ["grades"]
    chosen = check("name|grade", ("Ann", "baron"), grade_order=("Baron", "Earl"))
    assert (chosen.grade_order, chosen.checked.rows[0].grade) == (("Baron", "Earl"), "Baron")
    assert chosen.checked.questions == ()


def test_further_columns_are_kept_with_their_headings() -> None:
    assert only("name|Shoe size|Hat", "Ann", 43.0, "").more == ("Shoe size: 43",)


def test_the_grid_of_a_form_makes_free_times() -> None:
    headings = (
        "name|What time are you available? [09:00 - 12:00]|What time are you available? [12:00 - 15:00]"
    )
    person = only(headings, "Ann", "Monday, Tuesday", "Monday")
    assert person.availability == (Window(0, "09:00", "15:00"), Window(1, "09:00", "12:00"))
    assert only(headings, "Ann", "", "").availability is None


def test_answers_of_a_form_are_parted_by_commas_and_taken_at_the_usual_level() -> None:
    found = check("name|What topic do you want to learn?", ("Ann", "Web, Data")).checked
    assert found.rows[0].needs == (Wish("Web", 3, 2), Wish("Data", 3, 2))
    assert found.remarks == ("Skills without numbers were taken as level 3, importance 2.",)


def test_a_wrong_skill_is_a_problem_and_no_remark() -> None:
    found = check("name|needs", ("Ann", ":9"))
    assert complaints(found) == [(2, "needs")]
    assert found.checked.remarks == ()


def test_one_line_manager_at_most() -> None:
    assert only("name|line manager", "Ann", "b@x.org").line_manager == "b@x.org"
    assert complaints(check("name|line manager", ("Ann", "b@x.org; c@x.org"))) == [(2, "line manager")]


def test_dates_of_further_columns_are_asked_about_and_kept_in_one_form() -> None:
    rows = (("Ann", "03/04/2009"), ("Bo", "by heart"))
    assert [each.about for each in check("name|Born", *rows).checked.questions] == ["dates"]
    chosen = check("name|Born", *rows, dates=DateOrder.DMY).checked
    assert [person.more for person in chosen.rows] == [("Born: 2009-04-03",), ("Born: by heart",)]


def test_a_wrong_role_in_one_row_is_its_problem_and_asks_nothing() -> None:
    found = check("name|role", ("Ann", "mentor"), ("Cy", "wizard"), file="people.csv")
    assert found.checked.questions == ()
    assert complaints(found) == [(3, "role")]


def test_a_grid_of_mornings_and_afternoons_is_taken_and_said() -> None:
    headings = "name|When are you available? [Mornings]|When are you available? [Afternoons]"
    found = check(headings, ("Ann", "Monday, Tuesday", "Friday")).checked
    assert found.rows[0].availability == (
        Window(0, "09:00", "12:00"),
        Window(1, "09:00", "12:00"),
        Window(4, "13:00", "17:00"),
    )
    assert "morning 09:00-12:00" in found.remarks[0]


def test_a_sign_up_form_as_it_really_comes_is_read_without_questions() -> None:
    header = Path(__file__).parents[2] / "data" / "signup" / "form-export-header.csv"
    (names,) = csv.reader(header.read_text(encoding="utf-8").splitlines()[:1])
    row = ("2026-03-30 10:15:00", "ann@x.org", "Ann Lee", "ann", "be mentored and mentor others")
    row += ("Law, Data", "Figures", "I like it", "Europe/Paris", "Monday, Friday", "", "", "", "Sunday")
    person = only("|".join(names), *row)
    assert (person.roles, person.zone, person.applied_on) == (
        (MENTOR, MENTEE),
        "Europe/Paris",
        date(2026, 3, 30),
    )
    assert (person.offers, person.needs) == ((Help("Law"), Help("Data")), (Wish("Figures"),))
    assert person.availability == (
        Window(0, "09:00", "12:00"),
        Window(4, "09:00", "12:00"),
        Window(6, "21:00", "24:00"),
    )


@pytest.mark.req("S4-04", "S4-05")
def test_origin_priorities_and_fields_of_ones_own_are_taken() -> None:
    headings = "name|scheme|priorities|shoe size|Since"
    row = ("Ann", "local training hub", "Leadership, into management; Clinical", "43", date(2026, 3, 1))
    person = only(headings, *row, columns={"shoe size": "field:Shoe"}, own_fields=("since",))
    assert (person.origin, person.own) == (Scheme.LOCAL, (("Shoe", "43"), ("since", "2026-03-01")))
    assert person.priorities == (PriorityArea.LEADERSHIP, PriorityArea.AREA)
