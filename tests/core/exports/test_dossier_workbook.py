"""The dossier as a workbook: points that add up, and text that stays text."""

from collections import defaultdict
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook


def table(path, name):
    """The rows of a sheet as another program reads them, by heading."""
    headings, *rows = CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()
    return [dict(zip(headings, row, strict=True)) for row in rows]


@pytest.fixture
def book(cohort, plan, write):
    return write("dossier_workbook", cohort_id=cohort).path


@pytest.mark.req("S1-24")
def test_the_reasons_of_each_pair_add_up_to_its_score(book):
    sums = defaultdict(Decimal)
    for row in table(book, "Reasons"):
        sums[row["Mentee"]] += Decimal(str(row["Points"]))
    assert {row["Mentee"]: Decimal(str(row["Score"])) for row in table(book, "Pairings")} == sums


def test_who_is_left_and_what_was_decided_are_there(book):
    [left] = table(book, "Without a mentor")
    assert left["Mentee"] == "Zoe Fox"
    [decision] = table(book, "Decided by hand")
    assert (decision["Why"], decision["Who"]) == ("They share a flat.", "Robin Reyes")


def test_names_that_look_like_formulas_stay_text(book):
    page = load_workbook(book)["Pairings"]
    found = [cell for row in page.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert {(cell.value, cell.data_type) for cell in found} == {("=Nia+Pope", "s")}


def test_numbers_come_in_the_order_in_which_plans_are_compared(book):
    names = [row["Number"] for row in table(book, "Numbers and weights")]
    assert names[:2] == ["Matched", "Very weak pairs"]
    assert "Weight: Skills" in names
