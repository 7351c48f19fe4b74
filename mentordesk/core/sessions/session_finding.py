"""Finds sessions for what was typed: a code from paper, names, or a date."""

from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from mentordesk.core import words
from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Member, MentoringSession, Pairing, Participant, Person
from mentordesk.core.sessions.session_rows import SessionRow, of_ids


def found(db: Db, cohort_id: int, typed: str, today: date, limit: int = 8) -> list[SessionRow]:
    """Sessions of a cohort of which each word typed begins one, those nearest to today first."""
    parts = folded(typed).split()
    if not parts:
        return []
    near = sorted(
        (abs((day - today).days), session_id)
        for session_id, code, day, names in db.execute(_candidates(cohort_id))
        if _fits(f"{code} {names or ''} {words.long_date(day)} {day}", parts)
    )
    rows = {row.id: row for row in of_ids(db, [session_id for _days, session_id in near[:limit]])}
    return [rows[session_id] for _days, session_id in near[:limit]]


def _candidates(cohort_id: int) -> Select[Any]:
    session = MentoringSession
    return (
        select(session.id, session.code, session.day, func.group_concat(Person.folded_name, " "))
        .join(Pairing, Pairing.id == session.pairing_id)
        .join(Member, Member.pairing_id == Pairing.id)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Pairing.cohort_id == cohort_id)
        .group_by(session.id)
    )


def _fits(text: str, parts: list[str]) -> bool:
    there = folded(text).split()
    return all(any(word.startswith(part) for word in there) for part in parts)
