"""Cohorts: the form that starts a programme, and the moves of a cohort's state with their guards."""

import re
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from sqlalchemy import Select, delete, func, select

from mentordesk.core import typed
from mentordesk.core.codes import Kind
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.issuing import issue
from mentordesk.core.model import Cohort, Objective, Pairing, Participant, Programme, SuccessMetric
from mentordesk.core.planning import zones
from mentordesk.core.vocab import CohortState, Direction, Format, MatchRule, ProgrammeState

READS = frozenset({"programme", "cohort", "objective", "success_metric", "participant", "pairing", "owner"})
_CADENCE, _MINUTES, _ANSWERED = range(3, 181), range(15, 241), range(1, 31)
_USUAL = 3


@dataclass(frozen=True, slots=True)
class CohortDraft:
    """What the form New programme edits: a programme with its first objective, and a dated run of it."""

    programme: str = ""
    purpose: str = ""
    objective: str = ""
    metric: str = ""
    target: float | None = None
    direction: Direction = Direction.AT_LEAST
    name: str = ""
    start_on: date | None = None
    end_on: date | None = None
    cadence_days: int = 30
    session_minutes: int = 60
    response_days: int = _USUAL
    format: Format = Format.PAIR
    match_rule: MatchRule = MatchRule.NONE
    allow_async: bool = False
    zone: str = "Europe/London"
    hours_from: str = "09:00"
    hours_to: str = "17:00"
    grade_order: tuple[str, ...] = ()
    responsibilities: str = ""
    escalation: tuple[str, ...] = ()
    involves_under_18_or_at_risk_adults: bool = False
    safeguarding_lead: str = ""

    def problems(self) -> list[Problem]:
        """What must be said before there can be a cohort at all; the rest is asked for before recruiting."""
        asked = {
            "programme": (bool(self.programme.strip()), _("Enter a name for the programme.")),
            "name": (bool(self.name.strip()), _("Enter a name for this cohort, such as the year.")),
            "start_on": (self.start_on is not None, _("Say when it starts.")),
            "end_on": (self._ends_after_start(), _("The end must come after the start.")),
            "cadence_days": (self.cadence_days in _CADENCE, _("Choose 3 to 180 days between sessions.")),
            "session_minutes": (
                self.session_minutes in _MINUTES,
                _("Choose 15 to 240 minutes for a session."),
            ),
            "response_days": (self.response_days in _ANSWERED, _("Choose 1 to 30 working days.")),
            "zone": (zones.known(self.zone), _("This time zone is not known.")),
            "hours_to": (
                _are_clocks(self.hours_from, self.hours_to) and self.hours_from < self.hours_to,
                _("The hours must end after they begin, and be written as 09:00."),
            ),
            "objective": (
                bool(self.objective.strip() or not self.metric.strip()),
                _("Say the objective that the metric is for."),
            ),
            "metric": (
                not self.metric.strip() or (self.target is not None and isfinite(self.target)),
                _("Give the metric a target."),
            ),
        }
        problems = [Problem(field, sentence) for field, (fine, sentence) in asked.items() if not fine]
        return (
            problems
            + typed.problems(self, typed.LINES, "programme", "name", "metric", "safeguarding_lead")
            + self._texts()
        )

    def _texts(self) -> list[Problem]:
        return typed.problems(
            self, typed.PROSE, "purpose", "objective", "responsibilities", "escalation", "grade_order"
        )

    def _ends_after_start(self) -> bool:
        return self.end_on is not None and (self.start_on is None or self.end_on > self.start_on)


