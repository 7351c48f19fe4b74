"""What a cohort wants of its matching: aim, rule, weights, dials, musts and bands; set in one step."""

from collections.abc import Iterable
from dataclasses import dataclass

from mentordesk.core import typed
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.programmes.cohorts import get
from mentordesk.core.programmes.meeting_sizes import USUAL, MeetingSizes, meeting_sizes
from mentordesk.core.vocab import MatchMode, MatchRule

EDGES = (25, 35, 55)
"""Where the second, third and fourth band begin, in points of a hundred, unless a cohort says otherwise."""
BANDS = (N_("very weak"), N_("weak"), N_("fair"), N_("good"))
PRICE, DEAREST = 20, 100
"""Thousandths of the total that a higher floor may cost unless a cohort says otherwise, and at the most."""
MOST_MENTORS = 3
"""No learner has more at once."""
MOST = 1000
"""No weight is more."""
FULL = 100
DIAL = range(-4, 5)

Numbers = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MatchAims:
    """What the dialog edits; weights and dials by the key of a criterion, the usual ones left out.

    `names` are four words for the bands, the weakest first, or none for the usual ones.
    """

    mode: MatchMode = MatchMode.FAIR
    match_rule: MatchRule = MatchRule.NONE
    weights: Numbers = ()
    dials: Numbers = ()
    musts: tuple[str, ...] = ()
    edges: tuple[int, int, int] = EDGES
    names: tuple[str, ...] = ()
    sizes: MeetingSizes = USUAL
    """Of groups and circles."""
    mentors_each: int = 1
    """How many mentors a learner is to have, each in a pairing of its own."""
    price: int = PRICE
    """Thousandths of the total that a higher floor may cost, where the mode has a floor with a price."""

    @property
    def bands(self) -> tuple[str, ...]:
        """What the bands are called, in the language in use where the cohort has no words of its own."""
        return self.names or tuple(_(name) for name in BANDS)

    def weight(self, key: str, usual: int = 0) -> int:
        """What a criterion weighs."""
        return dict(self.weights).get(key, usual)

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.LINES, "names")
        if not all(0 <= weight <= MOST for _key, weight in self.weights):
            found.append(Problem("weights", _("A weight is a whole number from 0 to 1,000.")))
        if not all(dial in DIAL for _key, dial in self.dials):
            found.append(Problem("dials", _("A dial goes from different to alike in eight steps.")))
        if not 0 < self.edges[0] < self.edges[1] < self.edges[2] <= FULL:
            found.append(Problem("edges", _("Each band must begin above the one before, at most at 100.")))
        if not 1 <= self.mentors_each <= MOST_MENTORS:
            found.append(Problem("mentors_each", _("A mentee has one to three mentors.")))
        if not 0 <= self.price <= DEAREST:
            found.append(Problem("price", _("At most 10 % of the total can be given up.")))
        if self.names and (len(self.names) != len(BANDS) or not all(name.strip() for name in self.names)):
            found.append(Problem("names", _("Give each of the four bands a name.")))
        return found


def match_aims(db: Db, cohort_id: int) -> MatchAims:
    """What the cohort wants now."""
    row = get(db, cohort_id)
    edges = row.match_edges
    return MatchAims(
        row.match_mode or MatchMode.FAIR,
        row.match_rule,
        tuple(sorted((row.match_weights or {}).items())),
        tuple(sorted((row.match_dials or {}).items())),
        tuple(sorted(row.match_musts or ())),
        (edges["2"], edges["3"], edges["4"]) if edges else EDGES,
        row.match_band_names or (),
        meeting_sizes(db, cohort_id),
        mentors_each(db, cohort_id),
        PRICE if row.match_price is None else row.match_price,
    )


def mentors_each(db: Db, cohort_id: int) -> int:
    """How many mentors a learner of the cohort is to have; where more than two meet, one group."""
    row = get(db, cohort_id)
    return 1 if row.format.gathers else row.mentors_each or 1


@command(N_("Change rules and weights"))
def set_match_aims(db: Db, cohort_id: int, aims: MatchAims) -> None:
    """Keep what the cohort wants; proposals that are there stay until the next are made."""
    row = get(db, cohort_id)
    problems = aims.problems()
    if row.format.gathers:
        problems += aims.sizes.problems(row.format)
    if problems:
        raise Invalid(problems)
    if row.format.gathers:
        row.match_sizes = aims.sizes.kept()
    else:
        row.mentors_each = None if aims.mentors_each == 1 else aims.mentors_each
    row.match_mode, row.match_rule = aims.mode, aims.match_rule
    row.match_weights, row.match_dials = _numbers(aims.weights), _numbers(aims.dials)
    row.match_musts = tuple(sorted(set(aims.musts))) or None
    low, middle, high = aims.edges
    row.match_edges = None if aims.edges == EDGES else {"2": low, "3": middle, "4": high}
    row.match_band_names = tuple(name.strip() for name in aims.names) or None
    row.match_price = None if aims.price == PRICE else aims.price


def _numbers(pairs: Iterable[tuple[str, int]]) -> dict[str, int] | None:
    return dict(pairs) or None
