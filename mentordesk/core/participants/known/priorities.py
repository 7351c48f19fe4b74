"""What a mentee most wants the time for, ranked, and what a mentor can help with."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Person, Priority
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import PriorityArea


def priorities(db: Db, participant_id: int) -> tuple[PriorityArea, ...]:
    """The areas in their order, the most wanted first."""
    query = select(Priority.area).where(Priority.participant_id == participant_id).order_by(Priority.rank)
    return tuple(db.scalars(query))


def priorities_of(db: Db, wanted: Sequence[int]) -> dict[int, tuple[PriorityArea, ...]]:
    """By participant, of those who named any."""
    found: dict[int, tuple[PriorityArea, ...]] = defaultdict(tuple)
    query = select(Priority.participant_id, Priority.area).order_by(Priority.participant_id, Priority.rank)
    there = set(wanted)
    for number, area in db.execute(query):
        if number in there:
            found[number] += (area,)
    return dict(found)


@command(N_("Rank priorities"))
def rank_priorities(db: Db, participant_id: int, areas: Sequence[PriorityArea]) -> None:
    """Keep these areas in this order; the others are not wanted."""
    (participant,) = those(db, [participant_id])
    if len(set(areas)) != len(areas):
        raise Invalid([Problem("areas", _("Rank each area only once."))])
    there = {
        row.area: row for row in db.scalars(select(Priority).where(Priority.participant_id == participant_id))
    }
    for area in there.keys() - set(areas):
        db.delete(there[area])
    for rank, area in enumerate(areas, 1):
        row = there.get(area) or Priority(participant_id=participant_id, area=area)
        row.rank = rank
        db.add(row)
    describe(db, _("Rank priorities of {name}").format(name=db.get_one(Person, participant.person_id).name))
