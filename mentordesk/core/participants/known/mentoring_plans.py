"""The personal plan that comes of the first assessment: where someone stands, and the way from there."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Cohort, MentoringPlan, Participant, Person
from mentordesk.core.participants.people_list import those
from mentordesk.core.participants.profiles import Profile, SkillLine, profile
from mentordesk.core.vocab import Framework

MOST_PRIORITIES = 3
_BEFORE_END = timedelta(days=45)
"""The last review comes as early as the closing session is planned."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A mentoring plan as its form edits it."""

    starting_point: str = ""
    priorities: tuple[str, ...] = field(default=())
    path: str = ""
    frameworks: tuple[Framework, ...] = field(default=())
    reviews: tuple[date, ...] = field(default=())

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.PROSE, "starting_point", "path")
        found += typed.problems(self, typed.LINES, "priorities")
        if len(self.priorities) > MOST_PRIORITIES:
            found.append(Problem("priorities", _("A plan has at most three priorities.")))
        if not self.starting_point.strip() and not self.priorities:
            found.append(Problem("starting_point", _("Say where they stand, or what comes first.")))
        return found


def plan(db: Db, participant_id: int) -> PlanDraft | None:
    """The plan of someone; None while there is none."""
    row = _row(db, participant_id)
    if row is None:
        return None
    return PlanDraft(
        row.starting_point,
        row.priorities,
        row.path,
        tuple(each for each in Framework if each.key in row.frameworks),
        tuple(date.fromisoformat(day) for day in row.reviews),
    )


def proposed_plan(db: Db, participant_id: int) -> PlanDraft:
    """A plan to begin with, made of the needs: the most important ones first, with two days to look back."""
    said = profile(db, participant_id)
    cohort = db.get_one(Cohort, said.cohort_id)
    return PlanDraft(
        _starting_point(said),
        tuple(line.skill for line in _first(said)),
        reviews=_reviews(cohort.start_on, cohort.end_on),
    )


@command(N_("Keep mentoring plan"))
def keep_plan(db: Db, participant_id: int, draft: PlanDraft) -> None:
    """Keep the plan, a new one or another version of it."""
    (participant,) = those(db, [participant_id])
    if problems := draft.problems():
        raise Invalid(problems)
    row = _row(db, participant_id) or MentoringPlan(participant_id=participant_id)
    row.starting_point, row.path = draft.starting_point.strip(), draft.path.strip()
    row.priorities = draft.priorities
    row.frameworks = tuple(each.key for each in Framework if each in draft.frameworks)
    row.reviews = tuple(day.isoformat() for day in sorted(set(draft.reviews)))
    db.add(row)
    describe(db, _("Keep mentoring plan of {name}").format(name=_name(db, participant)))


@command(N_("Take out mentoring plan"))
def drop_plan(db: Db, participant_id: int) -> None:
    """Take the plan out."""
    (participant,) = those(db, [participant_id])
    row = _row(db, participant_id)
    if row is None:
        raise NotFound(_("This plan is no longer there."))
    db.delete(row)
    describe(db, _("Take out mentoring plan of {name}").format(name=_name(db, participant)))


def _starting_point(said: Profile) -> str:
    lines = [
        _("{skill}: level {level} of 5 now").format(skill=line.skill, level=line.level)
        for line in _by_importance(said)
    ]
    if said.aspiration:
        lines.append(_("Hopes: {hopes}").format(hopes=said.aspiration))
    return "\n".join(lines)


def _by_importance(said: Profile) -> list[SkillLine]:
    """The needs, the most important first, and of those the ones with the longest way to go."""
    return sorted(said.needs, key=lambda line: (-line.importance, line.level))


def _first(said: Profile) -> list[SkillLine]:
    return _by_importance(said)[:MOST_PRIORITIES]


def _reviews(start: date, end: date) -> tuple[date, ...]:
    """Halfway, and when the end is planned."""
    days = {start + (end - start) / 2, max(start, end - _BEFORE_END)}
    return tuple(sorted(days))


def _row(db: Db, participant_id: int) -> MentoringPlan | None:
    return db.scalar(select(MentoringPlan).where(MentoringPlan.participant_id == participant_id))


def _name(db: Db, participant: Participant) -> str:
    return db.get_one(Person, participant.person_id).name
