"""Who is in a proposed group or circle: somebody comes in or goes out, and what is told of it follows."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import delete, select

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db
from mentordesk.core.i18n import ngettext
from mentordesk.core.model import Member
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import group_asking, open_proposals
from mentordesk.core.vocab import Acceptance, Side

HUNDRED = 100


def come_in(db: Db, pairing_id: int, participant_id: int, side: Side) -> None:
    """Somebody is in the proposal, and counts as asked, even if they said no before."""
    member = _member(db, pairing_id, participant_id)
    if member is None:
        db.add(Member(pairing_id=pairing_id, participant_id=participant_id, side=side))
    else:
        member.left_on = member.answered_on = None
        member.acceptance, member.recorded_by = Acceptance.ASKED, ""
    db.flush()
    tell_anew(db, pairing_id)


def go_out(db: Db, row: PairingRow, participant_id: int) -> None:
    """Somebody was never in the proposal; without anybody on their side it goes."""
    if alone(row, participant_id):
        open_proposals.remove(db, [row.id])
        return
    db.execute(delete(Member).where(Member.pairing_id == row.id, Member.participant_id == participant_id))
    db.expire_all()
    tell_anew(db, row.id)


def say_no(db: Db, row: PairingRow, participant_id: int, today: date) -> None:
    """Somebody declined: the others go on without them, and it is kept that they said so."""
    pairings.answer(db, row.id, participant_id, Acceptance.NO, today)
    member = _member(db, row.id, participant_id)
    if member is not None:
        member.left_on = today
    db.flush()
    tell_anew(db, row.id)


def alone(row: PairingRow, participant_id: int) -> bool:
    """Whether the proposal is nothing without this one: the only mentor or learner, or one of two peers."""
    mine = next((each for each in row.current if each.participant_id == participant_id), None)
    if mine is None:
        return False
    left = [each for each in row.current if each.side is mine.side and each is not mine]
    return len(left) < (1 if row.mentors else 2)


def tell_anew(db: Db, pairing_id: int) -> None:
    """Score, theme and reasons of the proposal as its people are now."""
    row = pairings.row(db, pairing_id)
    found = as_gathering(db, row)
    if found is None:
        return
    pairing = pairings.get(db, pairing_id)
    pairing.score, pairing.rationale = int(found.score * HUNDRED), found.reasons
    pairing.theme = found.theme or None


def as_gathering(db: Db, row: PairingRow) -> matching.Gathering | None:
    """The people of a pairing as the matching sees them; None where somebody cannot be asked about now."""
    request = group_asking.about(db, row)
    mentors, members = ids(row.mentors), ids(row.learners)
    known = {each.id for each in (*request.mentors, *request.learners)}
    if not set(mentors) | set(members) <= known or not members:
        return None
    pins = frozenset(pin for pin in request.pins if pin[0] in members)
    return matching.described(
        replace(request, pins=pins),
        group_asking.sizes(db, row.cohort_id),
        mentors,
        members,
        group_asking.week(db, row.cohort_id),
    )


def ids(members: Iterable[pairings.MemberRow]) -> list[int]:
    """Their participants."""
    return [each.participant_id for each in members]


def too_few(db: Db, row: PairingRow) -> str:
    """Says so where the group is smaller than groups of its cohort are; else ""."""
    fewest, count = group_asking.sizes(db, row.cohort_id).fewest, len(row.learners)
    if count >= fewest:
        return ""
    text = ngettext(
        "Only {count} is left, and {fewest} should be together: put somebody in, or propose again.",
        "Only {count} are left, and {fewest} should be together: put somebody in, or propose again.",
        count,
    )
    return text.format(count=count, fewest=fewest)


def _member(db: Db, pairing_id: int, participant_id: int) -> Member | None:
    return db.scalar(
        select(Member).where(Member.pairing_id == pairing_id, Member.participant_id == participant_id)
    )
