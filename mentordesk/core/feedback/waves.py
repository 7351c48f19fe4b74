"""Issues of a survey: opened with the cohort, closed, reported; the promise never changes on the way."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from mentordesk.core import slips
from mentordesk.core.db import Db
from mentordesk.core.desk import command
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.lifecycles import WAVE, moved
from mentordesk.core.model import MentoringSession, Pairing, Response, Slip, Wave
from mentordesk.core.vocab import Anonymity, SessionState, SurveyKind, WaveState

WAVE_READS = frozenset({"wave", "slip", "response"})


@dataclass(frozen=True, slots=True)
class WaveRow:
    """An issue of a survey as lists show it."""

    id: int
    survey: SurveyKind
    name: str
    opens_on: date
    closes_on: date | None
    anonymity: Anonymity
    state: WaveState
    standing: bool
    slips: int
    answers: int


def waves(db: Db, cohort_id: int) -> list[WaveRow]:
    """The waves of a cohort in the order in which they opened."""
    slips = select(func.count()).where(Slip.wave_id == Wave.id).correlate(Wave).scalar_subquery()
    answers = select(func.count()).where(Response.wave_id == Wave.id).correlate(Wave).scalar_subquery()
    w = Wave
    found = db.execute(
        select(
            w.id, w.survey, w.name, w.opens_on, w.closes_on, w.anonymity, w.state, w.standing, slips, answers
        )
        .where(w.cohort_id == cohort_id)
        .order_by(w.opens_on, w.id)
    )
    return [WaveRow(*row) for row in found]


@command(N_("Open the feedback slips"))
def open_standing(db: Db, cohort_id: int, on: date) -> None:
    """Open the cohort's two standing confidential waves, for session slips and for pulse slips, once."""
    there = set(db.scalars(select(Wave.survey).where(Wave.cohort_id == cohort_id, Wave.standing)))
    db.add_all(
        Wave(cohort_id=cohort_id, survey=survey, name=survey.label, opens_on=on, standing=True)
        for survey in SurveyKind
        if survey not in there
    )


@command(N_("Close survey"))
def close_wave(db: Db, wave_id: int, on: date) -> None:
    """Take no more answers."""
    wave = get_wave(db, wave_id)
    wave.state = moved(WAVE, wave.state, WaveState.CLOSED)
    wave.closes_on = on


@command(N_("Reopen survey"))
def reopen_wave(db: Db, wave_id: int) -> None:
    """Take answers again; refused once it is reported. Sessions planned meanwhile get their slips."""
    wave = get_wave(db, wave_id)
    wave.state = moved(WAVE, wave.state, WaveState.OPEN)
    wave.closes_on = None
    db.flush()
    planned = (Pairing.cohort_id == wave.cohort_id, MentoringSession.state == SessionState.SCHEDULED)
    if wave.standing and wave.survey is SurveyKind.SESSION:
        found = select(MentoringSession.id).join(Pairing, Pairing.id == MentoringSession.pairing_id)
        slips.make(db, db.scalars(found.where(*planned)).all())


@command(N_("Mark survey as reported"))
def report_wave(db: Db, wave_id: int) -> None:
    """Its figures have been given out, so it stays closed."""
    wave = get_wave(db, wave_id)
    wave.state = moved(WAVE, wave.state, WaveState.REPORTED)


@command(N_("Change the promise of a survey"))
def set_anonymity(db: Db, wave_id: int, anonymity: Anonymity) -> None:
    """Promise something else; refused once anybody may have answered."""
    wave = get_wave(db, wave_id)
    if wave.state is not WaveState.DRAFT:
        raise Refused(_("People have been promised who sees their answers, so that can no longer change."))
    wave.anonymity = anonymity


def get_wave(db: Db, wave_id: int) -> Wave:
    """The wave; raises `NotFound`."""
    wave = db.get(Wave, wave_id)
    if wave is None:
        raise NotFound(_("This survey is no longer there."))
    return wave


def open_wave(db: Db, wave_id: int) -> Wave:
    """The wave, refused when it takes no answers."""
    wave = get_wave(db, wave_id)
    if wave.state is not WaveState.OPEN:
        raise Refused(
            _("The survey “{name}” is {state} and takes no answers. Reopen it first.").format(
                name=wave.name, state=wave.state.label.lower()
            )
        )
    return wave
