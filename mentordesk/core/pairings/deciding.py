"""What the coordinator decided about two people: keep them together, or never pair them."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import delete, select

from mentordesk.core import typed, words
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Cohort, Owner, PairRule, Participant
from mentordesk.core.vocab import RuleKind


@dataclass(frozen=True, slots=True)
class Cost:
    """What a decision cost everybody when it was made: hundredths of a point, and people fewer matched."""

    points: int
    fewer: int

    @property
    def told(self) -> str:
        """Such as "1 person fewer matched and 4.50 points of the total"; or that it costs nothing."""
        said = []
        if self.fewer:
            text = ngettext("{count} person fewer matched", "{count} people fewer matched", self.fewer)
            said.append(text.format(count=self.fewer))
        if self.points:
            text = _("{points} points of the total")
            said.append(text.format(points=words.number(Fraction(self.points, 100), 2)))
        return words.names(said) or _("nothing")


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted with a decision: its day and its price, as far as they are known."""

    on: date | None = None
    price: Cost | None = None


_NOTHING = Noted()


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A decision about a mentor and a learner (participant ids); of older ones nobody noted when and who."""

    mentor_id: int
    learner_id: int
    kind: RuleKind
    reason: str
    on: date | None = None
    by: str = ""
    price: Cost | None = None


def decided(db: Db, cohort_id: int) -> list[RuleRow]:
    """All decisions of a cohort."""
    found = db.scalars(select(PairRule).where(PairRule.cohort_id == cohort_id).order_by(PairRule.id))
    return [_row(rule) for rule in found]


def cohort_of(db: Db, participant_id: int) -> int:
    """The cohort that someone takes part in."""
    return db.get_one(Participant, participant_id).cohort_id


@command(N_("Keep two people together"))
def pin(
    db: Db,
    mentor_id: int,
    learner_id: int,
    reason: str = "",
    noted: Noted = _NOTHING,
) -> None:
    """Every later proposal pairs these two; older pins of this learner are lifted, as far as too many."""
    most = db.get_one(Cohort, cohort_of(db, learner_id)).mentors_each or 1
    mine = (PairRule.learner_id == learner_id, PairRule.kind == RuleKind.PIN, PairRule.mentor_id != mentor_id)
    older = db.scalars(select(PairRule.id).where(*mine).order_by(PairRule.id.desc())).all()[most - 1 :]
    db.execute(delete(PairRule).where(PairRule.id.in_(older)))
    _decide(db, RuleRow(mentor_id, learner_id, RuleKind.PIN, reason, noted.on, price=noted.price))


@command(N_("Forbid a pairing"))
def forbid(
    db: Db,
    mentor_id: int,
    learner_id: int,
    reason: str = "",
    noted: Noted = _NOTHING,
) -> None:
    """No later proposal pairs these two."""
    _decide(db, RuleRow(mentor_id, learner_id, RuleKind.FORBID, reason, noted.on, price=noted.price))


@command(N_("Say why two people are kept together or apart"))
def give_reason(db: Db, mentor_id: int, learner_id: int, reason: str) -> None:
    """Keep why; raises `NotFound` where nothing is decided about the two."""
    rule = db.scalar(
        select(PairRule).where(PairRule.mentor_id == mentor_id, PairRule.learner_id == learner_id)
    )
    if rule is None:
        raise NotFound(_("Nothing is decided about these two any more."))
    rule.reason = typed.checked("reason", reason)


@command(N_("Lift a decision"))
def undecide(db: Db, mentor_id: int, learner_id: int) -> None:
    """Leave these two to the proposal again."""
    db.execute(delete(PairRule).where(PairRule.mentor_id == mentor_id, PairRule.learner_id == learner_id))


def _decide(db: Db, rule: RuleRow) -> None:
    why = typed.checked("reason", rule.reason)
    db.execute(
        delete(PairRule).where(PairRule.mentor_id == rule.mentor_id, PairRule.learner_id == rule.learner_id)
    )
    db.add(
        PairRule(
            cohort_id=cohort_of(db, rule.mentor_id),
            mentor_id=rule.mentor_id,
            learner_id=rule.learner_id,
            kind=rule.kind,
            reason=why,
            decided_on=rule.on,
            decided_by=db.scalar(select(Owner.coordinator)),
            price=rule.price.points if rule.price else None,
            fewer=rule.price.fewer if rule.price else None,
        )
    )


def _row(rule: PairRule) -> RuleRow:
    price = None if rule.price is None else Cost(rule.price, rule.fewer or 0)
    return RuleRow(
        rule.mentor_id,
        rule.learner_id,
        rule.kind,
        rule.reason,
        rule.decided_on,
        rule.decided_by or "",
        price,
    )
