"""Many participants accepted, put on the waiting list, or declined at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, literal, select, update

from mentordesk.core import lifecycles, safeguarding, typed
from mentordesk.core.desk import Db
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.model import ChecklistItem, Participant
from mentordesk.core.participants.among import among
from mentordesk.core.participants.bulk import Sorted, apart
from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.vocab import ParticipantState

_S = ParticipantState


@dataclass(frozen=True, slots=True)
class Move:
    """Bring them into another state today; `reason` is kept with a decline."""

    to: ParticipantState
    today: date
    reason: str = ""

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """As the lifecycle of participants allows."""
        check_reason(self.reason)
        return by_state(db, wanted, self.to)

    def words(self, count: int) -> str:
        """What is done."""
        return {
            _S.ACCEPTED: ngettext("Accept {count} participant", "Accept {count} participants", count),
            _S.WAITLISTED: ngettext(
                "Put {count} person on the waiting list", "Put {count} people on the waiting list", count
            ),
            _S.DECLINED: ngettext("Decline {count} participant", "Decline {count} participants", count),
        }[self.to].format(count=count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """Those accepted get the onboarding steps of their role, unless they have some."""
        if self.to is _S.ACCEPTED:
            safeguarding.refuse_unchecked(db, able)
        values: dict[str, Any] = {"state": self.to, _DAYS[self.to]: self.today}
        if self.to is _S.DECLINED:
            values["decline_reason"] = self.reason.strip() or None
        db.execute(update(Participant).where(Participant.id.in_(among(able))).values(values), _AS_IT_IS)
        if self.to is _S.ACCEPTED:
            _give_steps(db, able)
        db.expire_all()


_DAYS = {_S.ACCEPTED: "accepted_on", _S.WAITLISTED: "waitlisted_on", _S.DECLINED: "declined_on"}
_TAKEN_IN = (_S.MATCHED, _S.PAUSED)
_AS_IT_IS = {"synchronize_session": False}


def check_reason(reason: str) -> None:
    """Raises `Invalid` where a reason is too long or holds what cannot be shown."""
    if len(reason) > typed.PROSE.most or typed.unprintable(reason, but=typed.PROSE.but):
        raise Invalid([Problem("reason", _("Write at most 5,000 letters that can be shown."))])


def by_state(db: Db, wanted: Sequence[int], to: ParticipantState) -> Sorted:
    """Those who can come into a state, and the others by where they are."""
    query = select(Participant.id, Participant.state).where(Participant.id.in_(among(wanted)))
    states = {number: state for number, state in db.execute(query)}  # noqa: C416 - rows are no pairs to dict()
    reasons = {
        each: _why_not(states.get(each), to)
        for each in wanted
        if each not in states or not can_become(states[each], to)
    }
    return apart(wanted, reasons)


def can_become(now: ParticipantState, to: ParticipantState) -> bool:
    """As the lifecycle says; whoever is matched or paused was accepted before, and is not accepted again."""
    return to in lifecycles.PARTICIPANT[now] and not (to is _S.ACCEPTED and now in _TAKEN_IN)


def _why_not(now: ParticipantState | None, to: ParticipantState) -> str:
    if now is None:
        return _("No longer there.")
    if now is to:
        return _("Already {state}.").format(state=now.label.lower())
    ways = ", ".join(sorted(state.label.lower() for state in lifecycles.PARTICIPANT[now]))
    words = _("{state}: can only become {possible}.") if ways else _("{state}, which is final.")
    if to is _S.ACCEPTED and now in _TAKEN_IN:
        words = _("{state}, so accepted before.")
    return words.format(state=now.label, possible=ways)


def _give_steps(db: Db, able: Sequence[int]) -> None:
    has_some = select(ChecklistItem.participant_id)
    query = select(Participant.id, Participant.role).where(
        Participant.id.in_(among(able)), Participant.id.not_in(has_some)
    )
    found = db.execute(query).all()
    for role, steps in STEPS.items():
        theirs = among([number for number, its_role in found if its_role is role])
        for text, required in steps:
            rows = select(Participant.id, literal(_(text)), literal(required)).where(
                Participant.id.in_(theirs)
            )
            db.execute(insert(ChecklistItem).from_select(["participant_id", "text", "required"], rows))
