"""Names mentors who stand in, for a time or in case, and takes it back."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, delete, select

from mentordesk.core import pairings, typed, words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Cover, MentoringSession
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.covering import cover_seats
from mentordesk.core.vocab import SessionState

NEVER = frozenset({"H1", "H2", "H3", "H4"})
"""What even the coordinator cannot override: a manager, avoidance, conflict."""
_RECORDED = (SessionState.HELD, SessionState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class CoverDraft:
    """Who stands in for which mentor of a pairing; without days in case, else until the first day back."""

    pairing_id: int
    mentor_id: int
    absent_id: int
    from_on: date | None = None
    to_on: date | None = None
    reason: str = ""

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.PROSE, "reason")
        if (self.from_on is None) != (self.to_on is None):
            found.append(Problem("from_on", _("Say from when and until when, or neither.")))
        elif self.from_on and self.to_on and self.to_on <= self.from_on:
            found.append(Problem("to_on", _("The first day back comes after the first day away.")))
        return found


@command(N_("Name a cover mentor"))
def name(db: Db, draft: CoverDraft, today: date) -> int:
    """Note who stands in; another one who was named in case is no longer. Gives the id."""
    (made,) = name_all(db, [draft], today)
    describe(db, _("Name a cover mentor"))
    return made


@command(N_("Name cover mentors"))
def name_all(db: Db, drafts: Sequence[CoverDraft], today: date) -> list[int]:
    """Note several in one step."""
    by_cohort: defaultdict[int, list[tuple[CoverDraft, PairingRow]]] = defaultdict(list)
    for draft in drafts:
        if problems := draft.problems():
            raise Invalid(problems)
        row = pairings.row(db, draft.pairing_id)
        by_cohort[row.cohort_id].append((draft, row))
    for cohort_id, theirs in by_cohort.items():
        _refuse_if_never(db, cohort_id, theirs, today)
    made = [_name(db, draft) for draft in drafts]
    count = len(made)
    text = ngettext("Name {count} cover mentor", "Name {count} cover mentors", count)
    describe(db, text.format(count=count))
    return made


@command(N_("End cover early"))
def end_early(db: Db, cover_id: int, back_on: date) -> None:
    """The mentor is back sooner; sessions from that day on expect them again."""
    cover = _get(db, cover_id)
    if cover.from_on is None or cover.to_on is None or not cover.from_on < back_on <= cover.to_on:
        raise Invalid([Problem("to_on", _("Say a day after the first one and no later than planned."))])
    _refuse_if_recorded(db, cover.pairing_id, (back_on, cover.to_on))
    days = (back_on, cover.to_on)
    cover.to_on = back_on
    pairings.refill(db, cover.pairing_id, days)


@command(N_("Take back a cover mentor"))
def take_back(db: Db, cover_id: int) -> None:
    """Nobody stands in after all."""
    cover = _get(db, cover_id)
    pairing_id, first, back = cover.pairing_id, cover.from_on, cover.to_on
    days = (first, back) if first and back else None
    if days:
        _refuse_if_recorded(db, pairing_id, days)
    db.delete(cover)
    db.flush()
    if days:
        pairings.refill(db, pairing_id, days)


def _name(db: Db, draft: CoverDraft) -> int:
    place = (Cover.pairing_id == draft.pairing_id, Cover.absent_id == draft.absent_id)
    if draft.from_on and draft.to_on:
        days = (draft.from_on, draft.to_on)
        _refuse_if_covered(db, and_(*place), days)
        _refuse_if_recorded(db, draft.pairing_id, days)
    else:
        db.execute(delete(Cover).where(*place, Cover.from_on.is_(None)))
    fields = {
        key: getattr(draft, key) for key in ("pairing_id", "mentor_id", "absent_id", "from_on", "to_on")
    }
    cover = Cover(**fields, reason=draft.reason.strip())
    db.add(cover)
    db.flush()
    if draft.from_on and draft.to_on:
        pairings.refill(db, draft.pairing_id, (draft.from_on, draft.to_on))
    return cover.id


def _refuse_if_never(
    db: Db, cohort_id: int, wanted: Sequence[tuple[CoverDraft, PairingRow]], today: date
) -> None:
    for draft, row in wanted:
        if not row.state.confirmed:
            raise Refused(
                _("{pairing}: only in a pairing that runs somebody stands in.").format(pairing=row.title)
            )
        if not any(each.participant_id == draft.absent_id for each in row.mentors):
            raise Refused(_("{pairing}: this mentor is not in it any more.").format(pairing=row.title))
    _request, standing = cover_seats.asked(db, cohort_id, [row for _draft, row in wanted], None, today)
    for draft, row in wanted:
        fit = standing.fit(cover_seats.seat(row), draft.mentor_id)
        if fit is None:
            raise Refused(_("{pairing}: choose another mentor who takes part.").format(pairing=row.title))
        for barrier in fit.barriers:
            if barrier.code in NEVER:
                raise Refused(barrier.sentence)


def _refuse_if_covered(db: Db, place: ColumnElement[bool], days: cover_seats.Days) -> None:
    meets = and_(Cover.from_on < days[1], Cover.to_on > days[0])
    other = db.scalar(select(Cover).where(place, meets))
    if other is not None and other.from_on and other.to_on:
        text = _("Somebody stands in from {first} until {last} already. End that first.")
        first, last = words.short_date(other.from_on), words.short_date(other.to_on)
        raise Refused(text.format(first=first, last=last))


def _refuse_if_recorded(db: Db, pairing_id: int, days: cover_seats.Days) -> None:
    found = (MentoringSession.state.in_(_RECORDED), *pairings.sessions_within(pairing_id, days))
    day = db.scalar(select(MentoringSession.day).where(*found).order_by(MentoringSession.day))
    if day is not None:
        text = _("Who came on {day} is noted already. Put that session back to scheduled first.")
        raise Refused(text.format(day=words.short_date(day)))


def _get(db: Db, cover_id: int) -> Cover:
    cover = db.get(Cover, cover_id)
    if cover is None:
        raise NotFound(_("This cover is no longer there."))
    return cover
