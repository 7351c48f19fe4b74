"""Which mentor of a learner a pairing brings: the first, or where each has several, the second or third.

In each round those ask who have as many mentors as rounds went before; all other rounds stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.pairings.mentor_numbers import is_open, order
from mentordesk.core.vocab import PairingState

_WAITS = (N_("wants a mentor"), N_("wants a second mentor"), N_("wants a third mentor"))


@dataclass(frozen=True, slots=True)
class Held:
    """How many mentors a learner is to have, and by learner the pairings that hold a place, in order.

    Confirmed ones come first, then proposals that were answered, then the others, each by their age.
    """

    most: int
    by_learner: Mapping[int, tuple[PairingRow, ...]]

    def of(self, learner_id: int) -> tuple[PairingRow, ...]:
        """The pairings of one learner."""
        return self.by_learner.get(learner_id, ())

    def number(self, row: PairingRow) -> int:
        """Which mentor it brings, from 1; of others than pairs always the first."""
        if len(row.learners) != 1:
            return 1
        ids = [each.id for each in self.of(row.learners[0].participant_id)]
        return ids.index(row.id) + 1 if row.id in ids else 1

    def asked(self, learner_id: int, pairing_id: int = 0) -> int:
        """The round in which a learner is asked about: that of a pairing, else of the first open one."""
        theirs = self.of(learner_id)
        ids = [each.id for each in theirs]
        if pairing_id in ids:
            return ids.index(pairing_id) + 1
        if len(theirs) < self.most:
            return len(theirs) + 1
        return next((place for place, row in enumerate(theirs, 1) if is_open(row)), self.most)

    def proposed(self, number: int) -> list[PairingRow]:
        """The proposals which bring the mentor of this number."""
        found = [theirs[number - 1] for theirs in self.by_learner.values() if len(theirs) >= number]
        return [row for row in found if row.state is PairingState.PROPOSED]

    def rows(self, number: int) -> list[PairingRow]:
        """Those of them that nobody has answered."""
        return [row for row in self.proposed(number) if is_open(row)]

    def standing(self, number: int | None) -> dict[int, tuple[PairingRow, ...]]:
        """By learner what a round leaves as it is; without a number only what nobody may propose anew."""
        return {
            learner: tuple(
                row
                for place, row in enumerate(theirs, 1)
                if not is_open(row) or (number is not None and place != number)
            )
            for learner, theirs in self.by_learner.items()
        }


def held(db: Db, cohort_id: int) -> Held:
    """All pairings of a cohort that hold a place."""
    return among(pairings.rows(db, cohort_id), programmes.mentors_each(db, cohort_id))


def among(rows: Iterable[PairingRow], most: int) -> Held:
    """The same of rows that are known."""
    found: dict[int, list[PairingRow]] = {}
    for row in sorted((each for each in rows if each.state.holds_place), key=order):
        for learner in row.learners:
            found.setdefault(learner.participant_id, []).append(row)
    return Held(most, {learner: tuple(theirs) for learner, theirs in found.items()})


def waits(number: int) -> str:
    """Such as "wants a second mentor"."""
    return _(_WAITS[min(number, len(_WAITS)) - 1])


def mentors(rows: Sequence[PairingRow]) -> list[int]:
    """Everybody who mentors in these (participants), once for each."""
    return [mentor.participant_id for row in rows for mentor in row.mentors]
