"""A group of one mentor and one mentee goes on as a pair, and a pair as a group that others can join."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import Changed, PairingRow
from mentordesk.core.vocab import ChangeKind, Format

PAIRS = (Format.PAIR, Format.REVERSE)


@dataclass(frozen=True, slots=True)
class TurnDraft:
    """From which day on they meet otherwise, and why."""

    on: date | None
    reason: str = ""


@command(N_("Turn into a pair"))
def turn_into_pair(db: Db, pairing_id: int, draft: TurnDraft, today: date) -> None:
    """The one mentor and the one mentee of a group who are left go on as a pair, with all that they have."""
    row = pairings.row(db, pairing_id)
    if row.format is not Format.GROUP or len(row.learners) != 1 or len(row.mentors) != 1:
        raise Refused(_("Only a group with one mentor and one mentee left can go on as a pair."))
    usual = programmes.cohort(db, row.cohort_id).format
    _turn(db, row, usual if usual in PAIRS else Format.PAIR, draft, today)


@command(N_("Turn into a group"))
def turn_into_group(db: Db, pairing_id: int, draft: TurnDraft, today: date) -> None:
    """A pair goes on as a group: others can join; what they have done stays as it is."""
    row = pairings.row(db, pairing_id)
    if row.format not in PAIRS:
        raise Refused(_("Only a pair can become a group."))
    _turn(db, row, Format.GROUP, draft, today)


def _turn(db: Db, row: PairingRow, to: Format, draft: TurnDraft, today: date) -> None:
    on = draft.on or today
    if not row.state.confirmed:
        raise Refused(_("This is {now}, so it stays as it is.").format(now=row.state.label.lower()))
    if on > today:
        raise Invalid([Problem("on", _("Say it when the day has come; it cannot be a day to come."))])
    changed = Changed(ChangeKind.FORMAT, on, draft.reason, old=row.format.key, new=to.key)
    pairings.note(db, row.id, changed)
    pairings.get(db, row.id).format = to
