from datetime import date

from mentordesk.core.intake import mending, refused_rows
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import CellProblem, Choices

GRID = Grid(
    "people.csv",
    "",
    ("name", "applied on", "places", "consent"),
    (GridRow(2, ("=1+1", date(2026, 3, 4), 2.0, True)), GridRow(3, ("Ben", "", "", False))),
)


def read_back(tmp_path, problems):
    file = tmp_path / "refused.xlsx"
    file.write_bytes(refused_rows.workbook([(GRID, problems)], "Refused"))
    return by_content.read(file, Choices())


def test_refused_rows_come_back_as_they_were(tmp_path):
    found = read_back(tmp_path, [CellProblem(2, "name", "=1+1", "No name.")])
    assert found.headings == (*GRID.headings, "Problem")
    assert mending.row_of(found, 2).cells == ("=1+1", date(2026, 3, 4), 2.0, "yes", "name: No name.")


def test_all_problems_of_a_row_stand_in_one_cell(tmp_path):
    problems = [CellProblem(3, "name", "", "One."), CellProblem(3, "", "", "Two.")]
    assert mending.row_of(read_back(tmp_path, problems), 2).cells[-1] == "name: One.\nTwo."


def test_only_refused_rows_are_in_it(tmp_path):
    assert len(read_back(tmp_path, [CellProblem(3, "", "", "Why.")]).rows) == 1
