"""Takes in pairings of the past and present: states follow from dates, guards become warnings."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mentordesk.core import codes, issuing, lifecycles, register
from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import LEARNER_ROLES, MENTOR_ROLES, PairingIndex
from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken, changed
from mentordesk.core.intake.pairings_sheet import PairingRow
from mentordesk.core.model import Cohort, Member, MentoringSession, Pairing, Participant
from mentordesk.core.services.pairing_up import ending
from mentordesk.core.vocab import (
    Acceptance,
    EndReason,
    Format,
    PairingState,
    ParticipantState,
    Role,
    SessionState,
    Side,
)

_CURRENT = {PairingState.AGREED, PairingState.ACTIVE, PairingState.PAUSED}
_BEFORE = {ParticipantState.APPLIED, ParticipantState.MATCHED, ParticipantState.PAUSED}
_NEVER_WERE = {PairingState.DECLINED, PairingState.CANCELLED}
_FINAL = {ParticipantState.WITHDRAWN, ParticipantState.DECLINED, ParticipantState.UNPLACED}


def take(db: Db, directory: Directory, rows: Sequence[PairingRow], today: date) -> Taken:
    """Write these pairings with their members, and bring the members' states in line."""
    taken = Taken()
    index = PairingIndex(db, directory)
    cohort = db.get_one(Cohort, directory.cohort_id)
    new, touched = [], set[int]()
    for row in rows:
        members = _members(directory, row, taken)
        pairing = index.coded(row.code) if row.code else None
        if row.code and pairing is None:
            taken.refuse(row.number, "code", row.code, _("No pairing of this cohort has this code."))
        elif members is not None:
            pairing = pairing or _same(index, members, row)
            if pairing is None:
                new.append((row, members))
            else:
                changes = _compared(db, pairing, row, _values(row, cohort, today, pairing))
                touched.add(pairing.id)
                fate = Fate.CHANGED if changes else Fate.UNCHANGED
                taken.rows.append(RowFate(row.number, fate, tuple(changes)))
    for (row, members), code in zip(new, issuing.issue(db, codes.Kind.PAIRING, len(new)), strict=True):
        pairing = Pairing(cohort_id=cohort.id, code=code, **_values(row, cohort, today))
        _write(db, index, pairing, (row, members))
        touched.add(pairing.id)
        taken.rows.append(RowFate(row.number, Fate.NEW))
    settle(directory, index, touched)
    _warn(directory, index, taken, cohort.format)
    return taken


def _members(directory: Directory, row: PairingRow, taken: Taken) -> dict[int, Side] | None:
    """Who is on which side; None (and a refusal) when somebody is not in the cohort."""
    found: dict[int, Side] = {}
    sides = (
        ("mentor", row.mentors, MENTOR_ROLES, Side.MENTOR),
        ("mentee", row.learners, LEARNER_ROLES, Side.LEARNER),
    )
    for column, references, roles, side in sides:
        for reference in references:
            participant = directory.side(reference, roles)
            if participant is None:
                taken.refuse(row.number, column, reference, _("Not in this cohort. Import the people first."))
                return None
            found[participant.id] = side
    return found


def _same(index: PairingIndex, members: dict[int, Side], row: PairingRow) -> Pairing | None:
    """The pairing of just these people that started on the same day, or of which a start is not known."""
    for pairing in index.just(members):
        starts = {pairing.started_on, row.started_on}
        if pairing.state not in _NEVER_WERE and (len(starts) == 1 or None in starts):
            return pairing
    return None


def _compared(db: Db, pairing: Pairing, row: PairingRow, values: dict[str, Any]) -> list[FieldChange]:
    """What the sheet changes of a pairing, its answers and signatures too; one that ended is wound up."""
    was = pairing.state
    changes = changed(pairing, values)
    if was is PairingState.PROPOSED and pairing.state is not was:
        _say_yes(db, pairing, row.signed_on or row.started_on)
    if row.signed_on:
        for member in db.scalars(select(Member).where(Member.pairing_id == pairing.id)):
            changes += changed(member, {"signed_on": row.signed_on})
    if was in _CURRENT and not lifecycles.PAIRING[pairing.state] and pairing.ended_on:
        db.flush()
        ending.wind_up(db, pairing.id, pairing.ended_on, completed=pairing.state is PairingState.COMPLETED)
    return list(dict.fromkeys(changes))


def begin(db: Db, directory: Directory, met: Collection[int]) -> None:
    """Pairings that were only proposed or agreed, and have sessions now, are under way since the first."""
    index = PairingIndex(db, directory)
    for pairing in index.all():
        if pairing.id in met and pairing.state in {PairingState.PROPOSED, PairingState.AGREED}:
            first = db.scalar(
                select(func.min(MentoringSession.day)).where(
                    MentoringSession.pairing_id == pairing.id,
                    MentoringSession.state != SessionState.CANCELLED,
                )
            )
            if first is not None:
                pairing.state, pairing.started_on = PairingState.ACTIVE, pairing.started_on or first
                _say_yes(db, pairing, first)
    settle(directory, index, met)


