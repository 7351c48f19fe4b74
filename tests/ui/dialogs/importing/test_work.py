"""What runs in the background, and what stands against going on."""

from datetime import date
from pathlib import Path

import pytest

from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import silent
from mentordesk.ui.dialogs.importing import work
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Standing

TODAY = date(2026, 11, 18)


@pytest.fixture
def read(desk):
    return lambda *files: work.read(desk, files, Choices(), silent)


def test_trying_changes_nothing_and_taking_is_one_step(desk, programme, sheet, read):
    where = work.Where(desk, programme, TODAY)
    files = read(sheet("mentors.csv", "name,email\nAnn,a@x.org\n"))
    label = desk.undo_label
    _files, preview = work.tried(where, files, silent)
    assert (preview.count(Standing.NEW), desk.undo_label) == (1, label)
    (taken,) = work.take(where, files, silent)
    assert (len(taken.rows), desk.undo_label) == (1, "Import 1 row")


def test_a_corrected_row_is_tried_at_once(desk, programme, sheet, read):
    files = read(sheet("mentors.csv", "name,email\nAnn,a@x\n"))
    where = work.Where(desk, programme, TODAY)
    _files, preview = work.corrected(where, files, (0, 2), {"email": "a@x.org"}, silent)
    assert preview.count(Standing.NEW) == 1


def test_there_is_a_reason_for_each_closed_way(sheet, read):
    assert work.why_not_columns(()) == "Choose the files first."
    assert work.why_not_columns((Brought(Path("x"), Choices(), trouble="No."),)) == (
        "None of these files can be read."
    )
    asking = read(sheet("mentors.csv", "name,applied on\nAnn,01/02/2026\n"))
    assert work.why_not_columns(asking) == "Answer what is asked about the files first."
    assert work.why_not_preview(asking) == ("Something is asked about the files now: go back and answer it.")
    unsaid = read(sheet("people.csv", "name\nAnn\n"))
    assert work.why_not_columns(unsaid) == ""
    assert work.why_not_preview(unsaid).startswith("Say who is what")
    twice = read(sheet("mentors.csv", "name,full name\nAnn,Ann\n"))
    assert (work.why_not_columns(twice), work.why_not_preview(twice)) == (
        "",
        "Say what the columns are first.",
    )


def test_a_row_that_is_not_wanted_stays_out(desk, programme, sheet, read):
    where = work.Where(desk, programme, TODAY)
    files, preview = work.tried(where, read(sheet("mentors.csv", "name\nAnn\nBen\n")), silent)
    files, preview = work.ticked(files, preview, preview.rows[0], wanted=False)
    assert (preview.coming, [row.taken for row in preview.rows]) == (1, [False, True])
    (taken,) = work.take(where, files, silent)
    assert [row.row for row in taken.rows] == [3]
    files, preview = work.ticked(files, preview, preview.rows[0], wanted=True)
    assert preview.coming == 2


def test_a_row_can_mean_somebody_who_is_here_under_another_address(desk, someone, programme, sheet, read):
    someone("Ann Ash", email="ann@old.org")
    where = work.Where(desk, programme, TODAY)
    files = read(sheet("mentees.csv", "name,email\nAnn  ASH,ann@new.org\n"))
    files, preview = work.tried(where, files, silent)
    (row,) = preview.rows
    assert (row.standing, [pair.one.name for pair in row.alike]) == (Standing.NEW, ["Ann Ash"])
    code = row.alike[0].one.code
    files, preview = work.meant(where, files, (0, row.number), code, silent)
    assert (preview.rows[0].standing, preview.rows[0].meant) == (Standing.CHANGED, code)
    assert ("ann@old.org", "ann@new.org") in [(each.old, each.new) for each in preview.rows[0].changes]
    files, preview = work.meant(where, files, (0, row.number), "", silent)
    assert preview.rows[0].standing is Standing.NEW


def test_those_who_came_twice_are_counted(desk, someone):
    someone("Ann Ash")
    someone("Ash Ann")
    assert desk.ask(work.how_many_alike) == 1
