"""The theme of a group is changed; what its people thought before and after each change, without a claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import select

from mentordesk.core import feedback, pairings, typed, words
from mentordesk.core.db import Db
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.feedback import FEWEST
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import PairingChange
from mentordesk.core.pairings import Changed
from mentordesk.core.services.regrouping.entering import running
from mentordesk.core.surveys import HIGHEST
from mentordesk.core.vocab import ChangeKind

_WHAT = {
    ChangeKind.FORMAT: N_("other format"),
    ChangeKind.THEME: N_("other theme"),
    ChangeKind.JOINED: N_("other size"),
    ChangeKind.LEFT: N_("other size"),
}
Given = tuple[date, Fraction]
"""When a rating came, and what it was."""


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    """What a group is to be about, from which day on, and why."""

    theme: str
    on: date | None
    reason: str = ""


@command(N_("Change the theme of a group"))
def change_theme(db: Db, pairing_id: int, draft: ThemeDraft, today: date) -> None:
    """Let a group that runs be about something else; what it was about before is kept with the reason."""
    on, row = draft.on or today, running(db, pairing_id)
    theme = typed.checked("theme", draft.theme, typed.LINES)
    if theme == row.theme:
        raise Invalid([Problem("theme", _("This is what it is about already."))])
    if on > today:
        raise Invalid([Problem("on", _("Say it when the day has come; it cannot be a day to come."))])
    pairings.note(db, pairing_id, Changed(ChangeKind.THEME, on, draft.reason, old=row.theme, new=theme))
    pairings.get(db, pairing_id).theme = theme or None


def effects(db: Db, pairing_id: int) -> list[str]:
    """For each day of a change the ratings until the next one beside those since the one before, if any."""
    changes = select(PairingChange).where(PairingChange.pairing_id == pairing_id)
    days: dict[date, set[str]] = {}
    for change in db.scalars(changes.where(PairingChange.kind.in_(_WHAT))):
        days.setdefault(change.from_on, set()).add(_(_WHAT[change.kind]))
    rows = feedback.of_pairing(db, pairing_id)
    given = [(row.received_on, row.rating) for row in rows if row.rating is not None]
    edges = [date.min, *sorted(days), date.max]
    found = []
    for first, day, last in zip(edges, edges[1:], edges[2:], strict=False):
        before, since = _between(given, first, day), _between(given, day, last)
        if before or since:
            found.append(_told(day, sorted(days[day]), before, since))
    return found


def _between(given: Sequence[Given], first: date, last: date) -> list[Fraction]:
    return [value for day, value in given if first <= day < last]


def _told(day: date, what: list[str], before: list[Fraction], since: list[Fraction]) -> str:
    text = _("{day}, {what}: {since} since then; before: {before}.")
    return text.format(
        day=words.medium_date(day), what=words.names(what), since=_figure(since), before=_figure(before)
    )


def _figure(values: list[Fraction]) -> str:
    """The mean with its n; hidden where it would be that of too few (domain 10.4)."""
    if not values:
        return _("no ratings")
    if len(values) < FEWEST:
        return _("fewer than {count} ratings").format(count=FEWEST)
    mean = words.number(sum(values, Fraction(0)) / len(values), 2)
    return _("rated {mean} of {highest}, n {n}").format(mean=mean, highest=HIGHEST, n=len(values))
