"""Why a group or circle is as it is: how each fits, what stands against it now, and who is kept there."""

from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.matching_runs import private
from mentordesk.core.services.pairing_up import group_asking
from mentordesk.core.services.pairing_up.group_members import ids
from mentordesk.core.services.pairing_up.open_proposals import open_rows
from mentordesk.core.vocab import PairingState, RuleKind


@dataclass(frozen=True, slots=True)
class MemberFit:
    """One of the learners or peers: the mean of their scores, 0 to 10,000, and what speaks most for them."""

    id: int
    name: str
    score: int
    sentence: str
    kept: bool
    """The coordinator decided that they stay with this group's mentor."""


@dataclass(frozen=True, slots=True)
class GroupStory:
    """What the inspector tells of a group."""

    pairing_id: int
    against: tuple[str, ...]
    fits: tuple[MemberFit, ...]


def group_story(db: Db, pairing_id: int) -> GroupStory:
    """Of a proposed or confirmed group or circle; nothing stands against what is confirmed."""
    row = pairings.row(db, pairing_id)
    asked = asking.request(db, row.cohort_id, also=ids(row.current))
    others = [each for each in open_rows(db, row.cohort_id) if each.id != row.id]
    request = group_asking.taking(asked, others)
    known = {each.id for each in (*request.mentors, *request.learners)}
    mentors, members = ids(row.mentors), [each for each in ids(row.learners) if each in known]
    if not set(mentors) <= known or not members:
        return GroupStory(row.id, (_("Not all of them take part at the moment."),), ())
    against: tuple[str, ...] = ()
    if row.state is PairingState.PROPOSED:
        against = matching.fits(request, group_asking.sizes(db, row.cohort_id), mentors, members)
    kept = {
        rule.learner_id
        for rule in pairings.decided(db, row.cohort_id)
        if rule.kind is RuleKind.PIN and rule.mentor_id in mentors
    }
    fits = (_fit(request, row, mentors, each) for each in row.learners if each.participant_id in known)
    return GroupStory(row.id, against, tuple(MemberFit(*found, kept=found[0] in kept) for found in fits))


def _fit(
    request: matching.Request, row: PairingRow, mentors: list[int], member: pairings.MemberRow
) -> tuple[int, str, int, str]:
    """Who, the mean score, and the sentence with the most points that may be told."""
    one = member.participant_id
    if mentors:
        found = [matching.explain(request, one, mentor) for mentor in mentors]
    else:
        found = [_peers(request, one, other) for other in ids(row.learners) if other != one]
    if not found:
        return one, member.name, 0, ""
    score = sum((each.total for each in found), Fraction(0)) / len(found)
    hidden = private.private_keys()
    parts = [part for part in found[0].components if part.key not in hidden and part.known and part.points]
    best = max(parts, key=lambda part: part.points, default=None)
    return one, member.name, int(score * 100), best.sentence if best and mentors else ""


def _peers(request: matching.Request, one: int, other: int) -> matching.Explanation:
    """What a peer finds in another."""
    return matching.explain(matching.Request(request.learners, request.learners, request.rules), one, other)
