"""Which pairings that run or are proposed break a rule as things stand now, and the ways out of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.db import Db
from mentordesk.core.i18n import N_
from mentordesk.core.matching import Broken
from mentordesk.core.pairings import Changed, PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.regrouping.turning import PAIRS
from mentordesk.core.vocab import ChangeKind, Vocabulary

Key = tuple[str, int, int]
"""A rule and whom it is about; 0 for nobody in particular."""


class Remedy(Vocabulary):
    """What is done about a pairing that breaks a rule."""

    REMATCH = "rematch", N_("End without fault, and propose another mentor")
    LEAVE = "leave", N_("The mentee leaves the group, and waits")
    END = "end", N_("End without fault")
    WITHDRAW = "withdraw", N_("Take the proposal back")
    KEEP = "keep", N_("Keep, with a reason")


@dataclass(frozen=True, slots=True)
class Finding:
    """A pairing, the rules that it breaks, and what can be done about it, the most likely first."""

    pairing: PairingRow
    rules: tuple[Broken, ...]
    remedies: tuple[Remedy, ...]

    @property
    def sentence(self) -> str:
        """The rules in words."""
        return " ".join(dict.fromkeys(each.sentence for each in self.rules))

    @property
    def leaving(self) -> tuple[int, ...]:
        """The learners whom the rules are about, if they could leave."""
        learners = {each.participant_id for each in self.pairing.learners}
        named = dict.fromkeys(each.learner for each in self.rules if each.learner in learners)
        return tuple(named) if 0 < len(named) < len(learners) else ()


def rule_check(db: Db, cohort_id: int) -> tuple[Finding, ...]:
    """All that break a rule which nobody has set aside for them, by the learners' names."""
    rows = [row for row in pairings.rows(db, cohort_id) if row.state.holds_place]
    people = [member.participant_id for row in rows for member in row.current]
    request = asking.request(db, cohort_id, also=people)
    aside = _set_aside(db, rows)
    found = []
    for row in rows:
        rules = [each for each in _broken(request, row) if (row.id, *key(each)) not in aside]
        if rules:
            gathers = programmes.cohort(db, cohort_id).format.gathers
            found.append(Finding(row, tuple(rules), _remedies(row, rules, gathers=gathers)))
    return tuple(found)


def key(rule: Broken | Changed) -> Key:
    """By what a rule that was set aside is known again."""
    if isinstance(rule, Changed):
        return rule.rule, rule.who or 0, rule.other or 0
    return rule.code, rule.learner, rule.other


def _broken(request: matching.Request, row: PairingRow) -> tuple[Broken, ...]:
    sides = ([each.participant_id for each in side] for side in (row.mentors, row.learners))
    return matching.broken(request, *sides)


def _set_aside(db: Db, rows: Iterable[PairingRow]) -> set[tuple[int, str, int, int]]:
    kept = pairings.noted(db, [row.id for row in rows], ChangeKind.KEPT)
    return {(number, *key(changed)) for number, changed in kept}


def _remedies(row: PairingRow, rules: Iterable[Broken], *, gathers: bool) -> tuple[Remedy, ...]:
    if not row.state.confirmed:
        return Remedy.WITHDRAW, Remedy.KEEP
    if row.format in PAIRS and len(row.current) == 2 and row.mentors and not gathers:  # noqa: PLR2004 - a pair
        return Remedy.REMATCH, Remedy.END, Remedy.KEEP
    able = (Remedy.LEAVE,) if Finding(row, tuple(rules), ()).leaving else ()
    return (*able, Remedy.END, Remedy.KEEP)
