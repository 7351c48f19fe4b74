"""What the page Pairings reads of the file, off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.core import pairings
from mentordesk.core.desk import Db
from mentordesk.core.pairings import PairingRow, RuleRow
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import RuleKind
from mentordesk.ui.views.pairings.pairing_panel import Details


@dataclass(frozen=True, slots=True)
class Standing:
    """What the file holds: the pairings of the cohort and the decisions about them."""

    rows: Sequence[PairingRow]
    rules: Sequence[RuleRow]

    def decided(self, row: PairingRow, kind: RuleKind) -> bool:
        """Whether that was decided about the two."""
        pairs = {(rule.mentor_id, rule.learner_id) for rule in self.rules if rule.kind is kind}
        return any(
            (mentor.participant_id, learner.participant_id) in pairs
            for mentor in row.mentors
            for learner in row.learners
        )


def standing(db: Db, cohort_id: int) -> Standing:
    """Read what the columns show."""
    return Standing(pairings.rows(db, cohort_id), pairings.decided(db, cohort_id))


def details(db: Db, row: PairingRow) -> Details:
    """Why the two fit, where they are two, and what happened to the pairing."""
    explanation = None
    if len(row.learners) == 1 and len(row.mentors) == 1 and not row.format.gathers:
        learner, mentor = row.learners[0].participant_id, row.mentors[0].participant_id
        explanation = pairing_up.explain(db, row.cohort_id, learner, mentor)
    return Details(row.id, explanation, pairings.history(db, row.id))
