"""A hostile name does nothing in a sheet, workbook, calendar, PDF or file name but appear as typed."""

import csv
import unicodedata

import icalendar
import openpyxl
import pypdf
import pytest
import python_calamine

from mentordesk import cli
from mentordesk.core import files, participants, programmes, workspace
from mentordesk.core.desk import Desk
from tests.flows.hostile import NAMES, REFUSED


def sheet(path, names):
    """A sheet of people, as any program writes one."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "email", "role"])
        rows.writerows([name, f"{path.stem}{at}@x.org", path.stem] for at, name in enumerate(names))
    return path


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The whole job with every name on both sides; nobody is paired with a namesake by being alone."""
    folder = tmp_path_factory.mktemp("hostile")
    names = list(NAMES.values())
    mentors, mentees = sheet(folder / "mentor.csv", names), sheet(folder / "mentee.csv", names[::-1])
    words = ["demo", "--mentors", mentors, "--mentees", mentees, "--out", folder / "out"]
    assert cli.main([str(word) for word in words]) == 0
    return folder / "out"


@pytest.fixture(scope="module")
def printed(out):
    """What the first page of each pack says, without spaces."""
    pdf = pypdf.PdfReader(out / "session-packs.pdf")
    packs = [each for each in pdf.outline if not isinstance(each, list)]
    pages = [pdf.pages[pdf.get_destination_page_number(pack)] for pack in packs]
    return seen("".join(page.extract_text() for page in pages))


@pytest.fixture(scope="module")
def calendar(out):
    return icalendar.Calendar.from_ical((out / "calendar.ics").read_bytes())


@pytest.fixture(scope="module")
def summaries(calendar):
    return {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")}


def seen(text: str) -> str:
    """What is left of a text on paper: no spaces, no signs that are not drawn, marks joined to letters."""
    drawn = (sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
    return "".join(sign for sign in drawn if not sign.isspace())


def test_the_programme_holds_every_name_as_typed(out) -> None:
    assert workspace.check(out / "programme.mentordesk") == []
    desk = Desk.open(out / "programme.mentordesk")
    people = desk.ask(participants.profiles, desk.ask(programmes.cohorts)[0].id)
    desk.close()
    assert {each.name for each in people} == set(NAMES.values())


def test_the_roster_reads_back_equal(out) -> None:
    book = python_calamine.CalamineWorkbook.from_path(out / "roster.xlsx")
    heading, *rows = book.get_sheet_by_name("Participants").to_python()
    found = {str(row[heading.index("Name")]) for row in rows}
    assert found == set(NAMES.values())


def test_no_cell_of_the_roster_is_a_formula_or_a_link(out) -> None:
    book = openpyxl.load_workbook(out / "roster.xlsx")
    cells = [cell for page in book.worksheets for row in page.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert {cell.hyperlink.target for cell in cells if cell.hyperlink} <= {
        f"mailto:{role}{at}@x.org" for role in ("mentor", "mentee") for at in range(len(NAMES))
    }


@pytest.mark.parametrize("kind", NAMES)
def test_the_calendar_says_the_name_as_typed(summaries, kind) -> None:
    assert [summary for summary in summaries if NAMES[kind] in summary]


def test_no_name_adds_anything_to_the_calendar(out, calendar) -> None:
    assert {part.name for part in calendar.walk()} <= {
        "VCALENDAR",
        "VEVENT",
        "VTIMEZONE",
        "STANDARD",
        "DAYLIGHT",
    }
    assert all(len(line) <= 75 for line in (out / "calendar.ics").read_bytes().split(b"\r\n"))
    assert {len(event) for event in calendar.walk("VEVENT")} == {len(calendar.walk("VEVENT")[0])}


@pytest.mark.parametrize("kind", NAMES)
def test_the_packs_print_the_name_as_typed(printed, kind) -> None:
    name = NAMES[kind]
    leftward = any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in name)
    parts = name.split() if leftward else [name]  # the words of a line that runs leftward come in its order
    assert [part for part in parts if seen(part) not in printed] == []


def test_no_name_brings_a_picture_or_a_link_into_the_packs(out) -> None:
    pdf = pypdf.PdfReader(out / "session-packs.pdf")
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert [note for note in notes if "/A" in note and "/URI" in note["/A"]] == []
    images = [
        name
        for page in pdf.pages
        for name, each in page["/Resources"].get("/XObject", {}).items()
        if each.get_object().get("/Subtype") == "/Image"
    ]
    assert images == []


def test_every_name_names_a_file_of_its_own_in_the_folder(tmp_path) -> None:
    for name in NAMES.values():
        target = files.unused(tmp_path, files.safe_name(name, ".pdf"))
        files.write(target, name.encode())
        assert (target.parent, len(target.name.encode()) <= files.naming.LONGEST) == (tmp_path, True)
    held = sorted(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert held == sorted(NAMES.values())


@pytest.mark.parametrize("kind", REFUSED)
def test_what_no_name_may_hold_is_refused_with_row_and_column(kind, tmp_path, capsys) -> None:
    file = sheet(tmp_path / "mentee.csv", ["Ann Lee", REFUSED[kind]])
    assert cli.main(["import", str(file), "--into", str(tmp_path / "p.mentordesk")]) == 10
    problems = [line for line in capsys.readouterr().err.splitlines() if "row 3, name: " in line]
    assert len(problems) == 1
    assert not (tmp_path / "p.mentordesk").exists()


@pytest.mark.parametrize("kind", REFUSED)
def test_what_no_name_may_hold_is_refused_in_the_form(kind, desk, programme) -> None:
    draft = participants.PersonDraft(name=REFUSED[kind])
    assert [problem.field for problem in draft.problems()] == ["name"]
