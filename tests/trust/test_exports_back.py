"""What leaves the program calculates nothing by itself, and comes back as it went."""

import csv
import json
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from mentordesk import cli
from mentordesk.core import exports, pairings, participants
from mentordesk.core.desk import command
from mentordesk.core.intake import checked_sheets, refused_rows
from mentordesk.core.intake.report import Choices
from mentordesk.core.model import Participant
from mentordesk.core.participants import PersonDraft
from mentordesk.core.services import pairing_up, rotating
from mentordesk.core.vocab import ParticipantState, Role
from tests.flows.hostile import NAMES, REFUSED
from tests.trust import workload

TEXTS = [
    *NAMES.values(),
    "=1+1",
    "+1",
    "-1",
    "@x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "=SUM(A1:A9)",
    "-2+3+cmd|' /C calc'!A0",
]
FIELDS = (
    "job title",
    "department",
    "organisation",
    "specialty",
    "aspiration",
    "motivation",
    "interests",
    "languages",
)
GUARDED = tuple("=+-@\t\r\n＝＋－＠")
"""How a cell begins that a spreadsheet would calculate."""


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """A programme whose people say hostile things in every field, and its roster."""
    folder = tmp_path_factory.mktemp("back")
    sheet(folder / "mentee.csv", TEXTS)
    file = str(folder / workload.FILE)
    assert cli.main(["import", str(folder / "mentee.csv"), "--into", file]) == 0
    decide(folder)
    for key, of in (("roster", file), ("dossier_workbook", file), ("rotation_workbook", go_round(folder))):
        assert cli.main(["export", key, of, "--out", str(folder / f"{key}.xlsx")]) == 0
    return folder


def decide(folder: Path) -> None:
    """Forbid everybody the next one, each time for the hostile reason; then propose."""
    desk, cohort = workload.opened(folder)
    people = [each.id for each in desk.ask(participants.profiles, cohort)]
    for one, other, text in zip(people, people[1:], TEXTS, strict=False):
        desk.do(pairings.forbid, one, other, text)
    desk.do(pairing_up.propose, cohort, date(2026, 11, 18))
    desk.close()


@command("Accept everybody")
def accept(db, cohort: int) -> None:
    for each in db.query(Participant).filter_by(cohort_id=cohort):
        each.state, each.onboarded_on = ParticipantState.ACCEPTED, date(2026, 11, 18)


def go_round(folder: Path) -> str:
    """Seat everybody, in a copy, at the table of somebody whose name begins as formulas do."""
    copy, today = folder / "round", date(2026, 11, 18)
    copy.mkdir()
    shutil.copyfile(folder / workload.FILE, copy / workload.FILE)
    desk, cohort = workload.opened(copy)
    desk.do(participants.add, cohort, PersonDraft(name="=1+1", role=Role.MENTOR), today)
    desk.do(accept, cohort)
    draft = desk.ask(rotating.first_draft, cohort, today)
    desk.do(rotating.add, cohort, replace(draft, name="=2+2", rounds=12, seats=8))
    desk.close()
    return str(copy / workload.FILE)


def sheet(path: Path, texts: list[str]) -> Path:
    """A sheet of people in which every field of a row says the same."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "email", "role", *FIELDS])
        rows.writerows(
            [text, f"p{at}@x.org", "mentee", *[text] * len(FIELDS)] for at, text in enumerate(texts)
        )
    return path


def calculated(path: Path) -> list[str]:
    """The cells of a workbook that are formulas, as openpyxl sees them and as they stand in the file."""
    with zipfile.ZipFile(path) as parts:
        pages = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        found = [name for name in pages if b"<f>" in parts.read(name) or b"<f " in parts.read(name)]
    cells = [cell for page in openpyxl.load_workbook(path) for row in page.iter_rows() for cell in row]
    return found + [cell.coordinate for cell in cells if cell.data_type == "f"]


def unguarded(path: Path) -> list[str]:
    """The cells of a CSV file that a spreadsheet would calculate."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row if cell.startswith(GUARDED)]


@pytest.mark.parametrize("book", ["roster.xlsx", "dossier_workbook.xlsx", "rotation_workbook.xlsx"])
def test_no_cell_of_a_workbook_calculates(out, book) -> None:
    assert calculated(out / book) == []


def test_what_is_handed_back_does_not_calculate_either(tmp_path) -> None:
    texts = [*TEXTS, *(text for text in REFUSED.values() if "\x00" not in text)]
    read = checked_sheets.sheet(sheet(tmp_path / "mentee.csv", [*texts, "x" * 300]), Choices())
    assert read.checked.problems
    book = tmp_path / "refused.xlsx"
    book.write_bytes(refused_rows.workbook([(read.grid, read.checked.problems)], "Refused"))
    assert calculated(book) == []


def test_every_export_that_is_a_sheet_is_looked_at_here() -> None:
    assert {key for key, kind in exports.every().items() if kind.suffix in {".xlsx", ".csv"}} == {
        "roster",
        "dossier_workbook",
        "rotation_workbook",
    }


def test_the_roster_comes_back_equal(out, tmp_path) -> None:
    words = ["import", out / "roster.xlsx", "--into", out / workload.FILE, "--as", "people", "--dry-run"]
    code = cli.main([*map(str, words), "--sheet", "Participants", "--out", str(tmp_path / "report.json")])
    (report,) = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (code, report["refused"], report["questions"]) == (0, [], [])
    assert (report["new"], report["changed"], report["unchanged"]) == (0, 0, len(TEXTS))


def test_the_same_sheet_again_changes_nothing(out) -> None:
    before = workload.digest(out / workload.FILE)
    words = ["import", str(out / "mentee.csv"), "--into", str(out / workload.FILE)]
    assert cli.main(words) == 0
    assert workload.digest(out / workload.FILE) == before


def test_careless_sheets_are_found_out(tmp_path) -> None:
    book = openpyxl.Workbook()
    for text in TEXTS:
        book.active.append([text])
    book.save(tmp_path / "careless.xlsx")
    with (tmp_path / "careless.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([text] for text in TEXTS)
    assert len(calculated(tmp_path / "careless.xlsx")) >= 4
    assert len(unguarded(tmp_path / "careless.csv")) >= 8
