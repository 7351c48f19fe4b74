"""Who stands in for whom, as the window shows it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import Cover, Pairing, Participant, Person
from mentordesk.core.vocab import PairingState


@dataclass(frozen=True, slots=True)
class CoverRow:
    """A mentor who stands in for another; without days: named in case. `to_on` is the first day after."""

    id: int
    pairing_id: int
    mentor_id: int
    mentor: str
    absent_id: int
    absent: str
    from_on: date | None
    to_on: date | None
    reason: str

    def over(self, today: date) -> bool:
        """Whether it is past."""
        return self.to_on is not None and self.to_on <= today

    @property
    def sentence(self) -> str:
        """Such as "Ada Obi stands in for Ben Roy from 3 Dec until 16 Dec"."""
        if self.from_on is None or self.to_on is None:
            text = _("{mentor} would stand in for {absent}")
            return text.format(mentor=self.mentor, absent=self.absent)
        text = _("{mentor} stands in for {absent} from {first}; {absent} is back on {back}")
        days = {"first": words.short_date(self.from_on), "back": words.short_date(self.to_on)}
        return text.format(mentor=self.mentor, absent=self.absent, **days)


def of_pairing(db: Db, pairing_id: int) -> list[CoverRow]:
    """Those of a pairing: named in case first, then by day."""
    return _rows(db, Cover.pairing_id == pairing_id)


def in_case(db: Db, cohort_id: int) -> dict[int, CoverRow]:
    """Who is named in case, by pairing."""
    rows = _rows(db, Pairing.cohort_id == cohort_id, Cover.from_on.is_(None))
    return {row.pairing_id: row for row in reversed(rows)}


def of_mentor(db: Db, participant_id: int, today: date) -> list[CoverRow]:
    """Where someone stands in or somebody stands in for them, now or in case."""
    mine = or_(Cover.mentor_id == participant_id, Cover.absent_id == participant_id)
    return _rows(db, mine, *_running(today))


def loads(db: Db, cohort_id: int, today: date) -> Counter[int]:
    """In how many running pairings each mentor stands in, now or in case."""
    rows = _rows(db, Pairing.cohort_id == cohort_id, *_running(today))
    return Counter(mentor for mentor, _pairing in {(row.mentor_id, row.pairing_id) for row in rows})


def _running(today: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    confirmed = [state for state in PairingState if state.confirmed]
    return Pairing.state.in_(confirmed), or_(Cover.to_on.is_(None), Cover.to_on > today)


def _rows(db: Db, *where: ColumnElement[bool]) -> list[CoverRow]:
    mentor, absent = aliased(Participant), aliased(Participant)
    one, other = aliased(Person), aliased(Person)
    query = (
        select(
            Cover.id,
            Cover.pairing_id,
            Cover.mentor_id,
            one.name,
            Cover.absent_id,
            other.name,
            Cover.from_on,
            Cover.to_on,
            Cover.reason,
        )
        .join(Pairing, Pairing.id == Cover.pairing_id)
        .join(mentor, mentor.id == Cover.mentor_id)
        .join(absent, absent.id == Cover.absent_id)
        .join(one, one.id == mentor.person_id)
        .join(other, other.id == absent.person_id)
        .where(*where)
        .order_by(Cover.from_on, Cover.id)
    )
    return [CoverRow(*row) for row in db.execute(query)]
