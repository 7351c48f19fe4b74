"""Whose goal or action it can be."""

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.errors import NotFound, Problem, Refused
from mentordesk.core.i18n import _
from mentordesk.core.model import Member, Pairing
from mentordesk.core.vocab import PairingState


def owner_problems(db: Db, pairing_id: int, owner_id: int) -> list[Problem]:
    """What is wrong with the owner; raises `NotFound` or `Refused` for a pairing that has none."""
    pairing = db.get(Pairing, pairing_id)
    if pairing is None:
        raise NotFound(_("This pairing is no longer there."))
    if pairing.state is PairingState.PROPOSED:
        raise Refused(_("This pairing is only proposed. Confirm it first."))
    owner = select(Member.id).where(
        Member.pairing_id == pairing_id, Member.participant_id == owner_id, Member.left_on.is_(None)
    )
    if db.scalar(owner) is None:
        return [Problem("owner_id", _("Choose somebody who belongs to the pairing."))]
    return []
