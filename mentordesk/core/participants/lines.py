"""With whom participants are paired, as a line of the table says it."""

from collections.abc import Sequence

from sqlalchemy import and_, select
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db
from mentordesk.core.model import Member, Pairing, Participant, Person
from mentordesk.core.participants.among import among
from mentordesk.core.register import HOLDING
from mentordesk.core.vocab import PairingState


def partners(db: Db, wanted: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """Who stands on the other side of each one's pairings, and whether that is only proposed."""
    own, other, someone = aliased(Member), aliased(Member), aliased(Participant)
    query = (
        select(own.participant_id, Person.name, Pairing.state)
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(
            other, and_(other.pairing_id == own.pairing_id, other.side != own.side, other.left_on.is_(None))
        )
        .join(someone, someone.id == other.participant_id)
        .join(Person, Person.id == someone.person_id)
        .where(own.participant_id.in_(among(wanted)), own.left_on.is_(None), Pairing.state.in_(HOLDING))
        .order_by(Person.folded_name)
    )
    found: dict[int, list[tuple[str, bool]]] = {}
    for participant, name, state in db.execute(query):
        found.setdefault(participant, []).append((name, state is PairingState.PROPOSED))
    return found
