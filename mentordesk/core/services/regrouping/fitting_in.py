"""Whether people fit into a group or a circle: size, places, who they are, and the rules between them."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select

from mentordesk.core import matching, pairings, participants, programmes
from mentordesk.core.db import Db
from mentordesk.core.errors import Refused
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


def refuse_size(db: Db, row: PairingRow) -> None:
    """Raises `Refused` where there are more than may be."""
    most = LEAST_AND_MOST[row.format][1]
    if _said(db, row):
        most = programmes.meeting_sizes(db, row.cohort_id).most
    if len(row.learners) > most:
        text = _("A group here has at most {most} mentees; “Rules and weights…” says so.")
        if row.format is Format.CIRCLE:
            text = _("A circle here has at most {most} people; “Rules and weights…” says so.")
        raise Refused(text.format(most=most))
    if len(row.mentors) > MENTORS:
        raise Refused(_("A group has one, two or three mentors."))


def refuse_places(db: Db, row: PairingRow, before: dict[int, int]) -> None:
    """Raises `Refused` where a mentor now holds more places than there are; `before`: how many they held."""
    for mentor in row.mentors:
        held = pairings.mentored(db, mentor.participant_id)
        capacity = db.get_one(Participant, mentor.participant_id).capacity
        if held > max(capacity, before.get(mentor.participant_id, 0)):
            raise Refused(_("{mentor} has no free place.").format(mentor=mentor.name))


def refuse_unable(db: Db, row: PairingRow, people: Sequence[int]) -> None:
    """Raises `Refused` for who does not take part, is not ready, or learns elsewhere already."""
    most = db.get_one(Cohort, row.cohort_id).mentors_each or 1
    for number in people:
        profile = participants.profile(db, number)
        if db.get_one(Participant, number).cohort_id != row.cohort_id or profile.state not in _ABLE:
            raise Refused(_("{name} does not take part at the moment.").format(name=profile.name))
        if not profile.onboarded and profile.state is ParticipantState.ACCEPTED:
            raise Refused(_("{name} has not finished onboarding.").format(name=profile.name))
        if row.format is Format.CIRCLE and not profile.role.learns:
            raise Refused(_("A circle has no mentors, and {name} is one.").format(name=profile.name))
        held = [each for each in pairings.of_participant(db, number) if each.state.confirmed]
        held = [each for each in held if each.holds(number) and each.id != row.id]
        if profile.role.learns and len(held) >= most:
            text = _("{learner} is paired already: {pairing}.")
            raise Refused(text.format(learner=profile.name, pairing=held[0].title))


def refuse_rules(db: Db, row: PairingRow, newcomers: Iterable[int], reason: str, on: date) -> None:
    """Raises `Refused` where newcomers break a rule; with a reason only where no reason helps.

    A rule that was set aside is noted with the reason.
    """
    fresh = frozenset(newcomers)
    found = [each for each in _as_they_are(db, row) if not each.learner or _of(each) & fresh]
    if any(not each.learner for each in found):
        known = {each.code for each in _as_they_are(db, row, fresh) if not each.learner}
        found = [each for each in found if each.learner or each.code not in known]
    final = [each for each in found if each.final]
    if final:
        raise Refused(" ".join(each.sentence for each in final))
    if found and not reason.strip():
        text = _("{rules} Say why they are to be together all the same.")
        raise Refused(text.format(rules=" ".join(each.sentence for each in found)))
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


def _as_they_are(db: Db, row: PairingRow, but: frozenset[int] = frozenset()) -> tuple[Broken, ...]:
    sides = ([each.participant_id for each in side] for side in (row.mentors, row.learners))
    mentors, learners = ([number for number in side if number not in but] for side in sides)
    return against(db, row.cohort_id, mentors, learners)


def _said(db: Db, row: PairingRow) -> bool:
    """Whether the cohort itself says how large they are."""
    found = db.execute(select(Cohort.format, Cohort.match_sizes).where(Cohort.id == row.cohort_id)).one()
    return found.format is row.format and found.match_sizes is not None


def _of(rule: Broken) -> frozenset[int]:
    return frozenset({rule.learner, rule.other})
