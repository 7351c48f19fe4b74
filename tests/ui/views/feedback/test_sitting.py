"""How the sheets of a sitting stand in the pile."""

from dataclasses import replace

from mentordesk.core.feedback import OutstandingRow
from mentordesk.ui.views.feedback.sitting import Sitting
from mentordesk.ui.views.feedback.typed_sheet import ASIDE, TypedSheet
from tests.ui.views.feedback.test_typed_sheet import DAY, SLIP

OUT = OutstandingRow(2, "F-11111", "22222222", SLIP.survey, 2, "Ada Obi", SLIP.role, 1, "R-00000", 1, 2, DAY)
FULL = {"P1": "4", "P2": "5", "P3": "3"}
BACK = {SLIP.number}


def _states(sitting, answered=BACK, typing=0):
    return [(row.name, row.state, row.done) for row in sitting.rows([OUT], answered, typing)]


def test_what_is_out_stands_below_what_is_done():
    sitting = Sitting()
    sitting.save(TypedSheet(SLIP, FULL))
    assert _states(sitting) == [(SLIP.name, "3 rows", True), ("Ada Obi", "", False)]


def test_rows_to_be_looked_at_are_named():
    sitting = Sitting()
    sitting.save(TypedSheet(SLIP, FULL | {"P2": ASIDE, "P3": ASIDE}))
    assert _states(sitting)[0][1] == "check rows 2, 3"
    assert sitting.rows_aside(SLIP.slip_id) == ("P2", "P3")


def test_a_corrected_sheet_counts_as_checked():
    sitting = Sitting()
    sitting.save(TypedSheet(SLIP, FULL, response_id=7))
    assert _states(sitting)[0][1] == "checked"


def test_a_sheet_that_was_taken_back_leaves_the_pile():
    sitting = Sitting()
    sitting.save(TypedSheet(SLIP, FULL))
    assert _states(sitting, answered=set()) == [("Ada Obi", "", False)]


def test_a_sheet_put_aside_waits_with_its_marks():
    sitting = Sitting()
    sheet = TypedSheet(replace(SLIP, slip_id=2, name="Ada Obi"), {"P1": "4"})
    sitting.put_aside(sheet)
    assert _states(sitting, answered=set()) == [("Ada Obi", "put aside", False)]
    assert sitting.kept(2) is sheet


def test_the_sheet_in_hand_says_so():
    assert _states(Sitting(), typing=2) == [("Ada Obi", "typing", False)]
