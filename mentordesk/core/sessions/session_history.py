"""What happened to a session, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import select

from mentordesk.core import journal, words
from mentordesk.core.db import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.journal import Happening
from mentordesk.core.model import SessionChange
from mentordesk.core.vocab import SessionState

HISTORY_READS = frozenset({"session", "session_change"})

_WHEN = frozenset({"day", "start", "opens_on"})


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened: the moment (ISO, UTC), whose hand, and a sentence."""

    at: str
    by: str
    text: str


def history(db: Db, session_id: int) -> list[HistoryRow]:
    """All that happened to a session, oldest first, undone acts too; reasons where somebody gave them."""
    reasons = _reasons(db, session_id)
    now: dict[str, Any] = {}
    found = []
    for happening in journal.history(db, "session", session_id):
        before, now = now, now | happening.new
        sentences = [_said(happening, before, now), *reasons.get(happening.step, ())]
        found.append(HistoryRow(happening.at, happening.by, " ".join(sentences)))
    return found


def _reasons(db: Db, session_id: int) -> dict[int, list[str]]:
    """What is known about the change that a step of the journal made, in sentences."""
    changes = db.scalars(select(SessionChange).where(SessionChange.session_id == session_id))
    return {
        happening.step: list(_why(change))
        for change in changes
        for happening in journal.history(db, "session_change", change.id)
        if happening.new["id"]
    }


def _said(happening: Happening, before: dict[str, Any], now: dict[str, Any]) -> str:
    if before.get("day") and now.get("day"):
        return _changed(happening, before, now)
    return (
        _("Placed on {when}.").format(when=_words(now)) if now.get("day") else _("Taken out of the calendar.")
    )


def _changed(happening: Happening, before: dict[str, Any], now: dict[str, Any]) -> str:
    if "state" in happening.new:
        return _turned(SessionState(now["state"]))  # type: ignore[call-arg] # an Enum looked up by its key
    if _WHEN & set(happening.new):
        return _("Moved from {old} to {new}.").format(old=_words(before), new=_words(now))
    return f"{happening.label}."


def _turned(state: SessionState) -> str:
    return {
        SessionState.HELD: _("Recorded as held."),
        SessionState.NO_SHOW: _("Recorded as not attended."),
        SessionState.CANCELLED: _("Cancelled."),
    }.get(state, _("Put back to scheduled."))


def _why(change: SessionChange) -> Iterator[str]:
    if change.asked_by:
        yield _("Asked for by {name}.").format(name=change.asked_by)
    if change.notice_hours is not None:
        yield ngettext("{count} hour’s notice.", "{count} hours’ notice.", change.notice_hours).format(
            count=change.notice_hours
        )
    if change.reason:
        yield _("Reason: {reason}").format(reason=change.reason)


def _words(row: dict[str, Any]) -> str:
    day = words.short_date(date.fromisoformat(row["day"]))
    if row.get("opens_on"):
        opens = words.short_date(date.fromisoformat(row["opens_on"]))
        return _("{first} to {last}, in writing").format(first=opens, last=day)
    if row.get("start"):
        return _("{day}, {time}").format(day=day, time=words.clock(time.fromisoformat(row["start"])))
    return day
