"""Pairings as lists and one by one."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.model import Cohort, Member, MentoringSession, Pairing, Participant, Pause, Person
from mentordesk.core.pairings.mentor_numbers import numbered
from mentordesk.core.register import places
from mentordesk.core.vocab import Acceptance, EndReason, Format, PairingState, Role, SessionState, Side

_OF_PAIRINGS = frozenset({"pairing", "member", "pair_rule", "pairing_change", "pause", "cover"})
READS = _OF_PAIRINGS | {"participant", "person", "session", "cohort"}


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Someone in a pairing."""

    participant_id: int
    person_id: int
    code: str
    name: str
    email: str
    phone: str
    role: Role
    side: Side
    zone: str
    acceptance: Acceptance
    answered_on: date | None
    signed_on: date | None
    left_on: date | None
    joined_on: date | None = None
    """None: with the others, when the pairing began."""


@dataclass(frozen=True, slots=True)
class PairingRow:
    """A pairing; `score` is 0 to 10,000 as it was when proposed."""

    id: int
    cohort_id: int
    code: str
    format: Format
    state: PairingState
    members: tuple[MemberRow, ...]
    score: int | None
    rationale: tuple[str, ...]
    proposed_on: date | None
    agreed_on: date | None
    started_on: date | None
    planned_end_on: date | None
    ended_on: date | None
    end_reason: EndReason | None
    cadence_days: int | None
    replaces_id: int | None
    sessions: int
    final: int
    held: int
    next_on: date | None
    last_held_on: date | None
    pauses: tuple[tuple[date, date, date | None], ...]
    theme: str
    meets_as: Format
    """The format of its cohort."""
    nth: int = 0
    """Which of the learner's mentors it brings, where each has several and all of a cohort were asked for."""

    @property
    def takes(self) -> int:
        """Places that it takes of each of its mentors."""
        return places(len(self.learners), self.meets_as)

    @property
    def current(self) -> tuple[MemberRow, ...]:
        """Who is in it now."""
        return tuple(member for member in self.members if member.left_on is None)

    @property
    def mentors(self) -> tuple[MemberRow, ...]:
        """The mentor side, those who left included once it has ended."""
        return self._side(Side.MENTOR)

    @property
    def learners(self) -> tuple[MemberRow, ...]:
        """The learner side, those who left included once it has ended."""
        return self._side(Side.LEARNER)

    @property
    def title(self) -> str:
        """The names, learners first; a circle of peers has no mentors."""
        names = ", ".join(member.name for member in self.learners)
        if not self.mentors:
            return names
        return _("{learners} with {mentors}").format(
            learners=names, mentors=", ".join(member.name for member in self.mentors)
        )

    @property
    def signed_on(self) -> date | None:
        """The day of the last signature, once all current members have signed."""
        days = [member.signed_on for member in self.current]
        return None if None in days or not days else max(day for day in days if day)

    def holds(self, participant_id: int) -> bool:
        """Whether someone is in it now."""
        return any(member.participant_id == participant_id for member in self.current)

    def _side(self, side: Side) -> tuple[MemberRow, ...]:
        among = self.current or self.members
        return tuple(member for member in among if member.side is side)


def rows(db: Db, cohort_id: int) -> list[PairingRow]:
    """All pairings of a cohort, by the learners' names."""
    most = db.scalar(select(Cohort.mentors_each).where(Cohort.id == cohort_id))
    return numbered(_rows(db, Pairing.cohort_id == cohort_id), most or 1)


def row(db: Db, pairing_id: int) -> PairingRow:
    """One pairing; raises `NotFound`."""
    found = _rows(db, Pairing.id == pairing_id)
    if not found:
        raise NotFound(_("This pairing is no longer there."))
    return found[0]


def of_participant(db: Db, participant_id: int) -> list[PairingRow]:
    """The pairings that someone is or was in."""
    mine = select(Member.pairing_id).where(Member.participant_id == participant_id)
    return _rows(db, Pairing.id.in_(mine))


def confirmed_of(db: Db, participant_id: int) -> PairingRow | None:
    """A pairing, agreed, active or paused, that someone is in now."""
    return next(iter(all_confirmed_of(db, participant_id)), None)


def all_confirmed_of(db: Db, participant_id: int) -> list[PairingRow]:
    """All pairings, agreed, active or paused, that someone is in now."""
    found = (row for row in of_participant(db, participant_id) if row.state.confirmed)
    return [row for row in found if row.holds(participant_id)]


def mentored(db: Db, participant_id: int) -> int:
    """How many of someone's places pairings hold that are agreed, active or paused."""
    mine = [row for row in of_participant(db, participant_id) if row.state.confirmed]
    sides = [row for row in mine if any(each.participant_id == participant_id for each in row.mentors)]
    return sum(row.takes for row in sides if row.holds(participant_id))


