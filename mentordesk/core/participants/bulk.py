"""One act for many participants: what it would do and for whom it would not, then all of it in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants.among import among
from mentordesk.core.progress import Progress, silent

BATCH = 5_000
"""How many are changed between two reports of progress, where the person may stop it."""
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Sorted:
    """Those whom an act can change, and those who stay as they are, by the sentence that says why."""

    able: Sequence[int]
    staying: Mapping[str, Sequence[int]]


class BulkAct(Protocol):
    """What can be done with many; a frozen dataclass with what the person chose."""

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """For whom it can be done; raises `Invalid` where what was typed fits nobody."""

    def words(self, count: int) -> str:
        """The act with how many it is done for, such as "Accept 31 participants"."""

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """Do it for these, a few thousand at most, without a question for each."""


@dataclass(frozen=True, slots=True)
class Staying:
    """Some who stay as they are: why, how many, and the first of them by name."""

    why: str
    count: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an act would do: for how many, in which words, and who stays as they are."""

    able: int
    words: str
    staying: tuple[Staying, ...]


def preview(db: Db, act: BulkAct, wanted: Sequence[int]) -> Preview:
    """What `carry_out` would do now; raises `Invalid` where what was typed fits nobody."""
    found = act.sort(db, wanted)
    staying = tuple(
        Staying(why, len(those), _names(db, those)) for why, those in found.staying.items() if those
    )
    return Preview(len(found.able), act.words(len(found.able)), staying)


@command(N_("Change participants"))
def carry_out(db: Db, act: BulkAct, wanted: Sequence[int], progress: Progress = silent) -> int:
    """Do it for all for whom it can be done; the others stay as they are. Gives how many were changed."""
    able = act.sort(db, wanted).able
    if not able:
        raise Refused(_("This can be done for none of those selected."))
    for start in range(0, len(able), BATCH):
        progress(start, len(able))
        act.carry_out(db, able[start : start + BATCH])
    progress(len(able), len(able))
    describe(db, act.words(len(able)))
    return len(able)


def apart(wanted: Sequence[int], reasons: Mapping[int, str]) -> Sorted:
    """Those wanted without a reason against it, and the others by their reasons."""
    staying: dict[str, list[int]] = {}
    for each in wanted:
        if each in reasons:
            staying.setdefault(reasons[each], []).append(each)
    return Sorted([each for each in wanted if each not in reasons], staying)


def _names(db: Db, those: Sequence[int]) -> tuple[str, ...]:
    query = select(Person.name).join(Participant, Participant.person_id == Person.id)
    first = query.where(Participant.id.in_(among(those))).order_by(Person.folded_name).limit(_NAMED)
    return tuple(db.scalars(first))
