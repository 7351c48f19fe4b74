"""What happened to a pairing, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, select

from mentordesk.core import journal, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.journal import Happening
from mentordesk.core.model import Member, Pairing, PairRule, Participant, Pause, Person
from mentordesk.core.pairings.changes_told import told_changes
from mentordesk.core.pairings.covers_told import told_covers
from mentordesk.core.pairings.listing import row
from mentordesk.core.vocab import Acceptance, EndReason, PairingState, RuleKind


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One act: the moment (ISO, UTC), whose hand, what the act was called, and what it did."""

    at: str
    by: str
    act: str
    text: str


def history(db: Db, pairing_id: int) -> list[HistoryRow]:
    """All that happened to a pairing, its members, its changes and its pauses, the newest first."""
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
    yield from told_changes(db, pairing_id)
    yield from told_covers(db, pairing_id)
    for number in db.scalars(select(PairRule.id).where(*_about(pairing_id))):
        for happening in journal.history(db, "pair_rule", number):
            yield happening, _of_decision(happening.new)
    yield from _chain(db, pairing_id)


def _about(pairing_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Decisions about two people of a pairing."""
    members = select(Member.participant_id).where(Member.pairing_id == pairing_id)
    return PairRule.mentor_id.in_(members), PairRule.learner_id.in_(members)


def _chain(db: Db, pairing_id: int) -> Iterator[tuple[Happening, list[str]]]:
    """What it took the place of, and what took its place."""
    before = select(Pairing.replaces_id, Pairing.id).where(Pairing.id == pairing_id)
    after = select(Pairing.id, Pairing.id).where(Pairing.replaces_id == pairing_id)
    texts = (_("In place of {pairing}."), _("{pairing} took its place."))
    for query, text in zip((before, after), texts, strict=True):
        for other, made in db.execute(query):
            if other is not None:
                born = journal.history(db, "pairing", made)[:1]
                yield from ((each, [text.format(pairing=row(db, other).title)]) for each in born)


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


def _of_decision(new: dict[str, Any]) -> list[str]:
    if not new.get("kind"):
        return []
    said = [_KEPT[new["kind"]]()]
    said += [new["reason"]] if new.get("reason") else []
    if new.get("fewer"):
        text = ngettext(
            "{count} person fewer was matched.", "{count} people fewer were matched.", new["fewer"]
        )
        said.append(text.format(count=new["fewer"]))
    if new.get("price"):
        points = words.number(Fraction(new["price"], 100), 1)
        said.append(_("It cost everybody {points} points.").format(points=points))
    return said


_KEPT = {
    RuleKind.PIN.key: lambda: _("They are kept together."),
    RuleKind.FORBID.key: lambda: _("They are not proposed again."),
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
