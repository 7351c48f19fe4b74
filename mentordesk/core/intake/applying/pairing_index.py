"""The pairings of a cohort, held in memory while sheets are taken in: found by code, members or owner."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import select

from mentordesk.core import expected
from mentordesk.core.db import Db
from mentordesk.core.expected import StandIn
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.model import Member, Pairing
from mentordesk.core.vocab import Role, Side

MENTOR_ROLES = (Role.MENTOR, Role.PEER, Role.MENTEE)
LEARNER_ROLES = (Role.MENTEE, Role.PEER, Role.MENTOR)
"""In which order someone's places are tried for a side: a reverse pairing has a junior mentor."""


class PairingIndex:
    """Pairings with the participants on their sides."""

    def __init__(self, db: Db, directory: Directory) -> None:
        self._directory = directory
        self._pairings: dict[int, Pairing] = {}
        self._members: dict[int, dict[int, Side]] = {}
        self._left: dict[tuple[int, int], date] = {}
        self._codes: dict[str, Pairing] = {}
        self._of: defaultdict[int, set[int]] = defaultdict(set)
        sides: defaultdict[int, dict[int, Side]] = defaultdict(dict)
        for member in db.scalars(select(Member).order_by(Member.id)):
            sides[member.pairing_id][member.participant_id] = member.side
            if member.left_on:
                self._left[member.pairing_id, member.participant_id] = member.left_on
        self._covers: defaultdict[int, list[StandIn]] = defaultdict(list)
        for cover in expected.stand_ins(db, Pairing.cohort_id == directory.cohort_id):
            self._covers[cover.pairing_id].append(cover)
        own = select(Pairing).where(Pairing.cohort_id == directory.cohort_id).order_by(Pairing.id)
        for pairing in db.scalars(own):
            self.enter(pairing, sides[pairing.id])

    def enter(self, pairing: Pairing, members: dict[int, Side]) -> None:
        """The pairing is found from now on."""
        self._pairings[pairing.id] = self._codes[pairing.code] = pairing
        self._members[pairing.id] = members
        for participant in members:
            self._of[participant].add(pairing.id)

    def all(self) -> list[Pairing]:
        return list(self._pairings.values())

    def members(self, pairing: Pairing, side: Side | None = None, on: date | None = None) -> list[int]:
        """Participants of one side, or of both; with a day, those who were expected then."""
        there = [
            (each, own)
            for each, own in self._members[pairing.id].items()
            if not self._gone(pairing.id, each, on)
        ]
        if on is not None:
            there = expected.filled(there, self._covers[pairing.id], on)
        return [each for each, own in there if side in {None, own}]

    def _gone(self, pairing_id: int, participant_id: int, on: date | None) -> bool:
        left = self._left.get((pairing_id, participant_id))
        return on is not None and left is not None and left <= on

    def coded(self, code: str) -> Pairing | None:
        return self._codes.get(code)

    def just(self, participants: Collection[int]) -> list[Pairing]:
        """The pairings with these members and nobody else."""
        ids = set.intersection(*(self._of[each] for each in participants)) if participants else set()
        return [self._pairings[each] for each in sorted(ids) if len(self._members[each]) == len(participants)]

    def of(self, people: Iterable[str], on: date | None = None) -> Pairing | None:
        """The pairing that holds all these people: the one that ran on that day, else the latest."""
        theirs = [self._pairings_of(reference) for reference in people]
        fitting = [self._pairings[each] for each in (set.intersection(*theirs) if theirs else set())]
        running = [pairing for pairing in fitting if on and _runs(pairing, on)]
        return max(running or fitting, key=lambda each: (each.started_on or date.min, each.id), default=None)

    def _pairings_of(self, reference: str) -> set[int]:
        person = self._directory.person(reference)
        places = [self._directory.participant(person.id, role) for role in Role] if person else []
        return {pairing for place in places if place for pairing in self._of[place.id]}


def _runs(pairing: Pairing, on: date) -> bool:
    return (pairing.started_on or date.max) <= on <= (pairing.ended_on or date.max)
