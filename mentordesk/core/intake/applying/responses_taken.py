"""Takes in answers: a slip tells whose they are; without one the person and the day do."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from mentordesk.core import feedback
from mentordesk.core.db import Db
from mentordesk.core.feedback import ResponseRecord
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import LEARNER_ROLES, PairingIndex
from mentordesk.core.intake.applying.taken import Fate, RowFate, Taken
from mentordesk.core.intake.responses_sheet import ResponseRow
from mentordesk.core.model import MentoringSession, Pairing, Response, Slip, Wave
from mentordesk.core.vocab import PairingState, SurveyKind

Key = tuple[int, int | None, int | None, date | None]


def take(db: Db, directory: Directory, rows: Sequence[ResponseRow], today: date) -> Taken:
    """Write the answers that are not in the file yet; those that are stay as they were typed in."""
    taken, desk = Taken(), _Desk(db, directory)
    records = []
    for row in rows:
        record = desk.of_slip(row, taken, today) if row.slip else desk.of_person(row, taken, today)
        if record is None:
            continue
        fresh = desk.is_new(record)
        taken.rows.append(RowFate(row.number, Fate.NEW if fresh else Fate.UNCHANGED))
        if fresh:
            records.append(record)
    feedback.load(db, records)
    return taken


class _Desk:
    """Waves, slips, sessions and the answers that are there already."""

    def __init__(self, db: Db, directory: Directory) -> None:
        self._directory = directory
        self._index = PairingIndex(db, directory)
        waves = select(Wave).where(Wave.cohort_id == directory.cohort_id, Wave.standing.is_(True))
        self._waves = {wave.survey: wave.id for wave in db.scalars(waves)}
        own = set(db.scalars(select(Wave.id).where(Wave.cohort_id == directory.cohort_id)))
        slips = [slip for slip in db.scalars(select(Slip)) if slip.wave_id in own]
        self._slip_ids = {(slip.wave_id, slip.session_id, slip.participant_id): slip.id for slip in slips}
        self._slips = {key: slip for slip in slips for key in (slip.code, slip.number)}
        self._sessions = {
            (session.pairing_id, session.day): session for session in db.scalars(select(MentoringSession))
        }
        self._pairing_of = {session.id: session.pairing_id for session in self._sessions.values()}
        there = [each for each in db.scalars(select(Response)) if each.wave_id in own]
        self._answered = {each.slip_id for each in there if each.slip_id}
        self._known = {_key(each) for each in there}

    def of_slip(self, row: ResponseRow, taken: Taken, today: date) -> ResponseRecord | None:
        slip = self._slips.get(row.slip)
        if slip is None:
            taken.refuse(row.number, "slip", row.slip, _("This programme has no such slip."))
            return None
        pairing = self._pairing_of.get(slip.session_id or 0)
        return _record(row, slip.wave_id, slip.participant_id, today, (pairing, slip.session_id, slip.id))

    def of_person(self, row: ResponseRow, taken: Taken, today: date) -> ResponseRecord | None:
        pairing = self._index.of((row.person, *row.mentor, *row.learner), row.received_on)
        if pairing is not None and pairing.state is PairingState.PROPOSED:
            pairing = None  # nobody has said anything of it yet
        wave = self._waves.get(row.survey)
        if wave is None:
            taken.refuse(row.number, "survey", row.survey.label, _("This cohort does not ask this."))
            return None
        whose = self._whose(row.person, pairing)
        if whose is None:
            taken.refuse(row.number, "person", row.person, _("Not in this cohort. Import the people first."))
            return None
        session = self._session(row, pairing)
        if row.survey is SurveyKind.SESSION and session is None:
            day = row.received_on.isoformat() if row.received_on else ""
            taken.refuse(row.number, "date", day, _("There was no session on this day."))
            return None
        slip = self._slip_of(wave, session, whose)
        return _record(row, wave, whose, today, (pairing.id if pairing else None, session, slip))

    def is_new(self, record: ResponseRecord) -> bool:
        """Also notes it, so that a second row with the same answers is not."""
        new = record.slip_id not in self._answered and _key(record) not in self._known
        self._known.add(_key(record))
        if record.slip_id:
            self._answered.add(record.slip_id)
        return new

    def _whose(self, reference: str, pairing: Pairing | None) -> int | None:
        """The place through which they belong to the pairing, else any."""
        members = self._index.members(pairing) if pairing else []
        person = self._directory.person(reference)
        places = [self._directory.participant(person.id, role) for role in LEARNER_ROLES] if person else []
        found = [place.id for place in places if place]
        return next((place for place in found if place in members), found[0] if found else None)

    def _session(self, row: ResponseRow, pairing: Pairing | None) -> int | None:
        if pairing is None or row.received_on is None or row.survey is not SurveyKind.SESSION:
            return None
        session = self._sessions.get((pairing.id, row.received_on))
        return session.id if session else None

    def _slip_of(self, wave: int, session: int | None, whose: int) -> int | None:
        return self._slip_ids.get((wave, session, whose)) if session else None


def _key(each: Response | ResponseRecord) -> Key:
    return each.wave_id, each.participant_id, each.session_id, each.received_on


def _record(
    row: ResponseRow, wave: int, whose: int, today: date, about: tuple[int | None, int | None, int | None]
) -> ResponseRecord:
    pairing, session, slip = about
    return ResponseRecord(
        wave_id=wave,
        received_on=row.received_on or today,
        participant_id=whose,
        pairing_id=pairing,
        session_id=session,
        slip_id=slip,
        carry_on=row.carry_on,
        contact_me=row.contact_me,
        concern=row.concern,
        comment=row.comment,
        values={item.upper(): value for item, value in row.ratings},
    )
