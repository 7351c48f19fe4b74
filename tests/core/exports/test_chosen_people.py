"""Some participants in a workbook that comes back."""

import pytest
from openpyxl import load_workbook

from mentordesk.core import exports, participants
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.report import Choices, Kind
from mentordesk.core.participants import FieldDraft
from mentordesk.core.vocab import FieldKind


@pytest.fixture
def written(desk, pair, other_pair, tmp_path):
    """Two of four, with two fields of the coordinator's own."""
    site = desk.do(participants.add_field, FieldDraft("Site", FieldKind.CHOICE, ("North", "South")))
    years = desk.do(participants.add_field, FieldDraft("Years here", FieldKind.NUMBER))
    desk.do(participants.add_field, FieldDraft("Grade"))
    desk.do(participants.set_own, pair.mentor, site, "South")
    desk.do(participants.set_own, pair.mentor, years, "3.5")
    path = tmp_path / "some.xlsx"
    chosen = [pair.mentor, other_pair.learner]
    assert desk.ask(exports.write_chosen, path, pair.cohort_id, chosen).count == 2
    return path


@pytest.mark.req("S0-44")
def test_only_those_chosen_are_in_it_with_fields_of_ones_own(written):
    sheet = load_workbook(written)["Participants"]
    heading, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert heading[-3:] == ["Site", "Years here", "Grade (own field)"]
    assert [(row[1], *row[-3:]) for row in rows] == [
        ("Ada Obi", "South", 3.5, None),
        ("Dee Lau", None, None, None),
    ]


def test_it_comes_back_as_a_sheet_of_people(written):
    choices = Choices(sheet="Participants", own_fields=("Site", "Years here"))
    sheet = checked_sheets.sheet(written, choices)
    assert (sheet.kind, sheet.checked.problems) == (Kind.PEOPLE, ())