def _are_clocks(*times: str) -> bool:
    return all(re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00", each) for each in times)


@dataclass(frozen=True, slots=True)
class CohortRow:
    """A cohort as the switcher and every page need it."""

    id: int
    code: str
    programme: str
    name: str
    state: CohortState
    start_on: date
    end_on: date
    cadence_days: int
    session_minutes: int
    response_days: int
    format: Format
    match_rule: MatchRule
    allow_async: bool
    zone: str
    hours_from: str
    hours_to: str
    grade_order: tuple[str, ...]
    escalation: tuple[str, ...]
    responsibilities: str
    purpose: str
    match_weights: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """How much there is in a cohort."""

    participants: int
    pairings: int


def cohorts(db: Db) -> list[CohortRow]:
    """All cohorts, the newest first."""
    return [
        _row(*found) for found in db.execute(_joined().order_by(Cohort.start_on.desc(), Cohort.id.desc()))
    ]


def cohort(db: Db, cohort_id: int) -> CohortRow:
    """One cohort; raises `NotFound`."""
    found = db.execute(_joined().where(Cohort.id == cohort_id)).first()
    if found is None:
        raise NotFound(_("This cohort is no longer there."))
    return _row(*found)


def overview(db: Db, cohort_id: int) -> Overview:
    """How many participants and pairings a cohort has."""

    def count(table: type[Participant] | type[Pairing]) -> int:
        return db.scalar(select(func.count()).select_from(table).where(table.cohort_id == cohort_id)) or 0

    return Overview(count(Participant), count(Pairing))


def draft(db: Db, cohort_id: int) -> CohortDraft:
    """The form filled with what is there."""
    row = get(db, cohort_id)
    programme = db.get_one(Programme, row.programme_id)
    objective, metric = promise(db, programme.id)
    return CohortDraft(
        programme=programme.name,
        purpose=programme.purpose,
        objective=objective.statement if objective else "",
        metric=metric.metric if metric else "",
        target=metric.target if metric else None,
        direction=metric.direction if metric else Direction.AT_LEAST,
        involves_under_18_or_at_risk_adults=bool(row.involves_under_18_or_at_risk_adults),
        safeguarding_lead=row.safeguarding_lead or "",
        **_kept(row),
    )


@command(N_("New programme"))
def add(db: Db, draft: CohortDraft) -> int:
    """Start a programme with its first cohort."""
    if problems := draft.problems():
        raise Invalid(problems)
    programme = Programme(name="", state=ProgrammeState.ACTIVE)
    db.add(programme)
    db.flush()
    row = Cohort(programme_id=programme.id, code=issue(db, Kind.COHORT)[0], **_own(draft))
    db.add(row)
    _fill_programme(db, programme, draft)
    db.flush()
    return row.id


@command(N_("Change programme"))
def edit(db: Db, cohort_id: int, draft: CohortDraft) -> None:
    """Change what the form shows."""
    if problems := draft.problems():
        raise Invalid(problems)
    row = get(db, cohort_id)
    for field, value in _own(draft).items():
        setattr(row, field, value)
    _fill_programme(db, db.get_one(Programme, row.programme_id), draft)


_OWN = [
    "name",
    "start_on",
    "end_on",
    "cadence_days",
    "session_minutes",
    "response_days",
    "format",
    "match_rule",
    "allow_async",
    "zone",
    "hours_from",
    "hours_to",
    "grade_order",
    "responsibilities",
    "escalation",
]


def _own(draft: CohortDraft) -> dict[str, object]:
    return {field: getattr(draft, field) for field in _OWN} | {
        "name": draft.name.strip(),
        "involves_under_18_or_at_risk_adults": draft.involves_under_18_or_at_risk_adults,
        "safeguarding_lead": draft.safeguarding_lead.strip(),
    }


def _kept(row: Cohort) -> dict[str, Any]:
    """What the row holds; older ones have the usual days to answer in."""
    days = row.response_days or _USUAL
    return {field: getattr(row, field) for field in _OWN} | {"response_days": days}


def get(db: Db, cohort_id: int) -> Cohort:
    row = db.get(Cohort, cohort_id)
    if row is None:
        raise NotFound(_("This cohort is no longer there."))
    return row


def promise(db: Db, programme_id: int) -> tuple[Objective | None, SuccessMetric | None]:
    objective = db.scalar(
        select(Objective).where(Objective.programme_id == programme_id).order_by(Objective.id)
    )
    if objective is None:
        return None, None
    metric = db.scalar(
        select(SuccessMetric).where(SuccessMetric.objective_id == objective.id).order_by(SuccessMetric.id)
    )
    return objective, metric


def _fill_programme(db: Db, programme: Programme, draft: CohortDraft) -> None:
    programme.name, programme.purpose = draft.programme.strip(), draft.purpose.strip()
    objective, metric = promise(db, programme.id)
    if metric and not draft.metric.strip():
        db.delete(metric)
    if not draft.objective.strip():
        _drop(db, objective)
        return
    objective = objective or Objective(programme_id=programme.id)
    objective.statement = draft.objective.strip()
    db.add(objective)
    db.flush()
    if draft.metric.strip() and draft.target is not None:
        metric = metric or SuccessMetric(objective_id=objective.id)
        metric.metric, metric.target, metric.direction = draft.metric.strip(), draft.target, draft.direction
        db.add(metric)


def _drop(db: Db, objective: Objective | None) -> None:
    if objective is not None:
        db.execute(delete(SuccessMetric).where(SuccessMetric.objective_id == objective.id))
        db.delete(objective)


def _joined() -> Select[Cohort, str, str]:
    return select(Cohort, Programme.name, Programme.purpose).join(
        Programme, Programme.id == Cohort.programme_id
    )


def _row(row: Cohort, programme: str, purpose: str) -> CohortRow:
    return CohortRow(
        id=row.id,
        code=row.code,
        programme=programme,
        purpose=purpose,
        state=row.state,
        match_weights=tuple(sorted((row.match_weights or {}).items())),
        **_kept(row),
    )
