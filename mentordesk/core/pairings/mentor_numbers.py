"""Which mentor of a learner a pairing brings, where each is to have several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.vocab import Acceptance, PairingState

if TYPE_CHECKING:
    from mentordesk.core.pairings.listing import PairingRow

_CALLED = (N_("First mentor"), N_("Second mentor"), N_("Third mentor"))


def called(number: int) -> str:
    """Such as "Second mentor"; "" where each has only one."""
    return _(_CALLED[min(number, len(_CALLED)) - 1]) if number else ""


def is_open(row: PairingRow) -> bool:
    """Whether it is proposed and nobody has said anything to it."""
    asked = all(member.acceptance is Acceptance.ASKED for member in row.members)
    return row.state is PairingState.PROPOSED and asked


def order(row: PairingRow) -> tuple[bool, bool, int]:
    """Confirmed ones first, then proposals that were answered, then the others, each by their age."""
    return not row.state.confirmed, is_open(row), row.id


def numbered(rows: Sequence[PairingRow], most: int) -> list[PairingRow]:
    """The same with the number of the mentor in each that holds a place, where each has more than one."""
    if most == 1:
        return list(rows)
    count: Counter[int] = Counter()
    numbers = {}
    for row in sorted((each for each in rows if each.state.holds_place), key=order):
        if len(row.learners) == 1:
            learner = row.learners[0].participant_id
            count[learner] += 1
            numbers[row.id] = count[learner]
    return [replace(row, nth=numbers.get(row.id, 0)) for row in rows]
