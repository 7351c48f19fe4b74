"""How people come into a group that runs and out of it: memberships by date, states, slips, and the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from mentordesk.core import lifecycles, pairings, slips, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import Invalid, Problem, Refused
from mentordesk.core.i18n import _
from mentordesk.core.model import Attendance, Member, MentoringSession, Participant, Person
from mentordesk.core.pairings import Changed, PairingRow
from mentordesk.core.programmes import LEAST_AND_MOST
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.regrouping import fitting_in
from mentordesk.core.vocab import ChangeKind, PairingState, ParticipantState, SessionState, Side

_DAY = timedelta(days=1)
_FINAL = (SessionState.HELD, SessionState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Entry:
    """Who comes, their first day, why, and from which pairing; of a `merger` the reason is told once."""

    people: tuple[int, ...]
    on: date
    reason: str = ""
    came_from: int | None = None
    merger: bool = False


def enter(db: Db, pairing_id: int, entry: Entry, today: date) -> None:
    """They belong to the pairing from that day on, are matched, and get slips for what is planned.

    Raises `Invalid` for a day on which who came is written down without them, and where size, places or a
    rule stand against it; a rule that a reason may set aside is set aside by it.
    """
    row = running(db, pairing_id)
    pairings.refuse_if_over(db, row.cohort_id)
    fitting_in.refuse_unable(db, row, entry.people)
    _refuse_day(db, row, entry.on)
    for number in entry.people:
        _refuse_back(db, row, number, entry.on)
    leading = [each.participant_id for each in row.mentors]
    before = fitting_in.held_places(db, [*leading, *entry.people])
    for number in entry.people:
        _enter(db, row, entry, number, today)
    grown = pairings.row(db, pairing_id)
    fitting_in.refuse_size(db, grown)
    fitting_in.refuse_places(db, grown, before)
    fitting_in.refuse_rules(db, grown, entry.people, entry.reason, entry.on)
    _settle(db, entry.people)
    slips.make(db, _planned(db, pairing_id, entry.on))


def depart(db: Db, pairing_id: int, changed: Changed, field: str) -> None:
    """Who is named does not belong to the pairing from that day on, and this is kept.

    Raises `Invalid` where they were there later (under that field), and for the last learner and the last
    mentor: without them there is no group.
    """
    row = running(db, pairing_id)
    mine = next((each for each in row.current if each.participant_id == changed.who), None)
    if mine is None:
        raise Invalid([Problem("who", _("This person is not in the pairing any more."))])
    if sum(each.side is mine.side for each in row.current) == 1:
        text = _("{name} is the last mentor here. Add another one first, merge the group, or end it.")
        if mine.side is Side.LEARNER:
            text = _("{name} is the last mentee here. End the group, or merge it.")
        raise Invalid([Problem("who", text.format(name=mine.name))])
    met = _last_noted(db, pairing_id, mine.participant_id)
    if met is not None and met >= changed.from_on:
        text = _("{name} is noted for the session of {day}, so they belonged to it then.")
        raise Invalid([Problem(field, text.format(name=mine.name, day=words.long_date(met)))])
    pairings.leave(db, pairing_id, mine.participant_id, changed.from_on - _DAY)
    pairings.note(db, pairing_id, changed)
    db.flush()


def running(db: Db, pairing_id: int) -> PairingRow:
    """A group or circle that is agreed, active or paused; raises `Refused` for anything else."""
    row = pairings.row(db, pairing_id)
    if row.format not in LEAST_AND_MOST:
        raise Refused(_("People join and leave groups and circles. Turn this pairing into a group first."))
    if not row.state.confirmed:
        raise Refused(_("This is {now}, so nobody joins or leaves it.").format(now=row.state.label.lower()))
    return row


def _enter(db: Db, row: PairingRow, entry: Entry, number: int, today: date) -> None:
    side = Side.LEARNER if db.get_one(Participant, number).role.learns else Side.MENTOR
    from_start = row.started_on is None or entry.on <= row.started_on
    pairings.enter(db, row.id, (number, side), None if from_start else entry.on, today)
    reason = "" if entry.merger else entry.reason
    changed = Changed(ChangeKind.JOINED, entry.on, reason, number, pairing=entry.came_from)
    pairings.note(db, row.id, changed)


def _refuse_day(db: Db, row: PairingRow, on: date) -> None:
    if row.planned_end_on is not None and on > row.planned_end_on:
        text = _("This ends on {day}.").format(day=words.long_date(row.planned_end_on))
        raise Invalid([Problem("on", text)])
    noted = (MentoringSession.pairing_id == row.id, MentoringSession.state.in_(_FINAL))
    met = db.scalar(select(func.max(MentoringSession.day)).where(*noted))
    if met is not None and met >= on:
        text = _("Who came on {day} is written down already, so nobody can join before the day after.")
        raise Invalid([Problem("on", text.format(day=words.long_date(met)))])


def _refuse_back(db: Db, row: PairingRow, number: int, on: date) -> None:
    """Who comes back belongs to it without a gap: so there must have been no session without them."""
    found = db.execute(
        select(Member, Person.name)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Member.pairing_id == row.id, Member.participant_id == number)
    ).first()
    if found is None:
        return
    member, name = found
    if member.left_on is None:
        raise Invalid([Problem("people", _("{name} is in it already.").format(name=name))])
    session = MentoringSession
    between = (session.pairing_id == row.id, session.day >= member.left_on, session.day < on)
    if db.scalar(select(session.id).where(*between, session.state != SessionState.CANCELLED)) is not None:
        text = _("{name} left this group, and it has met since then; so they cannot come back to it.")
        raise Invalid([Problem("people", text.format(name=name))])


def _settle(db: Db, people: Sequence[int]) -> None:
    """They are matched now; what was proposed to the learners among them goes."""
    for number in people:
        participant = db.get_one(Participant, number)
        if participant.state is ParticipantState.ACCEPTED:
            participant.state = lifecycles.moved(
                lifecycles.PARTICIPANT, participant.state, ParticipantState.MATCHED
            )
        if participant.role.learns:
            db.flush()
            mine = pairings.of_participant(db, number)
            open_proposals.remove(db, [row.id for row in mine if row.state is PairingState.PROPOSED])
    pairings.follow(db, people)


def _last_noted(db: Db, pairing_id: int, who: int) -> date | None:
    """The last day of which is written down whether they came."""
    days = select(func.max(MentoringSession.day)).join(
        Attendance, Attendance.session_id == MentoringSession.id
    )
    return db.scalar(days.where(MentoringSession.pairing_id == pairing_id, Attendance.participant_id == who))


def _planned(db: Db, pairing_id: int, since: date) -> list[int]:
    session = MentoringSession
    planned = (session.state == SessionState.SCHEDULED, session.day >= since)
    return list(db.scalars(select(session.id).where(session.pairing_id == pairing_id, *planned)))
