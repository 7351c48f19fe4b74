"""What the coordinator decided about two people, with their names, so that nothing decided is forgotten."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core import pairings, participants
from mentordesk.core.desk import Db
from mentordesk.core.pairings import Cost
from mentordesk.core.vocab import RuleKind


@dataclass(frozen=True, slots=True)
class Decision:
    """Two people (participant ids) who are kept together or apart; `price` as it was when decided."""

    mentor_id: int
    learner_id: int
    mentor: str
    learner: str
    kind: RuleKind
    reason: str
    on: date | None
    by: str
    price: Cost | None

    @property
    def two(self) -> tuple[int, int]:
        """Mentor and learner, as the commands about them take them."""
        return self.mentor_id, self.learner_id


def decisions(db: Db, cohort_id: int) -> list[Decision]:
    """All that are in force, the latest first."""
    names = {each.id: each.name for each in participants.profiles(db, cohort_id)}
    return [
        Decision(
            rule.mentor_id,
            rule.learner_id,
            names[rule.mentor_id],
            names[rule.learner_id],
            rule.kind,
            rule.reason,
            rule.on,
            rule.by,
            rule.price,
        )
        for rule in reversed(pairings.decided(db, cohort_id))
    ]
