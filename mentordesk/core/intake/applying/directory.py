"""Who is in the file, held in memory while sheets are taken in: found by code, address or name."""

from collections.abc import Iterable

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import MergedPerson, Participant, Person
from mentordesk.core.vocab import Role


class Directory:
    """People, and their places in one cohort."""

    def __init__(self, db: Db, cohort_id: int) -> None:
        self._db = db
        self.cohort_id = cohort_id
        self._by_code: dict[str, Person] = {}
        self._by_address: dict[str, Person] = {}
        self._places: dict[tuple[int, Role], Participant] = {}
        for person in db.scalars(select(Person)):
            self._by_code[person.code] = person
            if person.folded_email:
                self._by_address.setdefault(person.folded_email, person)
        for participant in db.scalars(select(Participant).where(Participant.cohort_id == cohort_id)):
            self._places[participant.person_id, participant.role] = participant
        for merged in db.scalars(select(MergedPerson)):
            person = db.get_one(Person, merged.person_id)
            self._by_code.setdefault(merged.code, person)
            if merged.folded_email:
                self._by_address.setdefault(merged.folded_email, person)

    def person(self, reference: str) -> Person | None:
        """Whom an e-mail address or a code means, also one of someone who was merged into another."""
        return self._by_address.get(folded(reference)) or self._by_code.get(reference.upper())

    def name(self, person_id: int) -> str:
        """What someone is called."""
        return self._db.get_one(Person, person_id).name

    def participant(self, person_id: int, role: Role) -> Participant | None:
        return self._places.get((person_id, role))

    def participants(self) -> list[Participant]:
        return list(self._places.values())

    def side(self, reference: str, roles: Iterable[Role]) -> Participant | None:
        """The place in the cohort, in the first of these roles, of whom a reference means."""
        person = self.person(reference)
        if person is None:
            return None
        places = (self.participant(person.id, role) for role in roles)
        return next((place for place in places if place), None)
