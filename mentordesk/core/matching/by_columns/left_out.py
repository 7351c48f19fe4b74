"""Why somebody of a sheet has no mentor, who shares the shortage, and what one step would help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.by_columns.case import ONESELF, Case

if TYPE_CHECKING:
    from mentordesk.core.matching.by_columns.columns_compared import Flags, Numbers

FULL = "no free place"
"""How `because` calls mentors whom somebody may meet, but whose places are all taken."""
_NAMED = 5


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A mentee without a mentor: how many each thing keeps away, the shortage, the nearest way out."""

    id: str
    because: dict[str, int]
    shortage: str
    fix: str


def left_out(case: Case, mates: Numbers) -> list[LeftOut]:
    """Everybody whom the plan leaves without a mentor, in order."""
    import numpy as np

    nobody = len(case.mentors)
    rows = np.flatnonzero(mates == nobody)
    freed, shortages = _could_free(case, mates), _Shortages(case, mates)
    return [
        LeftOut(
            case.mentees[row].id,
            _because(case, row),
            shortages.told(row) if shortages.masks[row] else _ruled_out(case, row),
            _fix(case, row, freed),
        )
        for row in rows.tolist()
    ]


def _because(case: Case, row: int) -> dict[str, int]:
    counts = {subject: int(flags[row].sum()) for subject, flags in case.blocked.items()}
    counts[FULL] = int(case.possible[row].sum())
    return {subject: count for subject, count in counts.items() if count}


def _ruled_out(case: Case, row: int) -> str:
    said = sorted(_because(case, row).items(), key=lambda each: -each[1])
    reasons = words.names([f"{subject} ({count})" for subject, count in said])
    text = ngettext(
        "The only mentor may not be paired with {mentee}: {reasons}.",
        "None of {count} mentors may be paired with {mentee}: {reasons}.",
        len(case.mentors),
    )
    return text.format(count=len(case.mentors), mentee=case.mentees[row].id, reasons=reasons)


class _Shortages:
    """Who can only meet whom, by sets of mentors as bits of whole numbers."""

    def __init__(self, case: Case, mates: Numbers) -> None:
        import numpy as np

        self.case = case
        packed = np.packbits(case.possible, axis=1, bitorder="little")
        self.masks = [int.from_bytes(line.tobytes(), "little") for line in packed]
        self.ways = [0] * (len(case.mentors) + 1)
        for mask, mentor in zip(self.masks, mates.tolist(), strict=True):
            self.ways[mentor] |= mask
        self.sentences: dict[int, str] = {}

    def told(self, row: int) -> str:
        """As many as there are places, and somebody besides."""
        mentors = self._closed(self.masks[row])
        if mentors not in self.sentences:
            self.sentences[mentors] = self._sentence(mentors)
        return self.sentences[mentors]

    def _closed(self, mentors: int) -> int:
        """These mentors, all whom those may meet who hold their places, and so on."""
        todo = mentors
        while todo:
            lowest = todo & -todo
            fresh = self.ways[lowest.bit_length() - 1] & ~mentors
            mentors |= fresh
            todo = (todo ^ lowest) | fresh
        return mentors

    def _sentence(self, mentors: int) -> str:
        mentees = [row for row, mask in enumerate(self.masks) if mask and not mask & ~mentors]
        there = [each for at, each in enumerate(self.case.mentors) if mentors >> at & 1]
        places = sum(each.places for each in there)
        room = ngettext("{count} place", "{count} places", places).format(count=places)
        text = ngettext(
            "{mentees} can only meet {mentors}, with {room}.",
            "These {count} can only meet {mentors}, with {room}: {mentees}.",
            len(mentees),
        )
        return text.format(
            count=len(mentees),
            mentees=_some([self.case.mentees[row].id for row in mentees]),
            mentors=_some([each.id for each in there]),
            room=room,
        )


def _some(ids: Sequence[str]) -> str:
    """All of few, else the first ones and how many more there are."""
    if len(ids) <= _NAMED:
        return words.names(ids)
    rest = _("{count} others").format(count=len(ids) - _NAMED + 1)
    return words.names([*ids[: _NAMED - 1], rest])


def _could_free(case: Case, mates: Numbers) -> Flags:
    """Mentors who have a place, or would have one if those who came to them moved on; nobody loses theirs."""
    import numpy as np

    loads = np.bincount(mates, minlength=len(case.mentors) + 1)
    free = np.append(loads[:-1] < case.places, False)
    placed = mates < len(case.mentors)
    while True:
        movable = placed & case.instance.allowed[:, free[:-1]].any(axis=1)
        more = np.zeros_like(free)
        more[mates[movable]] = True
        if not (more & ~free).any():
            return free[:-1]
        free |= more


def _fix(case: Case, row: int, freed: Flags) -> str:
    """A place more with the best mentor they may meet; else the rule that alone keeps them from one."""
    import numpy as np

    mentee, scores = case.mentees[row].id, case.scores[row]
    if case.possible[row].any():
        best = int(np.argmax(np.where(case.possible[row], scores, -1)))
        text = _("One more place with {mentor} would do it.")
        return text.format(mentor=case.mentors[best].id)
    broken = {subject: flags[row] for subject, flags in case.blocked.items()}
    hurdles = np.sum([flags.astype(np.int64) for flags in broken.values()], axis=0)
    near = freed & (hurdles == 1)
    if ONESELF in broken:
        near &= ~broken[ONESELF]
    if not near.any():
        return _("No single step would do it.")
    best = int(np.argmax(np.where(near, scores, -1)))
    rule = next(subject for subject, flags in broken.items() if flags[best])
    text = _(
        "Only {rule} keeps {mentee} from {mentor}; if that were allowed, nobody else would lose a mentor."
    )
    return text.format(rule=rule, mentee=mentee, mentor=case.mentors[best].id)
