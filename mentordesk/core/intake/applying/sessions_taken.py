"""Takes in sessions, held ones too: the state follows from date and attendance where the sheet says none."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from mentordesk.core import sessions
from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import PairingIndex
from mentordesk.core.intake.applying.pairings_taken import begin
from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken, changed
from mentordesk.core.intake.sessions_sheet import SessionRow
from mentordesk.core.model import Attendance, Cohort, MentoringSession, Pairing, Place
from mentordesk.core.sessions import PlaceDraft, SessionRecord
from mentordesk.core.vocab import Mark, Mode, SessionState, Side

Known = dict[tuple[int, date], list[MentoringSession]]


def take(db: Db, directory: Directory, rows: Sequence[SessionRow], today: date) -> Taken:
    """Write the sessions that are new, and what the sheet knows better of the others."""
    taken, index = Taken(), PairingIndex(db, directory)
    places = _Places(db)
    cohort = db.get_one(Cohort, directory.cohort_id)
    known = _known(db, index)
    records, met = list[SessionRecord](), set[int]()
    for row in rows:
        pairing = index.coded(row.pairing) if row.pairing else index.of((*row.mentor, *row.learner), row.day)
        if pairing is None:
            _refuse(row, taken)
        elif _not_yet(row, today):
            taken.refuse(row.number, "date", row.day.isoformat(), _("A session to come cannot be over yet."))
        elif old := _old(known.get((pairing.id, row.day), []), row):
            changes = _better(row, old, places) + _came(db, row, old, (pairing, index))
            taken.rows.append(
                RowFate(row.number, Fate.CHANGED if changes else Fate.UNCHANGED, tuple(changes))
            )
            _warn_if_told_otherwise(row, old, taken)
            met.add(pairing.id)
        else:
            records.append(_record(row, (pairing, index), cohort, places))
            met.add(pairing.id)
            taken.rows.append(RowFate(row.number, Fate.NEW))
            _warn(row, pairing, taken)
    sessions.load(db, records)
    begin(db, directory, met)
    return taken


def state_of(row: SessionRow) -> SessionState:
    """As the sheet says, else by who came; without either it is still planned."""
    marks = {row.mentor_mark, row.learner_mark} - {None}
    if row.state or not marks:
        return row.state or SessionState.SCHEDULED
    if marks == {Mark.ATTENDED}:
        return SessionState.HELD
    return SessionState.NO_SHOW if Mark.NO_SHOW in marks else SessionState.CANCELLED


def _not_yet(row: SessionRow, today: date) -> bool:
    return row.day > today and state_of(row) in {SessionState.HELD, SessionState.NO_SHOW}


def _refuse(row: SessionRow, taken: Taken) -> None:
    column = "pairing code" if row.pairing else "mentor"
    value = row.pairing or "; ".join((*row.mentor, *row.learner))
    taken.refuse(row.number, column, value, _("There is no such pairing. Import the pairings first."))


def _known(db: Db, index: PairingIndex) -> Known:
    own = {pairing.id for pairing in index.all()}
    found: Known = {}
    for session in db.scalars(select(MentoringSession)):
        if session.pairing_id in own:
            found.setdefault((session.pairing_id, session.day), []).append(session)
    return found


def _old(there: Sequence[MentoringSession], row: SessionRow) -> MentoringSession | None:
    return next((each for each in there if not row.start or not each.start or each.start == row.start), None)


def _better(row: SessionRow, old: MentoringSession, places: "_Places") -> list[FieldChange]:
    values: dict[str, object] = {"minutes": row.minutes, "mode": row.mode, "start": row.start or None}
    values["place_id"] = places.named(row.place)
    return changed(old, {name: value for name, value in values.items() if value is not None})


def _came(
    db: Db, row: SessionRow, old: MentoringSession, of: tuple[Pairing, PairingIndex]
) -> list[FieldChange]:
    """A session that was only planned becomes what the sheet says, with who came."""
    if old.state is not SessionState.SCHEDULED or state_of(row) is SessionState.SCHEDULED:
        return []
    db.add_all(
        Attendance(session_id=old.id, participant_id=who, mark=mark)
        for who, mark in _attendance(row, of).items()
    )
    return changed(old, {"state": state_of(row)})


def _warn_if_told_otherwise(row: SessionRow, old: MentoringSession, taken: Taken) -> None:
    if state_of(row) not in {SessionState.SCHEDULED, old.state}:
        sentence = _("Row {row}: this session is {state} here, and stays so.")
        taken.warnings.append(sentence.format(row=row.number, state=old.state.label.lower()))


def _attendance(row: SessionRow, of: tuple[Pairing, PairingIndex]) -> dict[int, Mark]:
    """What the sheet says of each side, for everybody who belonged to it that day."""
    pairing, index = of
    sides = ((Side.MENTOR, row.mentor_mark), (Side.LEARNER, row.learner_mark))
    return {who: mark for side, mark in sides if mark for who in index.members(pairing, side, row.day)}


def _record(
    row: SessionRow, of: tuple[Pairing, PairingIndex], cohort: Cohort, places: "_Places"
) -> SessionRecord:
    written = row.mode is Mode.ASYNC
    return SessionRecord(
        pairing_id=of[0].id,
        day=row.day,
        zone=cohort.zone,
        state=state_of(row),
        start="" if written else row.start,
        minutes=cohort.session_minutes if row.minutes is None else row.minutes,
        mode=row.mode or Mode.IN_PERSON,
        opens_on=row.day if written else None,
        place_id=None if written else places.named(row.place),
        closing=row.closing,
        moved_before=row.moved,
        attendance=_attendance(row, of),
    )


def _warn(row: SessionRow, pairing: Pairing, taken: Taken) -> None:
    if pairing.started_on and row.day < pairing.started_on:
        sentence = _("Row {row}: the session lies before the pairing began.")
        taken.warnings.append(sentence.format(row=row.number))
    if pairing.ended_on and row.day > pairing.ended_on:
        sentence = _("Row {row}: the session lies after the pairing ended.")
        taken.warnings.append(sentence.format(row=row.number))


class _Places:
    """Rooms by name; one that is not there yet is made."""

    def __init__(self, db: Db) -> None:
        self._db = db
        self._ids = {folded(place.name): place.id for place in db.scalars(select(Place))}

    def named(self, name: str) -> int | None:
        if not name:
            return None
        if folded(name) not in self._ids:
            self._ids[folded(name)] = sessions.add_place(self._db, PlaceDraft(name))
        return self._ids[folded(name)]
