"""Each change of a pairing is told in its history, with the reason."""

from datetime import date

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import command
from mentordesk.core.pairings import Changed
from mentordesk.core.vocab import ChangeKind

DAY = date(2026, 11, 19)


@command("Note")
def note(db, pairing_id, changed):
    pairings.note(db, pairing_id, changed)


@pytest.mark.req("S0-42", "S0-31")
@pytest.mark.parametrize(
    ("kind", "texts", "words"),
    [
        (ChangeKind.JOINED, ("", ""), "Ben Hargreaves belongs to it from Thursday 19 November 2026 on."),
        (ChangeKind.LEFT, ("", ""), "Ben Hargreaves left; the last day was Wednesday 18 November 2026."),
        (
            ChangeKind.FORMAT,
            ("group", "pair"),
            "From Thursday 19 November 2026 on they meet as: one to one. Before: group.",
        ),
        (
            ChangeKind.THEME,
            ("", "Data"),
            "From Thursday 19 November 2026 on it is about: Data. Before: none.",
        ),
        (ChangeKind.KEPT, ("Both work in X.", ""), "Kept together although: Both work in X."),
    ],
)
def test_a_change_is_told_with_its_reason(desk, pair, kind, texts, words):
    desk.do(note, pair.id, Changed(kind, DAY, "They asked", pair.learner, old=texts[0], new=texts[1]))
    (first, *_rest) = desk.ask(pairings.history, pair.id)
    assert (first.act, first.text) == ("Note", f"{words} Why: They asked")


def test_a_merger_is_told_on_both_sides_and_once_after_it_was_redone(desk, pair, other_pair):
    desk.do(note, pair.id, Changed(ChangeKind.MERGED, DAY, pairing=other_pair.id))
    desk.undo()
    desk.redo()
    told = [[each.text for each in desk.ask(pairings.history, one.id)] for one in (pair, other_pair)]
    assert told[0].count("Another one was merged into it. From Dee Lau with Cleo Reid.") == 1
    assert told[1].count("Merged into Ben Hargreaves with Ada Obi.") == 1
