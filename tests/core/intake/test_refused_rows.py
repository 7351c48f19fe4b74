from datetime import date
from io import BytesIO

import openpyxl

from mentordesk.core.intake import layouts, mending, refused_rows
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Fate
from mentordesk.core.intake.grid import Grid, GridRow
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import CellProblem, Choices, Kind

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


def test_the_cells_that_are_wrong_are_marked(tmp_path):
    problems = [CellProblem(2, "places", "2", "Too many."), CellProblem(3, "", "", "Two.")]
    book = openpyxl.load_workbook(BytesIO(refused_rows.workbook([(GRID, problems)], "Refused")))
    page = book["people"]
    marked = [cell.coordinate for row in page["A2:E3"] for cell in row if cell.fill.patternType]
    assert marked == ["C2"]


def test_corrected_in_place_they_are_imported_as_they_are(turned, desk, programme, tmp_path):
    (tmp_path / "mentees.csv").write_text("Who,email\nAnn,a@x.org\nBo,b.x.org\n", encoding="utf-8")
    sheet = layouts.sheet(desk, tmp_path / "mentees.csv", Choices(Kind.PEOPLE, columns={"Who": "name"}))
    desk.do(taking_in.take, programme, [sheet], date(2026, 3, 4))
    again = tmp_path / "mentees refused rows.xlsx"
    again.write_bytes(refused_rows.workbook([(sheet.grid, sheet.checked.problems)], "Refused"))
    book = openpyxl.load_workbook(again)
    book["mentees"]["B2"] = "b@x.org"
    book.save(again)
    (taken,) = turned(taking_in.take, programme, [layouts.sheet(desk, again, Choices())], date(2026, 3, 4))
    assert (taken.count(Fate.NEW), taken.problems) == (1, [])


def test_only_refused_rows_are_in_it(tmp_path):
    assert len(read_back(tmp_path, [CellProblem(3, "", "", "Why.")]).rows) == 1
