"""What runs in the background, and what stands against going on."""

from datetime import date
from pathlib import Path

from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import silent
from mentordesk.ui.dialogs.importing import work
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Standing

TODAY = date(2026, 11, 18)


def read(*files):
    return work.read(files, Choices(), silent)


def test_trying_changes_nothing_and_taking_is_one_step(desk, programme, sheet):
    where = work.Where(desk, programme, TODAY)
    files = read(sheet("mentors.csv", "name,email\nAnn,a@x.org\n"))
    label = desk.undo_label
    _files, preview = work.tried(where, files, silent)
    assert (preview.count(Standing.NEW), desk.undo_label) == (1, label)
    (taken,) = work.take(where, files, silent)
    assert (len(taken.rows), desk.undo_label) == (1, "Import 1 row")


def test_a_corrected_row_is_tried_at_once(desk, programme, sheet):
    files = read(sheet("mentors.csv", "name,email\nAnn,a@x\n"))
    where = work.Where(desk, programme, TODAY)
    _files, preview = work.corrected(where, files, (0, 2), {"email": "a@x.org"}, silent)
    assert preview.count(Standing.NEW) == 1


def test_there_is_a_reason_for_each_closed_way(sheet):
    assert work.why_not_columns(()) == "Choose the files first."
    assert work.why_not_columns((Brought(Path("x"), Choices(), trouble="No."),)) == (
        "None of these files can be read."
    )
    asking = read(sheet("people.csv", "name\nAnn\n"))
    assert work.why_not_columns(asking) == "Answer what is asked about the files first."
    assert work.why_not_preview(asking) == ("Something is asked about the files now: go back and answer it.")
    twice = read(sheet("mentors.csv", "name,full name\nAnn,Ann\n"))
    assert (work.why_not_columns(twice), work.why_not_preview(twice)) == (
        "",
        "Say what the columns are first.",
    )