def open_count(db: Db, cohort_id: int, _today: date) -> int:
    """How many proposals wait to be confirmed or declined."""
    proposed = (Pairing.cohort_id == cohort_id, Pairing.state == PairingState.PROPOSED)
    return db.scalar(select(func.count()).select_from(Pairing).where(*proposed)) or 0


def by_code(db: Db, code: str) -> int | None:
    """The pairing with this public code."""
    return db.scalar(select(Pairing.id).where(Pairing.code == code))


def draftless(db: Db, cohort_id: int) -> list[int]:
    """The agreed or active pairings that have no session planned or held yet."""
    going = (PairingState.AGREED, PairingState.ACTIVE)
    has = select(MentoringSession.id).where(MentoringSession.pairing_id == Pairing.id).exists()
    return list(
        db.scalars(select(Pairing.id).where(Pairing.cohort_id == cohort_id, Pairing.state.in_(going), ~has))
    )


def matching_names(db: Db, cohort_id: int, text: str, limit: int = 8) -> list[tuple[int, str, str]]:
    """Id, title and code of pairings in which a name, or whose code, holds `text`."""
    named = (
        select(Member.pairing_id)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Person.folded_name.contains(folded(text), autoescape=True))
    )
    coded = func.lower(Pairing.code).contains(text.lower(), autoescape=True)
    found = _rows(db, (Pairing.cohort_id == cohort_id) & or_(Pairing.id.in_(named), coded))
    return [(pairing.id, pairing.title, pairing.code) for pairing in found[:limit]]


def _rows(db: Db, condition: ColumnElement[bool]) -> list[PairingRow]:
    members = _members(db, condition)
    figures = _figures(db, condition)
    pauses = _pauses(db, condition)
    found = [
        PairingRow(
            members=tuple(members[pairing.id]),
            pauses=tuple(pauses[pairing.id]),
            **figures.get(pairing.id, _NO_FIGURES),
            theme=pairing.theme or "",
            meets_as=meets_as,
            **{field: getattr(pairing, field) for field in _OWN},
        )
        for pairing, meets_as in db.execute(_with_format().where(condition))
    ]
    return sorted(found, key=lambda pairing: (folded(pairing.title), pairing.id))


def _with_format() -> Select[Pairing, Format]:
    return select(Pairing, Cohort.format).join(Cohort, Cohort.id == Pairing.cohort_id)


_OWN = [
    "id",
    "cohort_id",
    "code",
    "format",
    "state",
    "score",
    "rationale",
    "proposed_on",
    "agreed_on",
    "started_on",
    "planned_end_on",
    "ended_on",
    "end_reason",
    "cadence_days",
    "replaces_id",
]
_FIGURES = ("sessions", "final", "held", "next_on", "last_held_on")
_NO_FIGURES: dict[str, Any] = dict(zip(_FIGURES, (0, 0, 0, None, None), strict=True))


def _members(db: Db, condition: ColumnElement[bool]) -> defaultdict[int, list[MemberRow]]:
    query = (
        select(Member, Participant.role, Person)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(condition)
        .order_by(Person.folded_name)
    )
    found: defaultdict[int, list[MemberRow]] = defaultdict(list)
    for member, role, person in db.execute(query):
        found[member.pairing_id].append(
            MemberRow(
                participant_id=member.participant_id,
                person_id=person.id,
                code=person.code,
                name=person.name,
                email=person.email,
                phone=person.phone,
                role=role,
                side=member.side,
                zone=person.zone,
                acceptance=member.acceptance,
                answered_on=member.answered_on,
                signed_on=member.signed_on,
                left_on=member.left_on,
                joined_on=member.joined_on,
            )
        )
    return found


def _figures(db: Db, condition: ColumnElement[bool]) -> dict[int, dict[str, Any]]:
    """The figures of pairings that have sessions."""
    state, day = MentoringSession.state, MentoringSession.day
    finals = [each for each in SessionState if each.final]
    query = (
        select(
            MentoringSession.pairing_id,
            func.count(),
            func.count().filter(state.in_(finals)),
            func.count().filter(state == SessionState.HELD),
            func.min(day).filter(state == SessionState.SCHEDULED),
            func.max(day).filter(state == SessionState.HELD),
        )
        .join(Pairing, Pairing.id == MentoringSession.pairing_id)
        .where(condition)
        .group_by(MentoringSession.pairing_id)
    )
    return {pairing: dict(zip(_FIGURES, figures, strict=True)) for pairing, *figures in db.execute(query)}


def _pauses(db: Db, condition: ColumnElement[bool]) -> defaultdict[int, list[tuple[date, date, date | None]]]:
    found: defaultdict[int, list[tuple[date, date, date | None]]] = defaultdict(list)
    query = (
        select(Pause).join(Pairing, Pairing.id == Pause.pairing_id).where(condition).order_by(Pause.from_on)
    )
    for pause in db.scalars(query):
        found[pause.pairing_id].append((pause.from_on, pause.planned_to, pause.to_on))
    return found
