"""The whole workbook, read back by openpyxl and by calamine."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from mentordesk.core.sheets import Column, Kind, Sheet, workbook

PEOPLE = (
    Column("Code", Kind.CODE, 10),
    Column("Name"),
    Column("Accepted on", Kind.DATE),
    Column("Session", Kind.DATETIME),
    Column("State", Kind.CHOICE, choices=("Open", "Shut, or so")),
    Column("Score", Kind.NUMBER),
)
HOSTILE = '=HYPERLINK("http://x") & <b> _x0041_ \u202e Zoë 李 😀\nnext'
ROW = ("P-7K3MA", HOSTILE, date(2027, 3, 1), datetime.fromisoformat("2027-03-01T09:30"), "Open", 2.5)


def written(*sheets: Sheet, title: str = "Roster", **more: str) -> bytes:
    return workbook(sheets or [Sheet("People", PEOPLE, [ROW])], title, "X-1", **more)


def book(*sheets: Sheet, **more: str) -> Workbook:
    return load_workbook(BytesIO(written(*sheets, **more)))


def test_calamine_reads_back_what_was_written() -> None:
    rows = CalamineWorkbook.from_filelike(BytesIO(written())).get_sheet_by_index(0).to_python()
    assert rows == [[column.heading for column in PEOPLE], list(ROW)]


def test_openpyxl_reads_back_text_as_text() -> None:
    cell = book(Sheet("People", PEOPLE, [("P-1", "=1+1", None, None, None, None)])).worksheets[0]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_each_sheet_is_a_table_with_filters() -> None:
    two = book(Sheet("People", PEOPLE, [ROW, ROW]), Sheet("People", PEOPLE, []))
    tables = [(page.title, *(table.ref for table in page.tables.values())) for page in two.worksheets[:2]]
    assert tables == [("People", "A1:F3"), ("People 2", "A1:F2")]
    assert two.worksheets[0].tables["Table1"].autoFilter.ref == "A1:F3"
    assert two.worksheets[0].tables["Table1"].column_names == [column.heading for column in PEOPLE]


def test_choices_come_from_a_hidden_list_and_reach_below_the_table() -> None:
    found = book()
    (check,) = found.worksheets[0].data_validations.dataValidation
    assert (check.formula1, str(check.sqref)) == ("Lists!$A$1:$A$2", "E2:E502")
    assert [cell.value for cell in found["Lists"]["A"]] == ["Open", "Shut, or so"]
    assert found["Lists"].sheet_state == "hidden"


def test_the_same_choices_are_listed_once() -> None:
    found = book(Sheet("A", PEOPLE, []), Sheet("B", PEOPLE, []))
    assert found["Lists"].max_column == 1


def test_without_choices_there_is_no_list() -> None:
    assert book(Sheet("A", PEOPLE[:2], [])).sheetnames == ["A", "_mentordesk"]


def test_pages_print_across_with_titles_and_numbers() -> None:
    page = book(Sheet("R & D", PEOPLE, [ROW])).worksheets[0]
    assert (page.print_title_rows, page.print_title_cols) == ("$1:$1", "$A:$A")
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToHeight) == (True, 0)
    assert (page.oddFooter.left.text, page.oddFooter.right.text) == ("R && D", "Page &P of &N")


def test_letter_paper_can_be_asked_for() -> None:
    assert book(paper="Letter").worksheets[0].page_setup.paperSize == 1


def test_a_sheet_that_only_programs_see_tells_which_export_it_is() -> None:
    page = book()["_mentordesk"]
    assert page.sheet_state == "veryHidden"
    assert [(row[0].value, row[1].value) for row in page.iter_rows()][:2] == [
        ("format", "1"),
        ("export", "X-1"),
    ]


@pytest.mark.parametrize(("organisation", "creator"), [("", "MentorDesk"), ("Elm Trust", "Elm Trust")])
def test_properties_name_the_organisation_and_never_who_is_logged_in(
    organisation: str, creator: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "zq-login")

    found = book(organisation=organisation).properties
    assert (found.title, found.creator, found.lastModifiedBy) == ("Roster", creator, None)
    with ZipFile(BytesIO(written())) as parts:
        told = b"".join(parts.read(name) for name in parts.namelist() if name.startswith("docProps"))
    assert b"zq-login" not in told


def test_hostile_titles_and_headings_do_no_harm() -> None:
    columns = (Column("=1+1\x07"), Column("=1+1\x07"))
    found = book(Sheet("[x]:*?/\\'", columns, []), title="\x00\ud800", organisation="\x07").worksheets[0]
    assert (found.title, found["A1"].value, found["B1"].value) == ("x", "=1+1\u2407", "=1+1\u2407 2")


def test_a_thousand_people_in_three_sheets_are_all_there() -> None:
    columns = (Column("Code", Kind.CODE), *(Column(f"Text {number}") for number in range(19)))
    rows = [[f"P-{row}", *(f"some words {row}" for _ in range(19))] for row in range(1000)]
    found = CalamineWorkbook.from_filelike(
        BytesIO(written(*(Sheet(title, columns, rows) for title in "ABC")))
    )
    assert [found.get_sheet_by_name(title).to_python()[-1][0] for title in "ABC"] == ["P-999"] * 3
