"""What happened to a pairing, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core import journal, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.journal import Happening
from mentordesk.core.model import Member, Participant, Pause, Person
from mentordesk.core.vocab import Acceptance, EndReason, PairingState


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One act: the moment (ISO, UTC), whose hand, what the act was called, and what it did."""

    at: str
    by: str
    act: str
    text: str


def history(db: Db, pairing_id: int) -> list[HistoryRow]:
    """All that happened to a pairing, its members and its pauses, the newest first."""
    told: dict[tuple[str, str, str], list[str]] = {}
    for happening, sentences in _told(db, pairing_id):
        if sentences:
            told.setdefault((happening.at, happening.by, happening.label), []).extend(sentences)
    newest = sorted(told, key=lambda key: key[0])[::-1]
    return [HistoryRow(*key, " ".join(told[key])) for key in newest]


def _told(db: Db, pairing_id: int) -> Iterator[tuple[Happening, list[str]]]:
    for happening in journal.history(db, "pairing", pairing_id):
        yield happening, _of_pairing(happening.new)
    named = (
        select(Member.id, Person.name)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Member.pairing_id == pairing_id)
        .order_by(Member.id)
    )
    for number, name in db.execute(named):
        for happening in journal.history(db, "member", number):
            yield happening, _of_member(name, happening.new)
    for number in db.scalars(select(Pause.id).where(Pause.pairing_id == pairing_id).order_by(Pause.id)):
        for happening in journal.history(db, "pause", number):
            yield happening, _of_pause(happening.new)


def _of_pairing(new: dict[str, Any]) -> list[str]:
    said = []
    if new.get("state"):
        said.append(_STATES[_state(new["state"])]())
    if new.get("end_reason"):
        reason = EndReason(new["end_reason"])  # type: ignore[call-arg] # an Enum looked up by its key
        said.append(_("Reason: {reason}").format(reason=reason.label))
    if "id" not in new and new.get("started_on"):
        said.append(_("It begins on {day}.").format(day=_day(new["started_on"])))
    return said


def _state(key: str) -> PairingState:
    return PairingState(key)  # type: ignore[call-arg] # an Enum looked up by its key


_STATES = {
    PairingState.PROPOSED: lambda: _("Proposed."),
    PairingState.AGREED: lambda: _("Agreed."),
    PairingState.ACTIVE: lambda: _("Active."),
    PairingState.PAUSED: lambda: _("Paused."),
    PairingState.COMPLETED: lambda: _("Completed."),
    PairingState.ENDED_EARLY: lambda: _("Ended early."),
    PairingState.DECLINED: lambda: _("Declined."),
    PairingState.CANCELLED: lambda: _("Called off before it began."),
}


def _of_member(name: str, new: dict[str, Any]) -> list[str]:
    if "id" in new:  # joins with the pairing, which says so
        return []
    said = []
    if "acceptance" in new:
        said.append(_ANSWERS[new["acceptance"]]().format(name=name))
    if new.get("signed_on"):
        said.append(_("{name} signed on {day}.").format(name=name, day=_day(new["signed_on"])))
    elif "signed_on" in new:
        said.append(_("{name} has not signed.").format(name=name))
    return said


_ANSWERS = {
    Acceptance.ASKED.key: lambda: _("{name} has not answered."),
    Acceptance.YES.key: lambda: _("{name} said yes."),
    Acceptance.NO.key: lambda: _("{name} said no."),
}


def _of_pause(new: dict[str, Any]) -> list[str]:
    if new.get("to_on"):
        return [_("The pause ended on {day}.").format(day=_day(new["to_on"]))]
    if not new.get("planned_to"):
        return []
    until = _("Until {day}.").format(day=_day(new["planned_to"]))
    return [f"{until} {new['reason']}".strip() if new.get("reason") else until]


def _day(iso: str) -> str:
    return words.short_date(date.fromisoformat(iso))
