"""Rows of the preview say what becomes of them."""

from pathlib import Path

from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken
from mentordesk.core.intake.report import CellProblem, Choices
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.preview_rows import Standing, preview, visible

PAIRINGS = "mentor email,mentee email\na@x.org,b@x.org\nc@x.org,d@x.org\n"


def test_what_rehearsing_refused_names_the_heading_of_the_file(sheet):
    file = brought.read(sheet("pairings.csv", PAIRINGS), Choices())
    taken = Taken(rows=[RowFate(2, Fate.NEW)], warnings=["Look.", "Look."])
    taken.refuse(3, "mentee", "d@x.org", "Not in this cohort.")
    found = preview([Brought(Path("y.csv"), Choices(), trouble="No."), file], [taken])
    assert [(row.place, row.number, row.standing) for row in found.rows] == [
        (1, 2, Standing.NEW),
        (1, 3, Standing.REFUSED),
    ]
    assert found.rows[1].problems == (CellProblem(3, "mentee email", "d@x.org", "Not in this cohort."),)
    assert (found.coming, found.warnings) == (1, ("Look.",))


def test_changes_are_told_field_by_field(sheet):
    file = brought.read(sheet("pairings.csv", PAIRINGS), Choices())
    change = FieldChange("format", "Pair", "Group")
    taken = Taken(rows=[RowFate(2, Fate.CHANGED, (change,)), RowFate(3, Fate.UNCHANGED)])
    rows = preview([file], [taken]).rows
    assert [row.standing for row in rows] == [Standing.CHANGED, Standing.UNCHANGED]
    assert rows[0].changes == (change,)
    assert rows[0].title == "a@x.org · b@x.org"


def test_signs_that_nobody_sees_are_not_shown():
    assert visible("Bo\x07b\n Roe\u200b") == "Bob Roe"
