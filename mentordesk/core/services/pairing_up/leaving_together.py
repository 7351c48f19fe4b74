"""Many participants withdraw at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from mentordesk.core.desk import Db
from mentordesk.core.i18n import ngettext
from mentordesk.core.model import Member, Pairing, Participant
from mentordesk.core.participants.among import among
from mentordesk.core.participants.bulk import Sorted
from mentordesk.core.participants.bulk_states import by_state, check_reason
from mentordesk.core.services.pairing_up.ending import withdraw
from mentordesk.core.vocab import PairingState, ParticipantState


@dataclass(frozen=True, slots=True)
class WithdrawAll:
    """They leave the cohort today for this reason; their pairings end without fault."""

    reason: str
    today: date

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """As the lifecycle of participants allows."""
        check_reason(self.reason)
        return by_state(db, wanted, ParticipantState.WITHDRAWN)

    def words(self, count: int) -> str:
        """What is done."""
        text = ngettext("Withdraw {count} participant", "Withdraw {count} participants", count)
        return text.format(count=count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """One by one where pairings end; all others at once."""
        paired = _paired(db, able)
        for number in paired:
            withdraw(db, number, self.reason, self.today)
        db.flush()
        alone = update(Participant).where(Participant.id.in_(among(sorted(set(able) - set(paired)))))
        values = {
            "state": ParticipantState.WITHDRAWN,
            "withdrawn_on": self.today,
            "withdraw_reason": self.reason.strip(),
        }
        db.execute(alone.values(values), execution_options={"synchronize_session": False})
        db.expire_all()


def _paired(db: Db, wanted: Sequence[int]) -> list[int]:
    holding = [state for state in PairingState if state.holds_place]
    query = (
        select(Member.participant_id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Member.participant_id.in_(among(wanted)), Member.left_on.is_(None), Pairing.state.in_(holding))
    )
    return sorted(set(db.scalars(query)))
