"""Which key gives which mark, when a code is whole, and the draft of a typed sheet."""

from datetime import date

import pytest

from mentordesk.core.feedback import SlipSheet
from mentordesk.core.surveys import Sort
from mentordesk.core.vocab import Anonymity, Role, SurveyKind, WaveState
from mentordesk.ui.views.feedback.typed_sheet import (
    ASIDE,
    BLANK,
    NO,
    TICKED,
    YES,
    TypedSheet,
    is_whole,
    mark_of,
)

DAY = date(2026, 11, 10)
SLIP = SlipSheet(
    slip_id=1,
    code="F-9D2R7",
    number="12345670",
    wave_id=1,
    survey=SurveyKind.PULSE,
    anonymity=Anonymity.CONFIDENTIAL,
    wave_state=WaveState.OPEN,
    participant_id=1,
    name="Kateryna Bondarenko",
    role=Role.MENTEE,
    pairing_id=1,
    pairing_code="R-00000",
    session_id=1,
    session_number=2,
    session_total=8,
    day=DAY,
    response_id=None,
    received_on=None,
)


@pytest.mark.parametrize(
    ("sort", "key", "now", "mark"),
    [
        (Sort.SCALE, "4", "", "4"),
        (Sort.SCALE, "٤", "", "4"),
        (Sort.SCALE, "0", "", BLANK),
        (Sort.SCALE, "?", "", ASIDE),
        (Sort.SCALE, "6", "", ""),
        (Sort.SCALE, "y", "", ""),
        (Sort.YES_NO, "Y", "", YES),
        (Sort.YES_NO, "n", "", NO),
        (Sort.YES_NO, "3", "", ""),
        (Sort.TICK, " ", "", TICKED),
        (Sort.TICK, " ", TICKED, BLANK),
        (Sort.TEXT, "4", "", ""),
    ],
)
def test_a_key_gives_its_mark(sort, key, now, mark):
    assert mark_of(sort, key, now) == mark


@pytest.mark.parametrize("typed", ["9d2r7", "F-9D2R7", "f9d2r7", "o9d2r", "1234 5670", "P-7K3MA"])
def test_a_whole_code_needs_no_enter(typed):
    assert is_whole(typed)


@pytest.mark.parametrize(
    "typed", ["", "9D2R", "F-9D2R", "F9D2R", "12345", "1234567", "OIL12", "P-7K3M", "9D2R7A"]
)
def test_what_may_go_on_waits(typed):
    assert not is_whole(typed)


def test_the_draft_holds_what_was_answered_and_nothing_of_blank_rows():
    marks = {"P1": "4", "P2": BLANK, "P3": ASIDE, "CONTINUE": NO, "CONTACT": TICKED, "CONCERN": BLANK}
    sheet = TypedSheet(SLIP, marks, "More time")
    draft = sheet.draft()
    assert (draft.values, draft.carry_on, draft.contact_me, draft.concern) == ({"P1": 4}, False, True, False)
    assert (sheet.aside, sheet.unanswered, sheet.answered) == (("P3",), (), 4)
    assert sheet.number_of("P3") == 3


def test_rows_that_nobody_came_to_are_unanswered():
    assert TypedSheet(SLIP, {"P1": "4"}).unanswered == ("P2", "P3")
