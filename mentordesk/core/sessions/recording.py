"""Notes what became of a session: whether it was held, and who came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import insert, select

from mentordesk.core import expected
from mentordesk.core.db import Db
from mentordesk.core.desk import command, describe
from mentordesk.core.errors import Invalid, Problem, Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.lifecycles import SESSION, moved
from mentordesk.core.model import Attendance, MentoringSession, Pairing, Participant, Person
from mentordesk.core.sessions import quorum
from mentordesk.core.sessions.changing import get
from mentordesk.core.sessions.placing import LONGEST
from mentordesk.core.vocab import Format, Mark, SessionState, Side


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """What became of a session; without minutes it took as long as planned."""

    state: SessionState = SessionState.HELD
    attendance: Mapping[int, Mark] = field(default_factory=dict)
    """By participant."""
    minutes: int | None = None
    topics: tuple[str, ...] = ()

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = []
        if self.state not in {SessionState.HELD, SessionState.NO_SHOW}:
            found.append(Problem("state", _("Say whether the session was held.")))
        if self.minutes is not None and not 0 <= self.minutes <= LONGEST:
            found.append(Problem("minutes", _("A session takes at most 24 hours.")))
        return found


@command(N_("Record session"))
def record(db: Db, session_id: int, draft: RecordDraft, today: date) -> None:
    """Say that the session was held or that somebody did not show, with who came of all its members."""
    session = get(db, session_id)
    if problems := draft.problems() or _unfit(db, session, draft):
        raise Invalid(problems)
    state = moved(SESSION, session.state, draft.state)
    if session.day > today:
        raise Refused(_("This session has not taken place yet."))
    session.state, session.topics = state, draft.topics
    if draft.minutes is not None:
        session.minutes = draft.minutes
    marks = [
        {"session_id": session_id, "participant_id": who, "mark": mark}
        for who, mark in draft.attendance.items()
    ]
    if marks:
        db.execute(insert(Attendance), marks)


@command(N_("Record sessions"))
def record_all(db: Db, drafts: Mapping[int, RecordDraft], today: date) -> None:
    """Record several sessions, by id, in one step."""
    for session_id, draft in drafts.items():
        record(db, session_id, draft, today)
    label = ngettext("Record session", "Record {count} sessions", len(drafts))
    describe(db, label.format(count=len(drafts)))


def _unfit(db: Db, session: MentoringSession, draft: RecordDraft) -> list[Problem]:
    """Marks that are missing or too many; of a session that was held, whether enough people came."""
    there = expected.at_sessions(MentoringSession.id == session.id).c
    found = db.execute(
        select(there.participant_id, Person.name, there.side)
        .join(Participant, Participant.id == there.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .order_by(there.side.desc(), Person.folded_name)
    )
    marks, members = draft.attendance, found.all()
    if not set(marks) <= {participant for participant, _name, _side in members}:
        return [Problem("attendance", _("Somebody is marked who did not belong to the pairing that day."))]
    unmarked = [
        Problem("attendance", _("Say whether {name} came.").format(name=name))
        for participant, name, _side in members
        if participant not in marks
    ]
    if unmarked or not members or draft.state is not SessionState.HELD:
        return unmarked
    sides = {side: [marks[who] for who, _name, own in members if own is side] for side in Side}
    return _too_few(db.get_one(Pairing, session.pairing_id).format, sides)


def _too_few(kind: Format, sides: Mapping[Side, list[Mark]]) -> list[Problem]:
    learners = sides[Side.LEARNER]
    if quorum.enough(kind, sides[Side.MENTOR], learners):
        return []
    return [Problem("attendance", _(quorum.SENTENCES[quorum.rule(kind, len(learners))]))]
