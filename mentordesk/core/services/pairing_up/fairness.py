"""Whether what is proposed and confirmed is fair: to departments, grades and identities, and to mentors."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import select

from mentordesk.core import pairings, participants
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.matching import equity
from mentordesk.core.matching.equity import Breakdown, GroupStand, Stand
from mentordesk.core.model import MatchLeft, MatchRun
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import OwnField, Profile, own_values
from mentordesk.core.vocab import FieldKind, FieldUse, PairingState, ParticipantState, Role

_LEARNING = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)
DEPARTMENT, GRADE = "department", "grade"
HUNDRED = 100
TWICE = 2


@dataclass(frozen=True, slots=True)
class Load:
    """A mentor, how many of their places are taken, proposals included, and how many there are."""

    name: str
    taken: int
    places: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody without a mentor whom plans left out, or whose pairings were declined, `times` by now."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Fairness:
    """All learners together, then by attribute, each with its label; loads; those left out twice or more."""

    whole: GroupStand | None
    breakdowns: tuple[tuple[str, Breakdown], ...]
    loads: tuple[Load, ...]
    left_out: tuple[LeftOut, ...]


def fairness(db: Db, cohort_id: int, today: date) -> Fairness:
    """Of the cohort as it stands today."""
    people = participants.profiles(db, cohort_id)
    rows = pairings.rows(db, cohort_id)
    held = {member.participant_id: row for row in rows if row.state.holds_place for member in row.current}
    learners = [each for each in people if each.role.learns and _counts(each, held)]
    fields = [each for each in participants.own_field_list(db) if each.used_as is FieldUse.IDENTITY]
    said = participants.own_kept(db, [each.id for each in learners]) if fields else {}
    stands = [_stand(each, held.get(each.id), fields, said.get(each.id, {}), today) for each in learners]
    attributes = [(DEPARTMENT, _("Department"), False), (GRADE, _("Grade"), False)]
    attributes += [(_key(each), each.label, True) for each in fields]
    return Fairness(
        equity.together("", stands) if stands else None,
        tuple(
            (label, equity.breakdown(key, stands, sheltered=sheltered))
            for key, label, sheltered in attributes
            if any(stand.groups.get(key) for stand in stands)
        ),
        tuple(_loads(people, rows)),
        tuple(_left_out(db, cohort_id, learners, held, rows)),
    )


def _counts(person: Profile, held: Mapping[int, PairingRow]) -> bool:
    return person.state in _LEARNING or person.id in held


def _key(field: OwnField) -> str:
    return f"own-{field.id}"


def _stand(
    person: Profile, row: PairingRow | None, fields: Sequence[OwnField], said: Mapping[int, str], today: date
) -> Stand:
    since, until = person.accepted_on or person.applied_on, today
    if row is not None:
        until = row.agreed_on or row.proposed_on or row.started_on or today
    groups: dict[str, tuple[str, ...]] = {DEPARTMENT: (person.department,) if person.department else ()}
    groups[GRADE] = (person.grade,) if person.grade else ()
    for field in fields:
        groups[_key(field)] = _words(field, said.get(field.id, ""))
    return Stand(
        matched=row is not None,
        fit=None if row is None or row.score is None else Fraction(row.score, HUNDRED),
        days=None if since is None else max(0, (until - since).days),
        groups=groups,
    )


def _words(field: OwnField, value: str) -> tuple[str, ...]:
    """What somebody said, each of several choices by itself."""
    if field.kind is FieldKind.CHOICES:
        return own_values.several(value)
    return (own_values.said(field.kind, value),) if value else ()


def _loads(people: Sequence[Profile], rows: Sequence[PairingRow]) -> Iterator[Load]:
    """All mentors who take part, the fullest first."""
    taken: Counter[int] = Counter()
    for row in rows:
        if row.state.holds_place:
            taken.update({mentor.participant_id: row.takes for mentor in row.mentors})
    mentors = [each for each in people if each.role is Role.MENTOR and each.state in _LEARNING]
    for each in sorted(mentors, key=lambda one: (-taken[one.id], one.sort_name)):
        yield Load(each.name, taken[each.id], each.capacity)


def _left_out(
    db: Db,
    cohort_id: int,
    learners: Sequence[Profile],
    held: Mapping[int, PairingRow],
    rows: Sequence[PairingRow],
) -> Iterator[LeftOut]:
    """Each run that is kept counts (drafts of which nothing came are not), and each declined pairing."""
    query = select(MatchLeft.learner_id).join(MatchRun, MatchRun.id == MatchLeft.run_id)
    times = Counter(db.scalars(query.where(MatchRun.cohort_id == cohort_id)))
    for row in rows:
        if row.state is PairingState.DECLINED:
            times.update(member.participant_id for member in row.learners)
    left = [each for each in learners if each.id not in held and times[each.id] >= TWICE]
    for each in sorted(left, key=lambda one: (-times[one.id], one.sort_name)):
        yield LeftOut(each.name, times[each.id])
