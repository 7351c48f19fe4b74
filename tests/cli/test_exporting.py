"""`mentordesk export` writes what the window's reports write."""

import openpyxl
import pytest

from mentordesk.core.errors import InUse


@pytest.fixture
def file(desk, someone):
    """A programme file with one person, not open."""
    someone("Ada Obi")
    desk.close()
    return desk.path


def test_the_list_names_every_export(call) -> None:
    said = call("export", "--list")
    assert said.code == 0
    assert [line.split()[:2] for line in said.out.splitlines()] == [
        ["calendar", ".ics"],
        ["dossier", ".pdf"],
        ["dossier_workbook", ".xlsx"],
        ["held", ".pdf"],
        ["packs", ".pdf"],
        ["roster", ".xlsx"],
        ["rotation", ".pdf"],
        ["rotation_calendar", ".ics"],
        ["rotation_workbook", ".xlsx"],
    ]


def test_a_roster_is_written(call, file, tmp_path) -> None:
    said = call("export", "roster", file, "--out", tmp_path / "r.xlsx")
    assert (said.code, said.out) == (0, "Wrote “r.xlsx”.\n")
    assert openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0].title == "Participants"


def test_options_are_given_as_json(call, file, tmp_path) -> None:
    call("export", "roster", file, "--out", tmp_path / "r.xlsx", "--options", '{"paper": "letter"}')
    assert openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0].page_setup.paperSize == 1


@pytest.mark.parametrize(
    "options",
    ["[1]", "{", '{"colour": "red"}', '{"paper": "A9"}', '{"cohort_id": "one"}', '{"cohort_id": 9}'],
)
def test_options_that_say_nothing_are_refused(call, file, tmp_path, options) -> None:
    said = call("export", "roster", file, "--out", tmp_path / "r.xlsx", "--options", options)
    assert (said.code, said.err.count("\n")) == (12, 1)
    assert not (tmp_path / "r.xlsx").exists()


@pytest.mark.parametrize("words", [["nothing", "x.mentordesk", "--out", "y"], ["roster"], []])
def test_a_wrong_call_says_what_can_be_written(call, words) -> None:
    said = call("export", *words)
    assert (said.code, "calendar, dossier, dossier_workbook, held, packs, roster, rotation" in said.err) == (
        2,
        True,
    )


def test_packs_without_a_session_are_refused(call, file, tmp_path) -> None:
    said = call("export", "packs", file, "--out", tmp_path / "p.pdf")
    assert (said.code, "Place the sessions" in said.err) == (12, True)


def test_a_file_without_a_programme_is_refused(call, new_copy, tmp_path) -> None:
    said = call("export", "roster", new_copy, "--out", tmp_path / "r.xlsx")
    assert (said.code, said.err) == (12, "There is no programme in this file yet.\n")


def test_a_file_that_is_open_elsewhere_is_refused(call, desk, tmp_path) -> None:
    said = call("export", "roster", desk.path, "--out", tmp_path / "r.xlsx")
    assert (said.code, "already open" in said.err) == (12, True)
    with pytest.raises(InUse):
        type(desk).open(desk.path)


def test_a_folder_that_is_not_there_is_told(call, file, tmp_path) -> None:
    said = call("export", "roster", file, "--out", tmp_path / "no" / "r.xlsx")
    assert (said.code, "is not there" in said.err) == (12, True)
