"""The modes: in which order the levels of a plan count."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mentordesk.core.matching.engine.bounded import affordable_floor
from mentordesk.core.matching.engine.fairest import fairest
from mentordesk.core.matching.engine.gains import BANDS, EVEN, FAIREST, FLOOR, KEPT, PEOPLE, TOTAL
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.engine.descent import Descent

Words = tuple[str, ...]


def descend(descent: Descent, mode: MatchMode) -> Words:
    """Leaves the best plans by the mode; answers the levels that decided, the first one first."""
    return _MODES[mode](descent)


def _coverage_total(descent: Descent) -> Words:
    descent.known(PEOPLE, TOTAL)
    return (PEOPLE, TOTAL)


def _fair(descent: Descent) -> Words:
    """Where nobody needs to be weak, the floor says all that the bands would say."""
    kept = (KEPT,) if descent.instance.has_before else ()
    descent.known(PEOPLE)
    if not descent.raise_floor(descent.instance.edges[1]):
        descent.by(BANDS[:2])
        descent.raise_floor()
    descent.by((TOTAL, *kept))
    return (PEOPLE, *BANDS[:2], FLOOR, TOTAL, *kept)


def _profile(descent: Descent) -> Words:
    descent.known(PEOPLE)
    descent.by((*BANDS, TOTAL))
    return (PEOPLE, *BANDS, TOTAL)


def _floor(descent: Descent) -> Words:
    descent.known(PEOPLE)
    affordable_floor(descent)
    descent.by((TOTAL,))
    return (PEOPLE, FLOOR, TOTAL)


def _leximin(descent: Descent) -> Words:
    descent.known(PEOPLE)
    fairest(descent)
    if descent.instance.point > 1:
        descent.by((TOTAL,))
    return (PEOPLE, FLOOR, FAIREST, TOTAL)


def _balance(descent: Descent) -> Words:
    descent.known(PEOPLE)
    descent.by((EVEN, TOTAL))
    return (PEOPLE, EVEN, TOTAL)


def _keep(descent: Descent) -> Words:
    descent.known(PEOPLE)
    descent.by((KEPT, TOTAL))
    return (PEOPLE, KEPT, TOTAL)


_MODES: dict[MatchMode, Callable[[Descent], Words]] = {
    MatchMode.COVERAGE_TOTAL: _coverage_total,
    MatchMode.FAIR: _fair,
    MatchMode.PROFILE: _profile,
    MatchMode.FLOOR: _floor,
    MatchMode.LEXIMIN: _leximin,
    MatchMode.BALANCE: _balance,
    MatchMode.KEEP: _keep,
}
