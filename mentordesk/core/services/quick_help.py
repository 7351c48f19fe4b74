"""The request desk: one question, who could answer it and how soon; a flash session may grow from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentordesk.core import likeness, pairings, participants, programmes, sessions, skills, words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.rules import barriers
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.participants import Profile
from mentordesk.core.planning import weeks
from mentordesk.core.services import asking, asking_own
from mentordesk.core.vocab import Format, ParticipantState, Role

LOOK = 14
"""Days ahead in which a free half hour is looked for."""
_BITS = 30 // weeks.GRAIN
_NEVER = frozenset({"H1", "H2", "H3", "H4"})
_NEAREST = 2
"""Skills that are looked for where the question names none in so many words."""
_HELPING = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)


@dataclass(frozen=True, slots=True)
class Expert:
    """A mentor who offers some of it, with the levels; `soon` is their next free half hour."""

    id: int
    name: str
    line: str
    offers: tuple[tuple[str, int], ...]
    soon: datetime | None
    times_known: bool
    zone: str


@dataclass(frozen=True, slots=True)
class Help:
    """The skills that the question is read as, whether it names them itself, and who offers them."""

    skills: tuple[str, ...]
    named: bool
    people: tuple[Expert, ...]


def who_can_help(db: Db, cohort_id: int, question: str, now: datetime) -> Help:
    """Those who offer most of it at the highest levels first, then who is free soonest."""
    names = asking_own.skill_names(db)
    wanted = likeness.mentioned(question, names)
    named = bool(wanted)
    if not named:
        wanted = _nearest(question, [each.name for each in skills.every(db) if each.offered])
    people = [
        each
        for each in participants.profiles(db, cohort_id)
        if each.role is Role.MENTOR and each.state in _HELPING and _offered(each, wanted)
    ]
    taken = _taken(db, now)
    found = [_expert(each, wanted, taken.get(each.person_id, 0), now) for each in people]
    return Help(tuple(wanted), named, tuple(sorted(found, key=_rank)))


@command(N_("Ask somebody for a flash session"))
def ask_for_help(db: Db, learner_id: int, mentor_id: int, question: str, now: datetime) -> int:
    """Propose a flash session of the two about a question; gives the pairing. Raises `Refused`."""
    learner, mentor = participants.profile(db, learner_id), participants.profile(db, mentor_id)
    if programmes.cohort(db, learner.cohort_id).format is not Format.FLASH:
        raise Refused(_("Flash sessions are kept in a cohort that meets as: flash. Write to them instead."))
    asked = asking.request(db, learner.cohort_id, also=[learner_id, mentor_id])
    broken = barriers(asked.mentor(mentor_id), asked.learner(learner_id), asked.rules)
    said = [each.sentence for each in broken if each.code in _NEVER]
    if said:
        raise Refused(" ".join(said))
    draft = PairingDraft((mentor_id,), (learner_id,), rationale=(question.strip(),), format=Format.FLASH)
    (made,) = pairings.pair(db, learner.cohort_id, [draft], now.date())
    text = _("Propose a flash session of {learner} with {mentor}")
    describe(db, text.format(learner=learner.name, mentor=mentor.name))
    return made


def message(expert: Expert, question: str, asker: str) -> str:
    """What to write to somebody who could help; the asker may stay unnamed."""
    lines = [
        _("Dear {name},").format(name=expert.name),
        _("{asker} has a question that you could answer in half an hour:").format(
            asker=asker or _("Somebody in our programme")
        ),
        f"“{question.strip()}”",
    ]
    if expert.soon is not None:
        moment = expert.soon.astimezone(ZoneInfo(expert.zone))
        text = _("Would {day} at {time} suit you, or another time soon?")
        lines.append(text.format(day=words.long_date(moment.date()), time=words.clock(moment)))
    lines.append(_("With many thanks"))
    return "\n\n".join(lines)


def _nearest(question: str, offered: Sequence[str]) -> list[str]:
    """The skills that read most like the question."""
    if not offered or not question.strip():
        return []
    grid = likeness.percents([question], offered)[0]
    order = sorted(range(len(offered)), key=lambda at: (-int(grid[at]), offered[at]))
    return [offered[at] for at in order[:_NEAREST] if grid[at]]


def _offered(of: Profile, wanted: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple((line.skill, line.level) for line in of.offers if line.skill in wanted)


def _expert(of: Profile, wanted: Sequence[str], taken: int, now: datetime) -> Expert:
    line = ", ".join(part for part in (of.job_title, of.department) if part)
    soon = _soon(of, taken, now)
    return Expert(of.id, of.name, line, _offered(of, wanted), soon, of.windows is not None, of.zone)


def _rank(each: Expert) -> tuple[int, int, datetime, str, int]:
    level = sum(level for _skill, level in each.offers)
    return -len(each.offers), -level, each.soon or datetime.max.replace(tzinfo=UTC), each.name, each.id


def _horizon(now: datetime) -> weeks.Horizon:
    first = now.astimezone(UTC).date()
    return weeks.Horizon(first, first + timedelta(days=LOOK))


def _soon(of: Profile, taken: int, now: datetime) -> datetime | None:
    """When they are next free for half an hour, away days and sessions left out; None: not in two weeks."""
    horizon = _horizon(now)
    free = weeks.weekly(asking.windows(of) or (), of.zone, horizon) & ~taken
    for first, back, _note in of.absences:
        free &= ~horizon.between(_start(first), _start(back))
    bit = max(0, horizon.bit(now.astimezone(UTC)) + 1)
    for at in range(bit, LOOK * weeks.DAY):
        if free >> at & (1 << _BITS) - 1 == (1 << _BITS) - 1:
            return horizon.moment(at)
    return None


def _start(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)


def _taken(db: Db, now: datetime) -> Mapping[int, int]:
    """By person the bits in which they are in a session."""
    horizon = _horizon(now)
    found: dict[int, int] = {}
    for row in sessions.busy(db, horizon.first, horizon.until):
        found[row.person_id] = found.get(row.person_id, 0) | horizon.between(row.starts, row.ends)
    return found
