"""`mentordesk import` and the files themselves: makes, encodings, sheets, odd names, terminals, Ctrl+C."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[2]
BOOKS = ROOT / "tests" / "data" / "books"
PEOPLE = "name,role\nAnn Lee,mentee\n"


def program(*words, encoding="utf-8") -> subprocess.CompletedProcess[bytes]:
    """The command line as a process of its own."""
    ours = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "mentordesk", *words]
    return subprocess.run(command, capture_output=True, env=ours, check=False)


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
@pytest.mark.req("S0-44")
def test_workbooks_of_every_make_are_read_and_their_failed_formulas_named(call, report, ending) -> None:
    said = call("import", BOOKS / f"kinds.{ending}", "--role", "mentee", "--out", report.path)
    assert (said.code, f"kinds.{ending}: row 3, Result: A formula failed here" in said.err) == (10, True)
    assert report.read()[0]["mapping"]["Name"] == "name"


def test_an_encoding_is_asked_for_with_what_it_would_read_and_the_answer_obeyed(
    call, report, tmp_path
) -> None:
    (tmp_path / "x.csv").write_bytes("name,role\nZoë Ødegård,mentee\n".encode("cp1252"))
    assert "--encoding (cp1252, " in call("import", tmp_path / "x.csv", "--out", report.path).err
    (question,) = report.read()[0]["questions"]
    assert question["options"][0] == {"value": "cp1252", "example": "Zoë Ødegård,mentee"}
    assert call("import", tmp_path / "x.csv", "--encoding", "cp1252").code == 0


def test_one_sheet_of_several_is_asked_for_and_read(call, tmp_path) -> None:
    made = openpyxl.Workbook()
    made.active.append(["name", "role"])
    made.active.append(["Ann Lee", "mentee"])
    made.create_sheet("Notes").append(["something"])
    made.save(tmp_path / "x.xlsx")
    assert "--sheet (Sheet, Notes)" in call("import", tmp_path / "x.xlsx").err
    assert call("import", tmp_path / "x.xlsx", "--sheet", "Sheet").code == 0


def test_a_wrong_quotation_mark_is_named_and_the_other_rows_are_good(call, report, tmp_path) -> None:
    (tmp_path / "x.csv").write_text(f'{PEOPLE}"Bo Ng,mentee\nCy Roe,mentor\n', encoding="utf-8")
    assert call("import", tmp_path / "x.csv", "--out", report.path).code == 10
    (refused,) = report.read()[0]["refused"]
    assert (report.read()[0]["rows"], refused["row"], "line 3" in refused["problem"]) == (3, 3, True)


def test_a_name_of_a_file_that_no_text_can_hold_is_spelled_out(tmp_path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.csv"))
    file.write_text(PEOPLE, encoding="utf-8")
    said = program("import", file, "--out", tmp_path / "report.json")
    assert (said.returncode, said.stdout[:18]) == (0, b"\\udcff.csv: 1 row;")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))[0]["file"] == "\udcff.csv"


def test_a_terminal_without_accents_is_told_all_the_same(tmp_path) -> None:
    (tmp_path / "Müller.csv").write_text("name,role\nZoë\n", encoding="utf-8")
    said = program("import", tmp_path / "Müller.csv", encoding="ascii")
    assert (said.returncode, rb"M\xfcller.csv: row 2" in said.stderr) == (10, True)


def test_ctrl_c_stops_in_a_word(call, sheet) -> None:
    file = sheet("many.csv", "name,role", *(f"Person {number},mentee" for number in range(60_000)))
    before = signal.signal(signal.SIGALRM, lambda *_about: signal.raise_signal(signal.SIGINT))
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        said = call("import", file)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert (said.code, said.out, said.err) == (130, "", "Stopped.\n")
