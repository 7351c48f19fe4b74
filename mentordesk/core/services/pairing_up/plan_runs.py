"""Two plans as they were kept, beside each other: six numbers of both, and who had another mentor."""

from dataclasses import dataclass

from mentordesk.core import programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.matching import Six
from mentordesk.core.services import matching_runs
from mentordesk.core.services.matching_runs import PairRow, RunRow
from mentordesk.core.services.pairing_up.plan_ways import Differing


@dataclass(frozen=True, slots=True)
class PlansCompared:
    """An earlier and a later plan; scores in hundredths of a point."""

    earlier: Six
    later: Six
    differing: tuple[Differing, ...]
    bands: tuple[str, ...]
    """What the cohort calls the four bands."""


def compare_runs(db: Db, earlier_id: int, later_id: int) -> PlansCompared:
    """Two runs of one cohort, as they were when they were made; raises `NotFound`."""
    earlier, later = matching_runs.run(db, earlier_id), matching_runs.run(db, later_id)
    if earlier.groups or later.groups:
        raise Refused(_("Plans of groups or circles are not put side by side; each has its dossier."))
    bands = programmes.match_aims(db, later.cohort_id).bands
    return PlansCompared(_six(earlier), _six(later), tuple(_differing(earlier, later)), bands)


def _six(run: RunRow) -> Six:
    kept, by = run.six, run.steps // 100
    very_weak, weak, fair, good = (kept[key] for key in ("very_weak", "weak", "fair", "good"))
    worst = kept["worst"] // by if "worst" in kept else None
    bands = (very_weak, weak, fair, good)
    return Six(kept["matched"], bands, worst, kept["total"] // by, kept["blocking"], kept["moves"])


def _differing(earlier: RunRow, later: RunRow) -> list[Differing]:
    """Whose mentors were others, by the learners' names."""
    before, after = _mentors(earlier), _mentors(later)
    people = {pair.learner.id: pair.learner for run in (earlier, later) for pair in run.pairs}
    people |= {each.learner.id: each.learner for run in (earlier, later) for each in run.left}
    found = []
    for learner in sorted(people.values(), key=lambda each: (each.sort_name, each.id)):
        then, now = before.get(learner.id, []), after.get(learner.id, [])
        if [pair.mentor.id for pair in then] != [pair.mentor.id for pair in now]:
            old, new = (words.names([pair.mentor.name for pair in pairs]) for pairs in (then, now))
            found.append(Differing(learner.name, old, new, _score(earlier, then), _score(later, now)))
    return found


def _mentors(run: RunRow) -> dict[int, list[PairRow]]:
    """By learner the pairs with each mentor, in an order that is always the same."""
    found: dict[int, list[PairRow]] = {}
    for pair in sorted(run.pairs, key=lambda each: each.mentor.id):
        found.setdefault(pair.learner.id, []).append(pair)
    return found


def _score(run: RunRow, pairs: list[PairRow]) -> int | None:
    """In hundredths, of the one mentor; nothing is added up of several."""
    return pairs[0].score * 100 // run.steps if len(pairs) == 1 else None
