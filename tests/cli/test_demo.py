"""`mentordesk demo` does the whole job on sign-up sheets, and its sums agree with what it wrote."""

import json
from collections import Counter
from pathlib import Path

import icalendar
import openpyxl
import pypdf
import pytest

from mentordesk import cli
from mentordesk.core import resources, workspace

SIGNUP = Path(__file__).parents[1] / "data" / "signup"
KEYS = {"people", "participants", "pairings", "unmatched", "sessions", "packs", "pages", "seconds"}


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """What the demo makes of the sheets of the civil service."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    sheets = ["--mentors", SIGNUP / "small-mentors.csv", "--mentees", SIGNUP / "small-mentees.csv"]
    assert cli.main([str(word) for word in ("demo", *sheets, "--out", folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def summary(out):
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def book(out):
    """The rows of the roster by sheet, each a dict by heading."""
    found = {}
    for sheet in openpyxl.load_workbook(out / "roster.xlsx").worksheets:
        heading, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(heading, row, strict=True)) for row in rows]
    return found


def test_it_writes_five_files_and_says_so(out) -> None:
    assert {path.name for path in out.iterdir() if not path.name.startswith(".")} == {
        "programme.mentordesk",
        "session-packs.pdf",
        "roster.xlsx",
        "calendar.ics",
        "summary.json",
    }


@pytest.mark.req("S0-44")
def test_the_sheets_hold_100_people_with_79_mentors_and_77_mentees(summary) -> None:
    assert set(summary) == KEYS
    assert (summary["people"], summary["participants"]) == (100, {"mentor": 79, "mentee": 77})
    assert summary["seconds"] < 60


def test_the_file_is_sound(out) -> None:
    assert workspace.check(out / "programme.mentordesk") == []


def test_the_roster_agrees_with_the_summary(book, summary) -> None:
    roles = Counter(row["Role"].casefold() for row in book["Participants"])
    assert roles == {"mentor": 79, "mentee": 77}
    assert len({row["Code"] for row in book["Participants"]}) == 100
    assert len(book["Pairings"]) == summary["pairings"] == 77 - summary["unmatched"]
    assert len(book["Sessions"]) == summary["sessions"]


def test_who_wants_both_is_never_paired_with_themself(book) -> None:
    assert all(row["Mentor code"] != row["Mentee code"] for row in book["Pairings"])
    both = {row["Mentor code"] for row in book["Pairings"]} & {row["Mentee code"] for row in book["Pairings"]}
    assert both


def test_each_learner_is_paired_once(book) -> None:
    learners = Counter(row["Mentee code"] for row in book["Pairings"])
    assert set(learners.values()) == {1}


def test_the_calendar_holds_every_session(out, summary, book) -> None:
    events = icalendar.Calendar.from_ical((out / "calendar.ics").read_bytes()).walk("VEVENT")
    assert len(events) == summary["sessions"]
    assert len({str(event["UID"]) for event in events}) == summary["sessions"]
    days = Counter(event.decoded("DTSTART").date() for event in events)
    assert days == Counter(row["Date"].date() for row in book["Sessions"])


def test_the_packs_have_a_bookmark_a_pairing_and_all_their_pages(out, summary) -> None:
    pdf = pypdf.PdfReader(out / "session-packs.pdf")
    assert len(pdf.pages) == summary["pages"]
    top = [entry for entry in pdf.outline if not isinstance(entry, list)]
    assert len(top) == summary["packs"] == summary["pairings"]


def test_every_pack_names_both_people_on_its_first_page(out, book) -> None:
    pdf = pypdf.PdfReader(out / "session-packs.pdf")
    starts = [pdf.get_destination_page_number(each) for each in pdf.outline if not isinstance(each, list)]
    pairs = {(row["Mentor name"], row["Mentee name"]) for row in book["Pairings"]}
    for page in starts[:5]:
        text = pdf.pages[page].extract_text()
        assert any(mentor in text and mentee in text for mentor, mentee in pairs)


def test_the_words_agree_with_the_summary(call, tmp_path) -> None:
    said = call("demo", "--out", tmp_path / "o")
    found = json.loads((tmp_path / "o" / "summary.json").read_text(encoding="utf-8"))
    assert said.code == 0
    assert f"{found['people']} people: {found['participants']['mentor']} as mentors" in said.out
    assert f"{found['packs']} session packs on {found['pages']} pages" in said.out


def test_a_folder_that_holds_a_programme_already_is_left_alone(call, out) -> None:
    before = (out / "programme.mentordesk").read_bytes()
    said = call("demo", "--out", out)
    assert (said.code, "Choose another folder" in said.err) == (12, True)
    assert (out / "programme.mentordesk").read_bytes() == before


def test_without_sheets_it_shows_the_sample_and_asks_nothing(call, tmp_path) -> None:
    assert resources.path("sample", "mentors.xlsx").is_file()
    said = call("demo", "--out", tmp_path / "o")
    assert (said.code, said.err) == (0, "")


def test_a_sheet_with_a_problem_is_refused_by_row(call, sheet, tmp_path) -> None:
    bad = sheet("mentors.csv", "name,email", "Mo Hart,m@x.org", "Na Lee,not an address")
    said = call("demo", "--mentors", bad, "--out", tmp_path / "o")
    assert (said.code, "mentors.csv, row 3" in said.err) == (12, True)
