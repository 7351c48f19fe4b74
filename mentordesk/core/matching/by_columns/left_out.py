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
    freed = _could_free(case, mates)
    return [
        LeftOut(
            case.mentees[row].id, _because(case, row), _shortage(case, mates, row), _fix(case, row, freed)
        )
        for row in rows.tolist()
    ]


def _because(case: Case, row: int) -> dict[str, int]:
    counts = {subject: int(flags[row].sum()) for subject, flags in case.blocked.items()}
    counts[FULL] = int(case.possible[row].sum())
    return {subject: count for subject, count in counts.items() if count}


def _shortage(case: Case, mates: Numbers, row: int) -> str:
    """Whom possible pairs lead to, from the row on: as many as there are places, and the row besides."""
    import numpy as np

    mentee = case.mentees[row].id
    if not case.possible[row].any():
        said = sorted(_because(case, row).items(), key=lambda each: -each[1])
        reasons = words.names([f"{subject} ({count})" for subject, count in said])
        text = ngettext(
            "The only mentor may not be paired with {mentee}: {reasons}.",
            "None of {count} mentors may be paired with {mentee}: {reasons}.",
            len(case.mentors),
        )
        return text.format(count=len(case.mentors), mentee=mentee, reasons=reasons)
    rows, columns = _closed(case, mates, row)
    places = int(case.places[columns].sum())
    room = ngettext("{count} place", "{count} places", places).format(count=places)
    text = ngettext(
        "{mentees} can only meet {mentors}, with {room}.",
        "These {count} can only meet {mentors}, with {room}: {mentees}.",
        int(rows.sum()),
    )
    return text.format(
        count=int(rows.sum()),
        mentees=_some([case.mentees[each].id for each in np.flatnonzero(rows)]),
        mentors=_some([case.mentors[each].id for each in np.flatnonzero(columns)]),
        room=room,
    )


def _some(ids: Sequence[str]) -> str:
    """All of few, else the first ones and how many more there are."""
    if len(ids) <= _NAMED:
        return words.names(ids)
    rest = _("{count} others").format(count=len(ids) - _NAMED + 1)
    return words.names([*ids[: _NAMED - 1], rest])


def _closed(case: Case, mates: Numbers, row: int) -> tuple[Flags, Flags]:
    """The row, all whom it may meet, those who hold their places, all whom these may meet, and so on.

    Whoever else can meet nobody but those mentors is in it too.
    """
    import numpy as np

    rows = np.zeros(len(case.mentees), dtype=bool)
    columns = np.zeros(len(case.mentors) + 1, dtype=bool)
    newest = np.array([row])
    while len(newest):
        rows[newest] = True
        columns[:-1] |= case.possible[newest].any(axis=0)
        newest = np.flatnonzero(columns[mates] & ~rows)
    others = case.possible.any(axis=1) & ~case.possible[:, ~columns[:-1]].any(axis=1)
    return rows | others, columns[:-1]


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
