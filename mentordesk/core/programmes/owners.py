"""Whose desk it is: the coordinator as the paper names them, and the logo that it bears."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Attachment, Owner
from mentordesk.core.planning import zones

LOGO_BYTES = 2_000_000
_HEADS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class OwnerDraft:
    """What the settings edit."""

    coordinator: str = ""
    email: str = ""
    phone: str = ""
    organisation: str = ""
    zone: str = "Europe/London"

    def problems(self) -> list[Problem]:
        """Who the coordinator is must be said: the journal and the paper name them."""
        found = [] if self.coordinator.strip() else [Problem("coordinator", _("Enter your name."))]
        if not zones.known(self.zone):
            found.append(Problem("zone", _("This time zone is not known.")))
        return found + typed.problems(self, typed.LINES, "coordinator", "email", "phone", "organisation")


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Whose desk it is; `secret` makes calendar ids of this file unlike those of any other."""

    coordinator: str
    email: str
    phone: str
    organisation: str
    zone: str
    secret: str
    has_logo: bool


def owner(db: Db) -> OwnerRow:
    """Whose desk it is."""
    row = db.scalars(select(Owner)).one()
    return OwnerRow(
        row.coordinator, row.email, row.phone, row.organisation, row.zone, row.secret, row.logo_id is not None
    )


def logo(db: Db) -> bytes | None:
    """The picture that printed pages bear, PNG or JPEG."""
    return db.scalar(select(Attachment.content).join(Owner, Owner.logo_id == Attachment.id))


@command(N_("Change coordinator"))
def edit_owner(db: Db, draft: OwnerDraft) -> None:
    """Change how the paper names the coordinator."""
    if problems := draft.problems():
        raise Invalid(problems)
    row = db.scalars(select(Owner)).one()
    row.coordinator = draft.coordinator.strip()
    row.email, row.phone = draft.email.strip(), draft.phone.strip()
    row.organisation, row.zone = draft.organisation.strip(), draft.zone


@command(N_("Change logo"))
def set_logo(db: Db, content: bytes | None) -> None:
    """Have printed pages bear this picture, or none."""
    row = db.scalars(select(Owner)).one()
    if content is None:
        row.logo_id = None
        return
    media = next((media for head, media in _HEADS.items() if content.startswith(head)), "")
    if not media or len(content) > LOGO_BYTES:
        raise Invalid([Problem("logo", _("Choose a PNG or JPEG picture of at most 2 MB."))])
    digest = hashlib.sha256(content).hexdigest()
    picture = db.scalar(select(Attachment).where(Attachment.sha256 == digest))
    if picture is None:
        picture = Attachment(sha256=digest, media=media, content=content)
        db.add(picture)
        db.flush()
    row.logo_id = picture.id
