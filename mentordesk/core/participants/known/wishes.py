"""Whom someone would like to be paired with, and whom not: confidential, and told to nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Avoidance, Person, Preference
from mentordesk.core.participants.managers import Named
from mentordesk.core.participants.people_list import those
from mentordesk.core.participants.profiles import profile

MOST_WISHES = 3


@dataclass(frozen=True, slots=True)
class WishesDraft:
    """People by id and name: those wanted in their order, and those never."""

    wishes: tuple[Named, ...] = field(default=())
    avoids: tuple[Named, ...] = field(default=())
    wants_difference: bool = False

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = []
        wanted, never = ([number for number, _name in named] for named in (self.wishes, self.avoids))
        if len(wanted) > MOST_WISHES:
            found.append(Problem("wishes", _("At most three people can be wished for.")))
        if set(wanted) & set(never):
            found.append(Problem("avoids", _("Nobody can be wished for and avoided.")))
        return found


def wishes_draft(db: Db, participant_id: int) -> WishesDraft:
    """The form filled with what is there."""
    said = profile(db, participant_id)
    return WishesDraft(said.wishes, said.avoids, said.wants_difference)


@command(N_("Change wishes"))
def set_wishes(db: Db, participant_id: int, draft: WishesDraft) -> None:
    """Keep whom someone would like and whom not; nothing is said about why."""
    (participant,) = those(db, [participant_id])
    if problems := draft.problems() or _about_oneself(participant.person_id, draft):
        raise Invalid(problems)
    participant.wants_difference = draft.wants_difference
    _keep_wishes(db, participant_id, list(dict.fromkeys(number for number, _name in draft.wishes)))
    _keep_avoids(db, participant_id, {number for number, _name in draft.avoids})
    name = db.get_one(Person, participant.person_id).name
    describe(db, _("Change wishes of {name}").format(name=name))


def _about_oneself(person_id: int, draft: WishesDraft) -> list[Problem]:
    lists = {"wishes": draft.wishes, "avoids": draft.avoids}
    return [
        Problem(name, _("Nobody can name themselves."))
        for name, named in lists.items()
        if person_id in {number for number, _name in named}
    ]


def _keep_wishes(db: Db, participant_id: int, wanted: Sequence[int]) -> None:
    there = {
        row.person_id: row
        for row in db.scalars(select(Preference).where(Preference.participant_id == participant_id))
    }
    for number in there.keys() - set(wanted):
        db.delete(there[number])
    for rank, number in enumerate(wanted, 1):
        row = there.get(number) or Preference(participant_id=participant_id, person_id=number)
        row.rank = rank
        db.add(row)


def _keep_avoids(db: Db, participant_id: int, wanted: set[int]) -> None:
    there = {
        row.person_id: row
        for row in db.scalars(select(Avoidance).where(Avoidance.participant_id == participant_id))
    }
    for number in there.keys() - wanted:
        db.delete(there[number])
    db.add_all(
        Avoidance(participant_id=participant_id, person_id=number) for number in sorted(wanted - there.keys())
    )