def _say_yes(db: Db, pairing: Pairing, on: date | None) -> None:
    """Who met, or signed, had agreed to it."""
    pairing.agreed_on = pairing.agreed_on or on
    asked = (Member.pairing_id == pairing.id, Member.acceptance != Acceptance.YES)
    for member in db.scalars(select(Member).where(*asked)):
        member.acceptance, member.answered_on = Acceptance.YES, on


def _values(row: PairingRow, cohort: Cohort, today: date, old: Pairing | None = None) -> dict[str, Any]:
    """What the row gives, and the state that follows from its dates."""
    values: dict[str, Any] = {
        "started_on": row.started_on,
        "planned_end_on": row.planned_end_on,
        "cadence_days": row.cadence_days,
        "ended_on": row.ended_on,
        "end_reason": row.end_reason,
    }
    state = _state(row, today)
    if old is not None:
        values = {name: value for name, value in values.items() if value is not None}
        further = row.ended_on is not None or old.state in {PairingState.PROPOSED, PairingState.AGREED}
        return values | {"state": state} if further and state is not PairingState.PROPOSED else values
    agreed = row.signed_on or row.started_on
    return values | {
        "planned_end_on": row.planned_end_on or cohort.end_on,
        "format": row.format,
        "state": state,
        "proposed_on": agreed or today,
        "agreed_on": agreed,
    }


def _state(row: PairingRow, today: date) -> PairingState:
    if row.ended_on and row.ended_on <= today:
        early = row.end_reason not in {None, EndReason.GOALS_MET_EARLY}
        return PairingState.ENDED_EARLY if early else PairingState.COMPLETED
    if row.started_on:
        return PairingState.ACTIVE if row.started_on <= today else PairingState.AGREED
    return PairingState.AGREED if row.signed_on else PairingState.PROPOSED


def _write(db: Db, index: PairingIndex, pairing: Pairing, said: tuple[PairingRow, dict[int, Side]]) -> None:
    row, members = said
    db.add(pairing)
    db.flush()
    agreed = pairing.state is not PairingState.PROPOSED
    db.add_all(
        Member(
            pairing_id=pairing.id,
            participant_id=participant,
            side=side,
            acceptance=Acceptance.YES if agreed else Acceptance.ASKED,
            answered_on=pairing.agreed_on,
            signed_on=row.signed_on,
        )
        for participant, side in members.items()
    )
    index.enter(pairing, members)


def settle(directory: Directory, index: PairingIndex, touched: Collection[int]) -> None:
    """Members of these pairings: matched or paused in a current one, else completed, else accepted."""
    states: dict[int, set[PairingState]] = {}
    people: set[int] = set()
    for pairing in index.all():
        current = pairing.state in _CURRENT
        for participant in index.members(pairing, on=date.max if current else None):
            states.setdefault(participant, set()).add(pairing.state)
            people |= {participant} if pairing.id in touched else set()
    for place in (place for place in directory.participants() if place.id in people):
        state = _place_state(states.get(place.id, set()), place)
        if state is not None and place.state is not state and place.state not in _FINAL:
            place.state = state


def _place_state(pairings: set[PairingState], place: Participant) -> ParticipantState | None:
    state = None
    if pairings & {PairingState.AGREED, PairingState.ACTIVE}:
        state = ParticipantState.MATCHED
    elif PairingState.PAUSED in pairings:
        state = ParticipantState.PAUSED
    elif PairingState.COMPLETED in pairings:
        state = ParticipantState.COMPLETED
    elif PairingState.ENDED_EARLY in pairings and place.state in _BEFORE:
        state = ParticipantState.ACCEPTED
    return state


def _warn(directory: Directory, index: PairingIndex, taken: Taken, meets_as: Format) -> None:
    """What the guards would have refused today is told, not undone: it happened."""
    places = {place.id: place for place in directory.participants()}
    load: dict[int, int] = {}
    for pairing in index.all():
        if pairing.state not in _CURRENT:
            continue
        for mentor in index.members(pairing, Side.MENTOR):
            takes = register.places(len(index.members(pairing, Side.LEARNER)), meets_as)
            load[mentor] = load.get(mentor, 0) + takes
        if early := [each for each in index.members(pairing) if _early(places[each], pairing)]:
            sentence = _("Pairing {code} began before {names} finished onboarding.")
            names = ", ".join(directory.name(places[each].person_id) for each in early)
            taken.warnings.append(sentence.format(code=pairing.code, names=names))
    sentence = _("{name} has {count} mentees and room for {capacity}.")
    if meets_as is Format.GROUP:
        sentence = _("{name} has {count} groups and room for {capacity}.")
    for mentor, takes in load.items():
        place = places[mentor]
        if place.role is Role.MENTOR and takes > place.capacity:
            name = directory.name(place.person_id)
            taken.warnings.append(sentence.format(name=name, count=takes, capacity=place.capacity))


def _early(place: Participant, pairing: Pairing) -> bool:
    if pairing.format is Format.FLASH or place.onboarding_override_on:
        return False
    return place.onboarded_on is None or place.onboarded_on > (pairing.started_on or date.max)
