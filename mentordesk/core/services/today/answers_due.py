"""Who has not answered a proposal yet, since when, and by when an answer was asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.services.today.line import Someone, working_days_after
from mentordesk.core.vocab import Acceptance, PairingState


@dataclass(frozen=True, slots=True)
class AwaitedAnswer:
    """Someone whose answer is awaited, and with whom they are proposed."""

    pairing_id: int
    who: Someone
    others: tuple[str, ...]
    since: date
    due: date


def awaited(db: Db, cohort_id: int) -> list[AwaitedAnswer]:
    """All answers that have not come, the first one due first."""
    days = programmes.cohort(db, cohort_id).response_days
    return sorted(of(pairings.rows(db, cohort_id), days), key=lambda each: (each.due, each.who.name))


def of(rows: Iterable[PairingRow], days: int) -> Iterator[AwaitedAnswer]:
    """The answers to some proposals that have not come; people have so many working `days`."""
    for row in rows:
        if row.state is not PairingState.PROPOSED or row.proposed_on is None:
            continue
        due = working_days_after(row.proposed_on, days)
        for member in (*row.learners, *row.mentors):
            if member.acceptance is Acceptance.ASKED:
                yield AwaitedAnswer(row.id, _someone(member), _others(row, member), row.proposed_on, due)


def _someone(member: MemberRow) -> Someone:
    return Someone(member.participant_id, member.name, member.role)


def _others(row: PairingRow, member: MemberRow) -> tuple[str, ...]:
    """The other side of the pairing."""
    return tuple(each.name for each in row.current if each.side is not member.side)
