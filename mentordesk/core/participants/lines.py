"""With whom participants are paired, as a line of the table says it."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db
from mentordesk.core.model import Member, Pairing, Participant, Person
from mentordesk.core.participants.among import WANTED, listed, of_wanted
from mentordesk.core.register import HOLDING
from mentordesk.core.vocab import PairingState


def partners(db: Db, wanted: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """Who stands on the other side of each one's pairings, and whether that is only proposed."""
    found: dict[int, list[tuple[str, bool]]] = {}
    for participant, name, state in db.execute(_query(), {WANTED: listed(wanted)}):
        found.setdefault(participant, []).append((name, state is PairingState.PROPOSED))
    return found


@cache
def _query() -> Select[int, str, PairingState]:
    own, other, someone = aliased(Member), aliased(Member), aliased(Participant)
    return (
        select(own.participant_id, Person.name, Pairing.state)
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(
            other, and_(other.pairing_id == own.pairing_id, other.side != own.side, other.left_on.is_(None))
        )
        .join(someone, someone.id == other.participant_id)
        .join(Person, Person.id == someone.person_id)
        .where(own.participant_id.in_(of_wanted()), own.left_on.is_(None), Pairing.state.in_(HOLDING))
        .order_by(Person.folded_name)
    )
