"""The e-mail addresses of many participants, to be put into a message."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants.among import among


@dataclass(frozen=True, slots=True)
class Addresses:
    """Each address once, by the names of the people, and who has none."""

    emails: tuple[str, ...]
    without: tuple[str, ...]


def addresses(db: Db, wanted: Sequence[int]) -> Addresses:
    """Of these participants."""
    query = select(Person.name, Person.email, Person.folded_email).join(
        Participant, Participant.person_id == Person.id
    )
    found = db.execute(query.where(Participant.id.in_(among(wanted))).order_by(Person.folded_name)).all()
    emails = {plain: email for _name, email, plain in found if plain}
    return Addresses(
        tuple(emails.values()), tuple(dict.fromkeys(n for n, _email, plain in found if not plain))
    )
