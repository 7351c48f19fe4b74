"""What stands against two being one person: the reasons for which merging is refused."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import aliased

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import Avoidance, Member, Pairing, Participant, Person
from mentordesk.core.services.merging.carried_along import clashes
from mentordesk.core.vocab import PairingState

MOST_LEARNERS = 8
"""How many one mentor takes at once."""


def doubled(db: Db, one_id: int, other_id: int) -> list[tuple[Participant, Participant]]:
    """The places that both have: in the same cohort, in the same role."""
    mine, theirs = aliased(Participant), aliased(Participant)
    query = (
        select(mine, theirs)
        .join(theirs, (theirs.cohort_id == mine.cohort_id) & (theirs.role == mine.role))
        .where(mine.person_id == one_id, theirs.person_id == other_id)
        .order_by(mine.id)
    )
    return [(one, other) for one, other in db.execute(query)]


def obstacles(db: Db, one: Person, other: Person) -> list[str]:
    """One sentence for each; empty when they can be merged."""
    return [*_between(db, one, other), *_in_places(db, one, other)]


def _between(db: Db, one: Person, other: Person) -> Iterator[str]:
    for title in _together(db, one.id, other.id):
        sentence = _("Both belong to the pairing {title}. Nobody stands twice in a pairing.")
        yield sentence.format(title=title)
    for person, manager in ((one, other), (other, one)):
        if person.line_manager_id == manager.id:
            sentence = _("{manager} is noted as the line manager of {person}. Correct that first.")
            yield sentence.format(manager=manager.name, person=person.name)
    own = select(Participant.id)
    for person, avoided in ((one, other), (other, one)):
        theirs = own.where(Participant.person_id == person.id)
        asked = select(Avoidance.id).where(
            Avoidance.person_id == avoided.id, Avoidance.participant_id.in_(theirs)
        )
        if db.scalar(asked) is not None:
            sentence = _("{person} should not meet {avoided}, so they seem to be two people.")
            yield sentence.format(person=person.name, avoided=avoided.name)


def _in_places(db: Db, one: Person, other: Person) -> Iterator[str]:
    for mine, theirs in doubled(db, one.id, other.id):
        if mine.role.learns:
            here, there = (pairings.all_confirmed_of(db, place.id) for place in (mine, theirs))
            too_many = len(here) + len(there) > programmes.mentors_each(db, mine.cohort_id)
            if here and there and too_many:
                sentence = _("Both are paired now: {one}; {other}. End one of the pairings first.")
                yield sentence.format(one=here[0].title, other=there[0].title)
        elif pairings.mentored(db, mine.id) + pairings.mentored(db, theirs.id) > MOST_LEARNERS:
            sentence = _("Together they mentor more than {most} people. End some of the pairings first.")
            yield sentence.format(most=MOST_LEARNERS)
        if set(clashes(db, mine.id, theirs.id)) - {"member"}:
            yield _("Both came to one session or answered one sheet, so they seem to be two.")


def _together(db: Db, one_id: int, other_id: int) -> list[str]:
    """The titles of pairings in which both stand; of what is only proposed no harm comes."""
    mine, theirs = aliased(Member), aliased(Member)
    here, there = aliased(Participant), aliased(Participant)
    query = (
        select(Pairing.id)
        .join(mine, mine.pairing_id == Pairing.id)
        .join(theirs, theirs.pairing_id == Pairing.id)
        .join(here, here.id == mine.participant_id)
        .join(there, there.id == theirs.participant_id)
        .where(here.person_id == one_id, there.person_id == other_id, Pairing.state != PairingState.PROPOSED)
        .distinct()
    )
    return [pairings.row(db, number).title for number in db.scalars(query)]
