"""What stands around one participant: their other roles, their partners, and when both could meet."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db
from mentordesk.core.model import Member, Pairing, Participant
from mentordesk.core.participants.profiles import Window, profile
from mentordesk.core.planning import weeks, zones
from mentordesk.core.register import HOLDING
from mentordesk.core.vocab import PairingState, Role

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Partner:
    """Someone on the other side of a pairing; `score` is 0 to 10,000, `windows` is None while not known.

    The windows are told by the clock of the participant asked about, as it is in the week of the day given.
    """

    pairing_id: int
    participant_id: int
    name: str
    state: PairingState
    score: int | None
    windows: tuple[Window, ...] | None


@dataclass(frozen=True, slots=True)
class Around:
    """The other roles of the same person in this cohort, and the partners of this one."""

    also: tuple[tuple[int, Role], ...]
    partners: tuple[Partner, ...]


def around(db: Db, participant_id: int, today: date) -> Around:
    """What stands around a participant; raises `NotFound`."""
    mine = profile(db, participant_id)
    others = select(Participant.id, Participant.role).where(
        Participant.person_id == mine.person_id,
        Participant.cohort_id == mine.cohort_id,
        Participant.id != participant_id,
    )
    also = tuple((number, role) for number, role in db.execute(others.order_by(Participant.id)))
    return Around(also, tuple(_partners(db, participant_id, mine.zone, today)))


def _partners(db: Db, participant_id: int, zone: str, today: date) -> list[Partner]:
    own, other = aliased(Member), aliased(Member)
    query = (
        select(Pairing, other.participant_id)
        .join(own, own.pairing_id == Pairing.id)
        .join(other, other.pairing_id == Pairing.id)
        .where(
            own.participant_id == participant_id,
            other.side != own.side,
            own.left_on.is_(None),
            other.left_on.is_(None),
            Pairing.state.in_(HOLDING),
        )
        .order_by(Pairing.id, other.id)
    )
    found = []
    for pairing, number in db.execute(query):
        theirs = profile(db, number)
        windows = None if theirs.windows is None else moved(theirs.windows, (theirs.zone, zone), today)
        found.append(Partner(pairing.id, number, theirs.name, pairing.state, pairing.score, windows))
    return found


def moved(windows: tuple[Window, ...], between: tuple[str, str], today: date) -> tuple[Window, ...]:
    """Weekly times by the clock of the first zone, told by that of the second, in the week of `today`."""
    one, other = between
    noon = datetime.combine(today, datetime.min.time(), UTC) + timedelta(hours=12)
    shift = int((zones.here(noon, other) - zones.here(noon, one)) // timedelta(minutes=1))
    pieces = []
    for window in windows:
        start = window.weekday * _DAY + _minutes(window.from_time) + shift
        end = window.weekday * _DAY + _minutes(window.to_time) + shift
        while start < end:
            midnight = (start // _DAY + 1) * _DAY
            pieces.append(_piece(start, min(end, midnight)))
            start = midnight
    return tuple(Window(piece.day, _clock(piece.start), _clock(piece.end)) for piece in weeks.merged(pieces))


def _piece(start: int, end: int) -> weeks.Window:
    day = start // _DAY
    return weeks.Window(day % 7, start - day * _DAY, end - day * _DAY)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
