"""What does not fit in the calendar of a cohort, each with a sentence and what would help."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

from mentordesk.core import pairings, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import scheduling
from mentordesk.core.services.plan_request import GOING
from mentordesk.core.sessions import PlaceRow, SessionRow
from mentordesk.core.vocab import Mode, SessionState, Vocabulary

READS = pairings.READS | sessions.READS | sessions.PLACE_READS
OFTEN = 3
"""Moves of one session after which the rhythm is worth a question."""
_NAMED = 3


class ProblemKind(Vocabulary):
    """What sort of thing does not fit."""

    NO_SESSION = "no_session", N_("No session")
    CLASH = "clash", N_("Clash")
    NOT_LOGGED = "not_logged", N_("Not logged")
    MOVED = "moved", N_("Moved")


@dataclass(frozen=True, slots=True)
class CalendarProblem:
    """One thing that does not fit: whose, why, the sessions it is about, and a place that would be free."""

    kind: ProblemKind
    title: str
    sentence: str
    session_ids: tuple[int, ...] = ()
    place: PlaceRow | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Sessions of one pairing that the planning finds no time for: the first one's reason and remedy."""

    pairing_id: int
    title: str
    count: int
    reason: str
    remedy: str


def problems(db: Db, cohort_id: int, today: date) -> list[CalendarProblem]:
    """All of them, what keeps people from meeting first."""
    ahead = [row for row in sessions.rows(db, cohort_id, since=today) if row.state is SessionState.SCHEDULED]
    return [
        *_without(pairings.rows(db, cohort_id)),
        *_clashes(ahead, sessions.places(db)),
        *_not_logged(sessions.unlogged(db, cohort_id, today)),
        *_often_moved(ahead),
    ]


def count(db: Db, cohort_id: int, today: date) -> int:
    """How many there are."""
    return len(problems(db, cohort_id, today))


def gaps(db: Db, cohort_id: int, now: datetime) -> list[Gap]:
    """The pairings for which the planning, asked now, would leave sessions without a time."""
    going = {pairing.id: pairing for pairing in pairings.rows(db, cohort_id)}
    left = defaultdict(list)
    for each in scheduling.plan(db, cohort_id, Mode.VIDEO, now).unplaced:
        left[each.pairing_id].append(each)
    return [
        Gap(pairing, going[pairing].title, len(theirs), theirs[0].reason, theirs[0].remedy)
        for pairing, theirs in left.items()
    ]


def _without(going: Sequence[PairingRow]) -> Iterator[CalendarProblem]:
    found = [pairing for pairing in going if pairing.state in GOING and not pairing.sessions]
    if found:
        title = ngettext("{count} pairing has no session", "{count} pairings have no session", len(found))
        yield CalendarProblem(
            ProblemKind.NO_SESSION,
            title.format(count=len(found)),
            _("{people}. Plan them all at once.").format(people=_listed([each.title for each in found])),
        )


def _clashes(ahead: Sequence[SessionRow], places: Sequence[PlaceRow]) -> Iterator[CalendarProblem]:
    """Two sessions at once in one place, or with one person; `ahead` is in order of time."""
    by_day = defaultdict(list)
    for row in ahead:
        if row.starts is not None:
            by_day[row.day].append(row)
    for there in by_day.values():
        for one, other in combinations(there, 2):
            if _overlap(one, other):
                yield from _clash(one, other, [place for place in places if _is_free(place, other, there)])


def _clash(one: SessionRow, other: SessionRow, free: Sequence[PlaceRow]) -> Iterator[CalendarProblem]:
    title = _("{learners} and {others}, {when}").format(
        learners=words.names(one.learners), others=words.names(other.learners), when=_when(other)
    )
    if one.place_id is not None and one.place_id == other.place_id:
        sentence = _("Both are in {place} at that time.").format(place=one.place)
        yield CalendarProblem(
            ProblemKind.CLASH, title, sentence, (other.id, one.id), free[0] if free else None
        )
    in_one = {member.person_id for member in one.members}
    both = [member.name for member in other.members if member.person_id in in_one]
    if both:
        sentence = _("{names} would have to be in two sessions at that time.").format(names=words.names(both))
        yield CalendarProblem(ProblemKind.CLASH, title, sentence, (other.id, one.id))


def _overlap(one: SessionRow, other: SessionRow) -> bool:
    if not (one.starts and one.ends and other.starts and other.ends):
        return False
    return one.starts < other.ends and other.starts < one.ends


def _is_free(place: PlaceRow, session: SessionRow, there: Sequence[SessionRow]) -> bool:
    """Whether a place holds all who come and nobody else has it at that time."""
    big_enough = place.capacity >= len(session.members)
    return big_enough and not any(each.place_id == place.id and _overlap(each, session) for each in there)


def _not_logged(past: Sequence[SessionRow]) -> Iterator[CalendarProblem]:
    if past:
        title = ngettext("{count} past session", "{count} past sessions", len(past)).format(count=len(past))
        told = _listed([f"{words.names(row.learners)}, {_when(row)}" for row in past])
        yield CalendarProblem(
            ProblemKind.NOT_LOGGED,
            title,
            _("Say whether they took place: {sessions}.").format(sessions=told),
            tuple(row.id for row in past),
        )


def _often_moved(ahead: Sequence[SessionRow]) -> Iterator[CalendarProblem]:
    for row in ahead:
        if row.moves >= OFTEN:
            title = ngettext("{learners}, moved {count} time", "{learners}, moved {count} times", row.moves)
            yield CalendarProblem(
                ProblemKind.MOVED,
                title.format(learners=words.names(row.learners), count=row.moves),
                _("Now {when}. Ask whether the rhythm still suits.").format(when=_when(row)),
                (row.id,),
            )


def _when(row: SessionRow) -> str:
    day = words.short_date(row.day)
    return _("{day}, {time}").format(day=day, time=words.clock(row.starts)) if row.starts else day


def _listed(names: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    more = len(names) - _NAMED
    shown = "; ".join(names[:_NAMED])
    if more <= 0:
        return shown
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=shown, count=more
    )
