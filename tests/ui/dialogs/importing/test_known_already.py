"""New rows are compared with everybody; others are not."""

import pytest

from mentordesk.core.intake.applying.taken import Fate, RowFate, Taken
from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import silent
from mentordesk.ui.dialogs.importing import brought, known_already
from mentordesk.ui.dialogs.importing.known_already import people_alike


@pytest.fixture
def ann(sheet, someone):
    """Ann Ash is there; the sheet brings her twice under other addresses."""
    someone("Ann Ash", email="ann@old.org")
    return brought.read(sheet("mentees.csv", "name,email\nAnn Ash,a@x.org\nAsh Ann,b@x.org\n"), Choices())


def test_only_new_rows_are_asked_about(desk, ann):
    taken = Taken(rows=[RowFate(2, Fate.CHANGED), RowFate(3, Fate.NEW)])
    alike, unsought = people_alike(desk, [ann], [taken], silent)
    assert {key: [pair.one.name for pair in pairs] for key, pairs in alike.items()} == {(0, 3): ["Ann Ash"]}
    assert not unsought


def test_of_too_many_it_is_said_that_nobody_looked(desk, ann, monkeypatch):
    monkeypatch.setattr(known_already, "MOST", 0)
    alike, unsought = people_alike(desk, [ann], [Taken(rows=[RowFate(3, Fate.NEW)])], silent)
    assert (alike, unsought.startswith("These are too many people")) == ({}, True)


def test_sheets_that_bring_no_people_ask_nothing(desk, sheet):
    pairings = brought.read(sheet("p.csv", "mentor email,mentee email\na@x.org,b@x.org\n"), Choices())
    assert people_alike(desk, [pairings], [Taken(rows=[RowFate(2, Fate.NEW)])], silent) == ({}, "")
