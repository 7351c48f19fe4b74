from datetime import date

from mentordesk.core.intake import cell_values, columns
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.report import CellProblem, Choices, DateOrder, Kind
from mentordesk.core.intake.taking import Row, date_orders, in_turn

HEADINGS = ("Mentor", "Mentee", "Started", "Ended", "Cadence")


def sheet(*rows: tuple[str, ...]) -> Grid:
    return Grid("x.csv", "", HEADINGS, tuple(GridRow(number, row) for number, row in enumerate(rows, 2)))


def first(*cells_of_row: str) -> Row:
    grid = sheet(cells_of_row)
    return Row(columns.settle(grid, Choices(kind=Kind.PAIRINGS)), grid.rows[0], {"started on": DateOrder.DMY})


def test_fields_are_taken_and_problems_gathered() -> None:
    row = first("a\nb", "e@x.org", "soon", "", "999")
    assert (row.line("mentor"), row.day("started on"), row.integer("cadence days", 3, 180)) == (
        "",
        None,
        None,
    )
    assert [problem.column for problem in row.problems] == ["Mentor", "Started", "Cadence"]
    assert {problem.row for problem in row.problems} == {2}


def test_dates_are_read_in_the_order_of_their_column() -> None:
    assert first("", "", "03/04/2026", "", "").day("started on") == date(2026, 4, 3)


def test_a_column_that_is_not_there_says_nothing() -> None:
    row = first("", "", "", "", "")
    assert row.take("format", cell_values.line, "otherwise") == ""
    assert not row.has("format")


def test_a_needed_field_that_is_empty_is_named_once() -> None:
    row = first("", "e@x.org", "", "", "")
    row.need("mentor", "mentee")
    row.need("mentor")
    assert [(problem.column, problem.problem) for problem in row.problems] == [
        ("Mentor", "This must not be empty.")
    ]


def test_days_in_the_wrong_order_are_named() -> None:
    row = first("", "", "2026-05-01", "2026-04-30", "")
    row.in_order("started on", "ended on")
    assert [(problem.column, problem.value) for problem in row.problems] == [("Ended", "2026-04-30")]


def test_days_in_order_or_unknown_pass() -> None:
    for ended in ("2026-05-01", "2026-06-01", "", "never"):
        row = first("", "", "2026-05-01", ended, "")
        row.in_order("started on", "ended on")
        assert not row.problems


def test_each_column_of_dates_has_its_own_order_or_question() -> None:
    grid = sheet(("", "", "13/04/2026", "05/06/2026", ""))
    found = columns.settle(grid, Choices(kind=Kind.PAIRINGS))
    orders, questions = date_orders(grid, found, ("started on", "ended on", "planned end"), Choices())
    assert orders == {"started on": DateOrder.DMY}
    assert [question.option for question in questions] == ["--dates"]


def test_the_chosen_order_answers_for_all_columns() -> None:
    grid = sheet(("", "", "13/04/2026", "05/06/2026", ""))
    found = columns.settle(grid, Choices(kind=Kind.PAIRINGS))
    orders, questions = date_orders(grid, found, ("ended on",), Choices(dates=DateOrder.MDY))
    assert (orders, questions) == ({"ended on": DateOrder.MDY}, ())


def test_problems_are_told_in_the_order_of_the_rows() -> None:
    problems = [CellProblem(row, "", "", "") for row in (5, 2, 9)]
    assert [problem.row for problem in in_turn(problems)] == [2, 5, 9]
