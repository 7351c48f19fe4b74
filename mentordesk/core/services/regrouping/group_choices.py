"""What can be chosen when a group changes: who could join, which groups there are, what stands against it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentordesk.core import pairings, participants
from mentordesk.core.db import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import Profile
from mentordesk.core.programmes import LEAST_AND_MOST
from mentordesk.core.services.regrouping import fitting_in
from mentordesk.core.vocab import Format, ParticipantState


@dataclass(frozen=True, slots=True)
class Joinable:
    """Somebody who takes part and is not in the group; `told`: what they are, and why they could not join."""

    id: int
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """What stands against some people joining: in words; whether no reason helps, or one is asked."""

    sentence: str
    refused: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Small:
    """A group that has fewer than it should; with one mentor and one mentee left it can go on as a pair."""

    sentence: str
    can_be_pair: bool


def joinable(db: Db, pairing_id: int) -> list[Joinable]:
    """Mentees who wait and mentors with a free place, by name."""
    row = pairings.row(db, pairing_id)
    people = [each for each in participants.profiles(db, row.cohort_id) if not row.holds(each.id)]
    running = [other for other in pairings.rows(db, row.cohort_id) if other.state.confirmed]
    placed = {member.participant_id for other in running for member in other.learners}
    held = Counter[int]()
    for other in running:
        held.update({mentor.participant_id: other.takes for mentor in other.mentors})
    found = []
    for each in people:
        if each.role.learns and each.state is ParticipantState.ACCEPTED and each.id not in placed:
            found.append(Joinable(each.id, each.name, _("waits")))
        elif not each.role.learns and row.mentors and (free := _free(each, held)) > 0:
            text = ngettext("mentor, {count} free place", "mentor, {count} free places", free)
            found.append(Joinable(each.id, each.name, text.format(count=free)))
    return found


def other_groups(db: Db, pairing_id: int) -> dict[int, str]:
    """The other groups of the cohort that run and meet in the same way, with how many are in them."""
    mine = pairings.row(db, pairing_id)
    rows = (row for row in pairings.rows(db, mine.cohort_id) if row.state.confirmed and row.id != mine.id)
    return {row.id: _told(row) for row in rows if row.format is mine.format}


def foretell(db: Db, pairing_id: int, people: Sequence[int]) -> Foretold:
    """What stands against these people joining it."""
    row = pairings.row(db, pairing_id)
    coming = [participants.profile(db, number) for number in people if not row.holds(number)]
    if not coming:
        return Foretold("")
    fresh = frozenset(each.id for each in coming)
    mentors = [each.participant_id for each in row.mentors] + [c.id for c in coming if not c.role.learns]
    learners = [each.participant_id for each in row.learners] + [c.id for c in coming if c.role.learns]
    rules = fitting_in.newly_broken(db, row.cohort_id, (mentors, learners), fresh)
    said = [each.sentence for each in rules]
    if size := fitting_in.too_many(db, row, len(mentors), len(learners)):
        return Foretold(" ".join([size, *said]), refused=True)
    if not rules:
        return Foretold(_("No rule stands against it."))
    final = any(each.final for each in rules)
    ask = _("This cannot be.") if final else _("Say why they are to be together all the same.")
    return Foretold(" ".join([*said, ask]), refused=final, asks=not final)


def smallness(db: Db, row: PairingRow) -> Small | None:
    """Whether a group or circle that runs has fewer people than it should."""
    if row.format not in LEAST_AND_MOST or not row.state.confirmed:
        return None
    fewest, count = fitting_in.fewest(db, row), len(row.learners)
    if count >= fewest:
        return None
    text = ngettext(
        "This group has {count} mentee; the fewest are {fewest}.",
        "This group has {count} mentees; the fewest are {fewest}.",
        count,
    )
    if row.format is Format.CIRCLE:
        text = ngettext(
            "This circle has {count} person; the fewest are {fewest}.",
            "This circle has {count} people; the fewest are {fewest}.",
            count,
        )
    two = row.format is Format.GROUP and count == 1 and len(row.mentors) == 1
    return Small(text.format(count=count, fewest=fewest), two)


def _free(profile: Profile, held: Mapping[int, int]) -> int:
    able = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)
    return profile.capacity - held[profile.id] if profile.state in able else 0


def _told(row: PairingRow) -> str:
    text = ngettext("{title} · {count} mentee", "{title} · {count} mentees", len(row.learners))
    if row.format is Format.CIRCLE:
        text = ngettext("{title} · {count} person", "{title} · {count} people", len(row.learners))
    return text.format(title=row.title, count=len(row.learners))
