"""Proposing: the best plan for everybody who waits, and two people put together by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.candidates import Pair
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services import matching_runs
from mentordesk.core.services.pairing_up import group_proposals, later_rounds, mentor_rounds, open_proposals
from mentordesk.core.services.pairing_up.decision_prices import cost
from mentordesk.core.services.pairing_up.open_proposals import answered, draft, open_rows, remove
from mentordesk.core.vocab import Format

NEVER = frozenset({"H1", "H2", "H3", "H4", "H5", "pin", "together"})
"""What even the coordinator cannot override: oneself, a manager, avoidance, conflict, no place, twice."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a run of the matching brought: how many, and who is left with the reason and the way out."""

    pairs: int
    unmatched: Sequence[matching.Unmatched | matching.LeftOut]
    notes: tuple[str, ...]
    told: str = ""
    """How many in words, where they are no pairings of two."""


@command(N_("Propose pairings"))
def propose(db: Db, cohort_id: int, today: date, progress: Progress = silent) -> Proposed:
    """Replace the open proposals by the best plan for everybody who waits; what was answered stays."""
    if programmes.cohort(db, cohort_id).format.gathers:
        return _propose_groups(db, cohort_id, today, progress)
    request = open_proposals.request(db, cohort_id)
    return bring(db, cohort_id, (request, matching.propose_aside(request, progress)), today)


def _propose_groups(db: Db, cohort_id: int, today: date, progress: Progress) -> Proposed:
    found, told = group_proposals.propose_groups(db, cohort_id, today, progress)
    describe(db, _("Propose {groups}").format(groups=told))
    bound = group_proposals.bound(found)
    return Proposed(len(found.gatherings), found.left, (bound,) if bound else (), told)


def bring(db: Db, cohort_id: int, asked: tuple[matching.Request, matching.Proposal], today: date) -> Proposed:
    """Replace the open proposals by a plan, and keep what was asked with it."""
    request, plan = asked
    rows = open_rows(db, cohort_id)
    held = mentor_rounds.held(db, cohort_id)
    remove(db, [row.id for row in rows if not answered(row)])
    drafts = [draft(request, pair.learner, pair.mentor) for pair in plan.pairs]
    pairings.pair(db, cohort_id, drafts, today)
    matching_runs.keep(db, cohort_id, (request, plan), [row for row in rows if answered(row)], today)
    more = [later_rounds.bring(db, cohort_id, held, number, today) for number in range(2, held.most + 1)]
    count = len(drafts) + sum(each.pairs for each in more)
    describe(db, ngettext("Propose {count} pairing", "Propose {count} pairings", count).format(count=count))
    return Proposed(count, plan.unmatched, (*plan.notes, *(note for each in more for note in each.notes)))


@command(N_("Pair by hand"))
def pair_by_hand(db: Db, cohort_id: int, learner_id: int, mentor_id: int, today: date) -> int:
    """Propose these two and keep them together in later plans; the other open proposals make room.

    They are rearranged as `why_not` says; where nothing is proposed yet, nobody else is. Raises `Refused`.
    Where each has several mentors, it is one more, until there are as many as there should be.
    """
    number = mentor_rounds.held(db, cohort_id).asked(learner_id)
    return _by_hand(db, cohort_id, (learner_id, mentor_id), number, today)


@command(N_("Pair by hand"))
def pair_instead(db: Db, pairing_id: int, mentor_id: int, today: date) -> int:
    """Propose this mentor in place of the one of a proposal, as `pair_by_hand` does."""
    row = pairings.row(db, pairing_id)
    learner_id = row.learners[0].participant_id
    number = mentor_rounds.held(db, row.cohort_id).asked(learner_id, pairing_id)
    return _by_hand(db, row.cohort_id, (learner_id, mentor_id), number, today)


def _by_hand(db: Db, cohort_id: int, two: Pair, number: int, today: date) -> int:
    learner_id, mentor_id = two
    refuse_if_many(db, cohort_id)
    _refuse_if_placed(db, cohort_id, learner_id)
    request = _freed(open_proposals.request(db, cohort_id, learner_id, number), learner_id, mentor_id)
    _refuse_if_never(request, learner_id, mentor_id)
    kept = replace(request, pins=request.pins | {(learner_id, mentor_id)})
    rows = mentor_rounds.held(db, cohort_id).proposed(number)
    mine = [row for row in rows if row.holds(learner_id)]
    others = [row for row in rows if row not in mine and not answered(row)]
    wanted = {learner_id: mentor_id}
    plan = matching.propose(kept)
    price = cost(matching.propose(request), plan)
    if others:
        wanted |= {pair.learner: pair.mentor for pair in plan.pairs}
        if programmes.mentors_each(db, cohort_id) == 1:  # else one round of several would stand alone
            done = [row for row in rows if answered(row)]
            matching_runs.keep(db, cohort_id, (kept, plan), done, today)
    staying = [row for row in others if open_proposals.pairs([row]).items() <= wanted.items()]
    remove(db, [row.id for row in (*mine, *others) if row not in staying])
    pairings.pin(db, mentor_id, learner_id, _("Paired by hand."), pairings.Noted(today, price))
    made = wanted.items() - open_proposals.pairs(staying).items()
    drafts = [draft(kept, learner, mentor) for learner, mentor in sorted(made)]
    ids = pairings.pair(db, cohort_id, drafts, today)
    return ids[sorted(made).index((learner_id, mentor_id))]


def refuse_if_many(db: Db, cohort_id: int) -> None:
    """What is proposed are pairs of a mentor and a mentee, which a group or a circle is not."""
    kind = programmes.cohort(db, cohort_id).format
    if kind in {Format.GROUP, Format.CIRCLE}:
        sentence = _(
            "This cohort meets as: {format}. Put people into one that is proposed, or open one by hand."
        )
        raise Refused(sentence.format(format=kind.label.lower()))


def _refuse_if_placed(db: Db, cohort_id: int, learner_id: int) -> None:
    rows = pairings.all_confirmed_of(db, learner_id)
    if len(rows) >= programmes.mentors_each(db, cohort_id):
        raise Refused(_("{pairing}: end that pairing first.").format(pairing=rows[0].title))


def _freed(request: matching.Request, learner_id: int, mentor_id: int) -> matching.Request:
    """The request without earlier decisions that this one replaces."""
    return replace(
        request,
        pins=frozenset(pin for pin in request.pins if pin[0] != learner_id),
        forbids=request.forbids - {(learner_id, mentor_id)},
    )


def _refuse_if_never(request: matching.Request, learner_id: int, mentor_id: int) -> None:
    if not any(mentor.id == mentor_id for mentor in request.mentors):
        raise Refused(_("This mentor does not take part at the moment."))
    barriers = matching.explain(request, learner_id, mentor_id).barriers
    for barrier in barriers:
        if barrier.code in NEVER:
            raise Refused(barrier.sentence)
