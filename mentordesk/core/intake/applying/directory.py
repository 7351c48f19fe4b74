"""Who is in the file, held in memory while sheets are taken in: found by code, address or name."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from mentordesk.core import named
from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Participant, Person
from mentordesk.core.vocab import Role


class Directory:
    """People, and their places in one cohort."""

    def __init__(self, db: Db, cohort_id: int) -> None:
        self._db = db
        self.cohort_id = cohort_id
        self._by_code: dict[str, Person] = {}
        self._by_address: dict[str, Person] = {}
        self._by_name: defaultdict[str, list[Person]] = defaultdict(list)
        self._places: dict[tuple[int, Role], Participant] = {}
        self._organisations: dict[str, int | None] = {}
        self._departments: dict[tuple[str, int | None], int | None] = {}
        self._skills: dict[str, int] = {}
        self.enter(db.scalars(select(Person)))
        self.place(db.scalars(select(Participant).where(Participant.cohort_id == cohort_id)))

    def enter(self, people: Iterable[Person]) -> None:
        """People are found from now on as they are called now."""
        for person in people:
            self._by_code[person.code] = person
            self._by_name[person.folded_name].append(person)
            if person.folded_email:
                self._by_address.setdefault(person.folded_email, person)

    def place(self, participants: Iterable[Participant]) -> None:
        """Participants are found from now on."""
        for participant in participants:
            self._places[participant.person_id, participant.role] = participant

    def person(self, reference: str) -> Person | None:
        """Whom an e-mail address or a code means."""
        return self._by_address.get(folded(reference)) or self._by_code.get(reference.upper())

    def name(self, person_id: int) -> str:
        """What someone is called."""
        return self._db.get_one(Person, person_id).name

    def namesake(self, name: str, organisation_id: int | None, address: str) -> Person | None:
        """The one person of this very name and organisation, unless both have addresses of their own."""
        same = [
            person
            for person in self._by_name[folded(name)]
            if person.organisation_id == organisation_id and not (address and person.folded_email)
        ]
        return same[0] if len(same) == 1 else None

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

    def organisation(self, name: str) -> int | None:
        if name not in self._organisations:
            self._organisations[name] = named.organisation(self._db, name)
        return self._organisations[name]

    def department(self, name: str, organisation_id: int | None) -> int | None:
        key = (name, organisation_id)
        if key not in self._departments:
            self._departments[key] = named.department(self._db, name, organisation_id)
        return self._departments[key]

    def skill(self, name: str) -> int:
        key = folded(name)
        if key not in self._skills:
            self._skills[key] = named.skill(self._db, name)
        return self._skills[key]
