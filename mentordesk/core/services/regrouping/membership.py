"""Somebody joins a group that runs, leaves it, or moves to another, from a day on; what was stays true."""

from dataclasses import dataclass
from datetime import date, timedelta

from mentordesk.core import pairings, participants, words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import Changed
from mentordesk.core.services.regrouping.entering import Entry, depart, enter
from mentordesk.core.vocab import ChangeKind

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class JoinDraft:
    """Who joins, and on which day they belong to it for the first time."""

    people: tuple[int, ...]
    on: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeaveDraft:
    """Who leaves, and on which day they belong to it for the last time."""

    who: int
    last: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Who moves, to which pairing, and on which day they belong there for the first time."""

    who: int
    to: int
    on: date | None
    reason: str = ""


@command(N_("Add to group"))
def join_group(db: Db, pairing_id: int, draft: JoinDraft, today: date) -> None:
    """People join a group or circle; raises `Invalid` and `Refused` as `enter` does."""
    if not draft.people:
        raise Invalid([Problem("people", _("Say who joins."))])
    enter(db, pairing_id, Entry(draft.people, draft.on or today, draft.reason), today)
    names = words.names(_name(db, each) for each in draft.people)
    describe(db, _("Add {names} to a group").format(names=names))


@command(N_("Leave group"))
def leave_group(db: Db, pairing_id: int, draft: LeaveDraft, today: date) -> None:
    """Someone leaves a group that goes on; they wait again if they are in no other pairing."""
    last = draft.last or today
    if last > today:
        raise Invalid([Problem("last", _("Say it when the day has come; it cannot be a day to come."))])
    depart(db, pairing_id, Changed(ChangeKind.LEFT, last + _DAY, draft.reason, draft.who), "last")
    pairings.follow(db, [draft.who])
    describe(db, _("{name} leaves a group").format(name=_name(db, draft.who)))


@command(N_("Move to another group"))
def move_group(db: Db, pairing_id: int, draft: MoveDraft, today: date) -> None:
    """Someone leaves one group and joins another on the next day; goals and sessions stay where they were."""
    on = draft.on or today
    if on > today + _DAY:
        raise Invalid([Problem("on", _("They move today or tomorrow at the latest."))])
    if draft.to == pairing_id:
        raise Invalid([Problem("to", _("They are in this group already."))])
    depart(db, pairing_id, Changed(ChangeKind.LEFT, on, draft.reason, draft.who, pairing=draft.to), "on")
    enter(db, draft.to, Entry((draft.who,), on, draft.reason, pairing_id), today)
    describe(db, _("Move {name} to another group").format(name=_name(db, draft.who)))


def _name(db: Db, participant_id: int) -> str:
    return participants.profile(db, participant_id).name
