"""What a group opened by hand means: who could be in it, what stands against it, and its price."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mentordesk.core import matching, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.pairings import Cost
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import group_asking, group_changes, group_costs
from mentordesk.core.services.pairing_up.group_prices import best_costs, called
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows
from mentordesk.core.vocab import Format


@dataclass(frozen=True, slots=True)
class Choosable:
    """Somebody who could be in a group that is opened by hand, and where they are now."""

    id: int
    name: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Choosables:
    """Mentors with a place and those without (none in circles), and people without a confirmed group."""

    meets_as: Format
    mentors: tuple[Choosable, ...]
    people: tuple[Choosable, ...]
    full: tuple[Choosable, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What is told of a group before it is opened; `possible` is False where nobody can override it."""

    possible: bool
    against: bool
    sentences: tuple[str, ...]


def choosables(db: Db, cohort_id: int) -> Choosables:
    """Who can be chosen, in the order of names."""
    asked, rows = asking.request(db, cohort_id), open_rows(db, cohort_id)
    here = {member.participant_id: called(row) for row in rows for member in row.learners}
    taking = group_asking.taking(asked, rows)
    circle = asked.rules.format is Format.CIRCLE
    people = sorted(asked.learners, key=lambda each: each.order)
    leading = () if circle else sorted(taking.mentors, key=lambda each: each.order)
    return Choosables(
        asked.rules.format,
        tuple(Choosable(each.id, each.name) for each in leading if each.places),
        tuple(Choosable(each.id, each.name, here.get(each.id, "")) for each in people),
        tuple(Choosable(each.id, each.name) for each in leading if not each.places),
    )


def opening(db: Db, cohort_id: int, mentors: Sequence[int], members: Sequence[int]) -> Opening:
    """What stands against it, how it fits, and what the best plan with it costs; solves two plans."""
    request = group_changes.opening(db, cohort_id, members)
    circle = request.rules.format is Format.CIRCLE
    if not members or (not mentors and not circle):
        said = (
            _("Choose who is to be together.") if circle else _("Choose a mentor, and who is to be together.")
        )
        return Opening(possible=False, against=False, sentences=(said,))
    try:
        group_changes.refuse_if_never(request, mentors, members)
    except Refused as refused:
        return Opening(possible=False, against=True, sentences=(str(refused),))
    sizes = group_asking.sizes(db, cohort_id)
    free = replace(request, pins=frozenset(pin for pin in request.pins if pin[0] not in set(members)))
    against = matching.fits(free, sizes, mentors, members)
    found = matching.described(free, sizes, mentors, members, group_asking.week(db, cohort_id))
    fit = _("Fit of the group: {score} of 100.").format(score=words.rounded(found.score, 0))
    price = () if circle else (best_costs(_cost(db, cohort_id, mentors[0], members)),)
    told = against or found.reasons
    return Opening(possible=True, against=bool(against), sentences=(*told, fit, *price))


def _cost(db: Db, cohort_id: int, mentor: int, members: Sequence[int]) -> Cost | None:
    """The best plan of all that is decided anew, against the best that has these with their mentor."""
    rows = [row for row in open_rows(db, cohort_id) if answered(row)]
    asked = group_asking.without(asking.request(db, cohort_id), rows)
    asked = replace(asked, pins=frozenset(pin for pin in asked.pins if pin[0] not in set(members)))
    kept = replace(asked, pins=asked.pins | {(each, mentor) for each in members})
    sizes = group_asking.sizes(db, cohort_id)
    having = matching.gather(kept, sizes)
    if not group_costs.together(having, mentor, members):
        return None
    return group_costs.cost(matching.gather(asked, sizes), having)
