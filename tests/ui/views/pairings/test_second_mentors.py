"""With two mentors each, the window says which one a pairing brings, and changes only that one by hand."""

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core.services import pairing_up
from mentordesk.ui.views.pairings import pairing_blocks, pairing_cells
from tests.core.services.conftest import TODAY, alter_cohort
from tests.core.services.pairing_up.test_later_rounds import _more_places


@pytest.fixture
def twice(office):
    """Both have a first and a second mentor proposed."""
    cohort = office.page.cohort_id
    office.desk.do(alter_cohort, cohort, mentors_each=2)
    office.desk.do(_more_places, [office.people["mo"], office.people["nia"]])
    office.desk.do(pairing_up.propose, cohort, TODAY)
    office.until(lambda: len(office.columns.proposed.pairings.rows) == 4)
    return office


def second_of(office, name):
    return next(row for row in office.rows() if row.learners[0].name == name and row.nth == 2)


@pytest.mark.req("S1-10")
def test_cards_and_the_inspector_say_which_mentor_it_is(twice, qtbot):
    row = second_of(twice, "Ann Lee")
    assert pairing_cells.reasons(row).startswith("Second mentor.")
    head = pairing_blocks.head(row, locked=False)
    qtbot.addWidget(head)
    assert any(label.text().endswith("second mentor") for label in head.findChildren(QLabel))
    twice.page.focus("pairing", row.id)
    twice.settle(row)
    assert twice.page.by_hand.proposal_of(row.learners[0].participant_id) == row.id


def test_why_not_the_first_mentor_says_that_they_have_them(twice):
    row = second_of(twice, "Ann Lee")
    twice.page.focus("pairing", row.id)
    twice.settle(row)
    twice.page.panel._asks.why_not(twice.people["mo"])
    twice.until(lambda: twice.page.panel._answers)
    (answer,) = twice.page.panel._answers
    assert answer.answer.sentence == "Mo Hart is a mentor of Ann Lee already."


def test_all_four_are_confirmed_in_one_step(twice):
    ids = [row.id for row in twice.rows()]
    twice.desk.do(pairing_up.confirm, ids, TODAY)
    twice.until(lambda: len(twice.columns.confirmed.pairings.rows) == 4)
    below = [pairing_cells._below(row) for row in twice.columns.confirmed.pairings.rows]
    assert sum("second mentor" in text for text in below) == 2
    twice.desk.undo()
    twice.until(lambda: len(twice.columns.proposed.pairings.rows) == 4)
