"""What is changed in a pairing that runs is kept, and people come in by date."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid
from mentordesk.core.pairings import Changed
from mentordesk.core.vocab import Acceptance, ChangeKind, Role, Side
from tests.core.conftest import make_participant

TODAY, LATER = date(2026, 11, 18), date(2026, 12, 1)


@command("Note")
def note(db, pairing_id, changed):
    pairings.note(db, pairing_id, changed)


@command("Enter")
def enter(db, pairing_id, who, on):
    pairings.enter(db, pairing_id, (who, Side.LEARNER), on, TODAY)


@command("Leave")
def leave(db, pairing_id, who, last):
    pairings.leave(db, pairing_id, who, last)


def test_changes_are_read_as_they_were_written(desk, pair, other_pair, turned):
    kept = Changed(
        ChangeKind.KEPT, TODAY, "Known", pair.learner, pair.mentor, other_pair.id, "H8", "Both in X", ""
    )
    turned(note, pair.id, kept)
    desk.do(note, other_pair.id, Changed(ChangeKind.KEPT, LATER))
    desk.do(note, pair.id, Changed(ChangeKind.LEFT, TODAY))
    both = [pair.id, other_pair.id]
    found = [(pair.id, kept), (other_pair.id, Changed(ChangeKind.KEPT, LATER))]
    assert desk.ask(pairings.noted, both, ChangeKind.KEPT) == found


def test_a_reason_that_cannot_be_shown_is_refused(desk, pair):
    with pytest.raises(Invalid):
        desk.do(note, pair.id, Changed(ChangeKind.LEFT, TODAY, "\x00"))


def test_who_comes_in_said_yes_and_who_comes_back_keeps_their_first_day(desk, pair, turned):
    zoe = desk.do(make_participant, pair.cohort_id, "Zoe Zane", Role.MENTEE)
    turned(enter, pair.id, zoe, TODAY)
    (row,) = [each for each in desk.ask(pairings.row, pair.id).members if each.participant_id == zoe]
    assert (row.joined_on, row.acceptance, row.answered_on) == (TODAY, Acceptance.YES, TODAY)
    desk.do(leave, pair.id, zoe, LATER)
    desk.do(enter, pair.id, zoe, LATER)
    (row,) = [each for each in desk.ask(pairings.row, pair.id).members if each.participant_id == zoe]
    assert (row.joined_on, row.left_on) == (TODAY, None)
