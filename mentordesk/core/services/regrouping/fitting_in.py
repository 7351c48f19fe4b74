"""Whether people fit into a group or a circle: size, places, who they are, and the rules between them."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select

from mentordesk.core import matching, pairings, participants, programmes
from mentordesk.core.db import Db
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import _
from mentordesk.core.matching import Broken
from mentordesk.core.model import Cohort, Participant
from mentordesk.core.pairings import Changed, PairingRow
from mentordesk.core.programmes import LEAST_AND_MOST, MENTORS
from mentordesk.core.services import asking
from mentordesk.core.vocab import ChangeKind, Format, ParticipantState

_ABLE = (ParticipantState.ACCEPTED, ParticipantState.MATCHED, ParticipantState.PAUSED)
_FEWEST = {Format.GROUP: 3, Format.CIRCLE: LEAST_AND_MOST[Format.CIRCLE][0]}
"""Where the cohort says nothing: a group of fewer merges with another or becomes a pair."""


def against(db: Db, cohort_id: int, mentors: Iterable[int], learners: Iterable[int]) -> tuple[Broken, ...]:
    """The rules that these people would break together."""
    sides = tuple(mentors), tuple(learners)
    return matching.broken(asking.request(db, cohort_id, also=[*sides[0], *sides[1]]), *sides)


def fewest(db: Db, row: PairingRow) -> int:
    """Of learners in a group, or of people in a circle; 0 for what is neither."""
    sizes = programmes.meeting_sizes(db, row.cohort_id)
    return sizes.fewest if _said(db, row) else _FEWEST.get(row.format, 0)


def too_many(db: Db, row: PairingRow, mentors: int, learners: int) -> str:
    """Why so many may not be in this group or circle together; "" where they may."""
    most = LEAST_AND_MOST[row.format][1]
    if _said(db, row):
        most = programmes.meeting_sizes(db, row.cohort_id).most
    if learners > most:
        text = _("A group here has at most {most} mentees; “Rules and weights…” says so.")
        if row.format is Format.CIRCLE:
            text = _("A circle here has at most {most} people; “Rules and weights…” says so.")
        return text.format(most=most)
    return _("A group has one, two or three mentors.") if mentors > MENTORS else ""


def refuse_size(db: Db, row: PairingRow) -> None:
    """Raises `Invalid` where there are more than may be."""
    if sentence := too_many(db, row, len(row.mentors), len(row.learners)):
        raise _unfit(sentence)


def refuse_places(db: Db, row: PairingRow, before: dict[int, int]) -> None:
    """Raises `Invalid` where a mentor now holds more places than there are; `before`: how many they held."""
    for mentor in row.mentors:
        held = pairings.mentored(db, mentor.participant_id)
        capacity = db.get_one(Participant, mentor.participant_id).capacity
        if held > max(capacity, before.get(mentor.participant_id, 0)):
            raise _unfit(_("{mentor} has no free place.").format(mentor=mentor.name))


def refuse_unable(db: Db, row: PairingRow, people: Sequence[int]) -> None:
    """Raises `Invalid` for who does not take part, is not ready, or learns elsewhere already."""
    most = db.get_one(Cohort, row.cohort_id).mentors_each or 1
    for number in people:
        profile = participants.profile(db, number)
        if db.get_one(Participant, number).cohort_id != row.cohort_id or profile.state not in _ABLE:
            raise _unfit(_("{name} does not take part at the moment.").format(name=profile.name))
        if not profile.onboarded and profile.state is ParticipantState.ACCEPTED:
            raise _unfit(_("{name} has not finished onboarding.").format(name=profile.name))
        if row.format is Format.CIRCLE and not profile.role.learns:
            raise _unfit(_("A circle has no mentors, and {name} is one.").format(name=profile.name))
        held = [each for each in pairings.of_participant(db, number) if each.state.confirmed]
        held = [each for each in held if each.holds(number) and each.id != row.id]
        if profile.role.learns and len(held) >= most:
            text = _("{learner} is paired already: {pairing}.")
            raise _unfit(text.format(learner=profile.name, pairing=held[0].title))


def newly_broken(
    db: Db, cohort_id: int, sides: tuple[Sequence[int], Sequence[int]], fresh: frozenset[int]
) -> list[Broken]:
    """The rules that mentors and learners break because of those who are fresh among them."""
    found = [each for each in against(db, cohort_id, *sides) if not each.learner or _of(each) & fresh]
    if any(not each.learner for each in found):
        old = ([number for number in side if number not in fresh] for side in sides)
        known = {each.code for each in against(db, cohort_id, *old) if not each.learner}
        found = [each for each in found if each.learner or each.code not in known]
    return found


def refuse_rules(db: Db, row: PairingRow, newcomers: Iterable[int], reason: str, on: date) -> None:
    """Raises `Invalid` where newcomers break a rule; with a reason only where no reason helps.

    A rule that was set aside is noted with the reason.
    """
    sides = tuple([each.participant_id for each in side] for side in (row.mentors, row.learners))
    found = newly_broken(db, row.cohort_id, (sides[0], sides[1]), frozenset(newcomers))
    final = [each for each in found if each.final]
    if final:
        raise _unfit(" ".join(each.sentence for each in final))
    if found and not reason.strip():
        text = _("{rules} Say why they are to be together all the same.")
        sentence = text.format(rules=" ".join(each.sentence for each in found))
        raise Invalid([Problem("reason", sentence)])
    set_aside(db, row.id, found, reason, on)


def set_aside(db: Db, pairing_id: int, rules: Iterable[Broken], reason: str, on: date) -> None:
    """Keep that these rules are broken knowingly, and why."""
    for each in rules:
        changed = Changed(
            ChangeKind.KEPT,
            on,
            reason,
            each.learner or None,
            each.other or None,
            rule=each.code,
            old=each.sentence,
        )
        pairings.note(db, pairing_id, changed)


def held_places(db: Db, mentors: Iterable[int]) -> dict[int, int]:
    """How many places each of these mentors holds now."""
    return {number: pairings.mentored(db, number) for number in mentors}


def _said(db: Db, row: PairingRow) -> bool:
    """Whether the cohort itself says how large they are."""
    found = db.execute(select(Cohort.format, Cohort.match_sizes).where(Cohort.id == row.cohort_id)).one()
    return found.format is row.format and found.match_sizes is not None


def _of(rule: Broken) -> frozenset[int]:
    return frozenset({rule.learner, rule.other})


def _unfit(sentence: str) -> Invalid:
    return Invalid([Problem("people", sentence)])
