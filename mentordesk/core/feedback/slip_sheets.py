"""Finds the slip that lies on the desk by what is printed on it, and says whose it is and what it asks."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from mentordesk.core import codes, surveys, words
from mentordesk.core.db import Db
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.i18n import _
from mentordesk.core.model import MentoringSession, Pairing, Participant, Person, Response, Slip, Wave
from mentordesk.core.slips import belongs
from mentordesk.core.surveys import Item
from mentordesk.core.vocab import Anonymity, Role, SurveyKind, WaveState

S = MentoringSession

_CODE_LENGTH = 6
"""Letters and digits of a whole code; slip numbers have more."""


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """All that one needs to know to type a slip in."""

    slip_id: int
    code: str
    number: str
    wave_id: int
    survey: SurveyKind
    anonymity: Anonymity
    wave_state: WaveState
    participant_id: int
    name: str
    role: Role
    pairing_id: int
    pairing_code: str
    session_id: int
    session_number: int
    session_total: int
    day: date
    response_id: int | None
    received_on: date | None

    @property
    def items(self) -> tuple[Item, ...]:
        """What it asks, in the order of the paper."""
        return surveys.items(self.survey)

    @property
    def promise(self) -> str:
        """What those who answer are promised."""
        return surveys.promise(self.anonymity)


def find_slip(db: Db, typed: str) -> SlipSheet:
    """The slip with this code or number, however it was typed.

    Raises `Invalid` for what is none, `NotFound` for one that this file does not know, `Refused` for one
    that was typed in before or whose survey takes no answers.
    """
    found = look_up(db, typed)
    if found.received_on is not None:
        raise Refused(
            _("The slip of {name} for session {number} was typed in already, on {day}.").format(
                name=found.name, number=found.session_number, day=words.long_date(found.received_on)
            )
        )
    return found


def look_up(db: Db, typed: str) -> SlipSheet:
    """The slip with this code or number, answered or not; raises `Invalid` or `NotFound`."""
    found = _find(db, _printed(typed))
    if found is None:
        raise NotFound(_("No slip in this file bears “{typed}”.").format(typed=typed.strip()))
    return found


def sheet(db: Db, slip_id: int) -> SlipSheet:
    """A slip, answered or not; raises `NotFound`."""
    found = _one(db, Slip.id == slip_id)
    if found is None:
        raise NotFound(_("This slip is no longer there."))
    return found


def sheets(db: Db, session_id: int) -> list[SlipSheet]:
    """The slips of a session, by survey and name: what its paper bears; not of who had left by then."""
    return _sheets(db, and_(Slip.session_id == session_id, belongs()))


def _printed(typed: str) -> str:
    """The code or number as we write it; a code may be typed without its first letter."""
    signs = [sign for sign in typed if sign.isalnum()]
    if len(signs) > _CODE_LENGTH:
        return codes.read_number(typed)
    if len(signs) == _CODE_LENGTH - 1:
        return codes.read(codes.Kind.FORM.letter + typed, codes.Kind.FORM)
    return codes.read(typed, codes.Kind.FORM)


def _find(db: Db, printed: str) -> SlipSheet | None:
    return _one(db, (Slip.number if printed.isdigit() else Slip.code) == printed)


def _one(db: Db, where: ColumnElement[bool]) -> SlipSheet | None:
    return next(iter(_sheets(db, where)), None)


def _sheets(db: Db, where: ColumnElement[bool]) -> list[SlipSheet]:
    other = S.__table__.alias()
    total = (
        select(func.max(other.c.number))
        .where(other.c.pairing_id == S.pairing_id)
        .correlate(S)
        .scalar_subquery()
    )
    found: Any = db.execute(
        select(
            Slip.id,
            Slip.code,
            Slip.number,
            Wave.id,
            Wave.survey,
            Wave.anonymity,
            Wave.state,
            Participant.id,
            Person.name,
            Participant.role,
            Pairing.id,
            Pairing.code,
            S.id,
            S.number,
            total,
            S.day,
            Response.id,
            Response.received_on,
        )
        .join(Wave, Wave.id == Slip.wave_id)
        .join(Participant, Participant.id == Slip.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .join(S, S.id == Slip.session_id)
        .join(Pairing, Pairing.id == S.pairing_id)
        .outerjoin(Response, Response.slip_id == Slip.id)
        .where(where)
        .order_by(Wave.survey, Person.folded_name, Slip.id)
    )
    return [SlipSheet(*row) for row in found]
