"""What is worked out for a roster that came back, without a window."""

from datetime import date

import openpyxl
import pytest

from mentordesk.core import exports, participants
from mentordesk.core.exports.roster import RosterOptions
from mentordesk.core.progress import silent
from mentordesk.ui.dialogs.importing import roster_work
from mentordesk.ui.dialogs.importing.preview_rows import Standing
from mentordesk.ui.dialogs.importing.work import Where

TODAY = date(2026, 11, 18)


@pytest.fixture
def edited(desk, programme, someone, tmp_path):
    """A roster in which the phone of Ada Obi was written: (where, path)."""
    someone("Ada Obi")
    path = tmp_path / "roster.xlsx"
    desk.ask(exports.every()["roster"].write, path, RosterOptions(programme), silent)
    book = openpyxl.load_workbook(path)
    page = book["Participants"]
    page.cell(2, [cell.value for cell in page[1]].index("Phone") + 1).value = "0123"
    book.save(path)
    return Where(desk, programme, TODAY), path


def test_comparing_shows_the_change_and_leaves_the_file_as_it_is(edited) -> None:
    where, path = edited
    found = roster_work.compared(where, path, silent)
    (row,) = [row for row in found.preview.rows if row.standing is Standing.CHANGED]
    assert [(each.field, each.new) for each in row.changes] == [("phone", "0123")]
    assert found.files[row.place].path.name == "Participants"
    assert where.desk.ask(participants.profiles, where.cohort_id)[0].phone == ""


def test_a_row_that_is_left_out_stays_out(edited) -> None:
    where, path = edited
    found = roster_work.compared(where, path, silent)
    found = roster_work.ticked(found, found.preview.rows[0], wanted=False)
    roster_work.take(where, found, silent)
    assert where.desk.ask(participants.profiles, where.cohort_id)[0].phone == ""
