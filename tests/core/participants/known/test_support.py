"""Mentoring, or something that helps more: asked in one order, kept with its day."""

from datetime import date

import pytest

from mentordesk.core.participants import known
from mentordesk.core.vocab import Support

TODAY = date(2026, 11, 18)


@pytest.mark.req("S4-02")
def test_what_helps_most_is_kept_with_its_day_and_taken_back(turned, desk, someone):
    number = someone("Ada Obi")
    turned(known.note_support, number, Support.COACHING, TODAY)
    found = desk.ask(known.person_file, number)
    assert (found.support, found.support_on) == (Support.COACHING, TODAY)
    assert desk.undo_label == "Note what helps Ada Obi most"
    turned(known.note_support, number, None, TODAY)
    found = desk.ask(known.person_file, number)
    assert (found.support, found.support_on) == (None, None)


def test_health_is_asked_first_and_mentoring_last():
    order = [Support.HEALTH, Support.FLASH, Support.MODULE, Support.COACHING, Support.MENTORING]
    assert list(known.support_questions()) == order
