"""What the coordinator decided about two people: keep them together, or never pair them."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command
from mentordesk.core.i18n import N_
from mentordesk.core.model import PairRule, Participant
from mentordesk.core.vocab import RuleKind


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A decision about a mentor and a learner (participant ids)."""

    mentor_id: int
    learner_id: int
    kind: RuleKind
    reason: str


def decided(db: Db, cohort_id: int) -> list[RuleRow]:
    """All decisions of a cohort."""
    found = db.scalars(select(PairRule).where(PairRule.cohort_id == cohort_id).order_by(PairRule.id))
    return [RuleRow(rule.mentor_id, rule.learner_id, rule.kind, rule.reason) for rule in found]


@command(N_("Keep two people together"))
def pin(db: Db, mentor_id: int, learner_id: int, reason: str = "") -> None:
    """Every later proposal pairs these two; another pin of this learner is lifted."""
    db.execute(delete(PairRule).where(PairRule.learner_id == learner_id, PairRule.kind == RuleKind.PIN))
    _decide(db, RuleRow(mentor_id, learner_id, RuleKind.PIN, reason))


@command(N_("Forbid a pairing"))
def forbid(db: Db, mentor_id: int, learner_id: int, reason: str = "") -> None:
    """No later proposal pairs these two."""
    _decide(db, RuleRow(mentor_id, learner_id, RuleKind.FORBID, reason))


@command(N_("Lift a decision"))
def undecide(db: Db, mentor_id: int, learner_id: int) -> None:
    """Leave these two to the proposal again."""
    db.execute(delete(PairRule).where(PairRule.mentor_id == mentor_id, PairRule.learner_id == learner_id))


def _decide(db: Db, rule: RuleRow) -> None:
    why = typed.checked("reason", rule.reason)
    db.execute(
        delete(PairRule).where(PairRule.mentor_id == rule.mentor_id, PairRule.learner_id == rule.learner_id)
    )
    cohort_id = db.get_one(Participant, rule.mentor_id).cohort_id
    db.add(
        PairRule(
            cohort_id=cohort_id,
            mentor_id=rule.mentor_id,
            learner_id=rule.learner_id,
            kind=rule.kind,
            reason=why,
        )
    )
