"""Whose goal or action it can be."""

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.errors import NotFound, Problem
from mentordesk.core.i18n import _
from mentordesk.core.model import Member, Pairing


def owner_problems(db: Db, pairing_id: int, owner_id: int) -> list[Problem]:
    """What is wrong with the owner; raises `NotFound` for a pairing that is gone."""
    if db.get(Pairing, pairing_id) is None:
        raise NotFound(_("This pairing is no longer there."))
    owner = select(Member.id).where(
        Member.pairing_id == pairing_id, Member.participant_id == owner_id, Member.left_on.is_(None)
    )
    if db.scalar(owner) is None:
        return [Problem("owner_id", _("Choose somebody who belongs to the pairing."))]
    return []
