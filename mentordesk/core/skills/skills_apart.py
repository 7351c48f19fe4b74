"""Skills that read alike and are not: told once by the coordinator, and remembered by their words."""

from sqlalchemy import select, update

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Skill
from mentordesk.core.skills.skill_keeping import get


def apart(db: Db) -> frozenset[frozenset[int]]:
    """Each two (ids) that were told apart and are still called as they were then."""
    rows = db.scalars(select(Skill).where(Skill.unlike.is_not(None)))
    named = {row.folded_name: row for row in rows}
    return frozenset(
        frozenset({row.id, named[word].id})
        for row in named.values()
        for word in row.unlike or ()
        if word in named and row.folded_name in (named[word].unlike or ())
    )


@command(N_("Tell skills apart"))
def tell_apart(db: Db, one_id: int, other_id: int) -> None:
    """Remember that two skills are not one; called otherwise they may be asked about again."""
    one, other = get(db, one_id), get(db, other_id)
    for row, unlike in ((one, other), (other, one)):
        row.unlike = tuple(sorted({*(row.unlike or ()), unlike.folded_name}))
    describe(db, _("Tell “{one}” from “{other}”").format(one=one.name, other=other.name))


@command(N_("Ask about skills again"))
def forget_apart(db: Db) -> None:
    """Nothing is told apart any more."""
    db.execute(update(Skill).where(Skill.unlike.is_not(None)).values(unlike=None))
    db.expire_all()
