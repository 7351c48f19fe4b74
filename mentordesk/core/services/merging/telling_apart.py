"""Notes that two people who look like one are two, and takes that back."""

from sqlalchemy import delete, select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import NotSame, Person


@command(N_("Not the same person"))
def not_the_same(db: Db, one_id: int, other_id: int) -> None:
    """These two are not offered again as one person."""
    one, other = _both(db, one_id, other_id)
    if db.scalar(select(NotSame.id).where(NotSame.one_id == one.id, NotSame.other_id == other.id)) is None:
        db.add(NotSame(one_id=one.id, other_id=other.id))
    sentence = _("{one} and {other} are two people")
    describe(db, sentence.format(one=one.name, other=other.name))


@command(N_("Perhaps the same person"))
def perhaps_the_same(db: Db, one_id: int, other_id: int) -> None:
    """Take back that these two are not the same."""
    one, other = _both(db, one_id, other_id)
    db.execute(delete(NotSame).where(NotSame.one_id == one.id, NotSame.other_id == other.id))
    sentence = _("{one} and {other} may be one person")
    describe(db, sentence.format(one=one.name, other=other.name))


def _both(db: Db, one_id: int, other_id: int) -> tuple[Person, Person]:
    if one_id == other_id:
        raise Refused(_("These are one person already."))
    first, second = (db.get(Person, number) for number in sorted((one_id, other_id)))
    if first is None or second is None:
        raise NotFound(_("One of these people is no longer there."))
    return first, second
