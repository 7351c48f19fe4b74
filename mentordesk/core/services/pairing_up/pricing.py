"""What it costs everybody to give one learner each of the other mentors: reckoned once, then told at once."""

from dataclasses import dataclass, replace

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import points
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.matrix import Someone
from mentordesk.core.services.pairing_up.proposals import NEVER


@dataclass(frozen=True, slots=True)
class Price:
    """What pairing by hand means: if it can be, if it is against a rule or a decision; in words, in brief."""

    mentor: int
    name: str
    possible: bool
    against: bool
    sentence: str
    brief: str = ""


@dataclass(frozen=True, eq=False)
class Prices:
    """Prices of all mentors for one learner; `refusal` says why this learner cannot be moved at all."""

    learner: int
    name: str
    refusal: str
    forbidden: frozenset[int]
    overriding: matching.Overriding | None = None

    def of(self, mentor_id: int) -> Price:
        """The price of one mentor; quick, for it is asked while somebody is dragged."""
        if self.overriding is None:
            return Price(mentor_id, "", possible=False, against=False, sentence=self.refusal)
        answer = self.overriding.answer(mentor_id)
        name = next(each.name for each in self.overriding.problem.mentors if each.id == mentor_id)
        codes = {barrier.code for barrier in answer.barriers}
        said = answer.sentence
        if mentor_id in self.forbidden:
            said = _("You decided that they are never paired; this lifts it. {price}").format(price=said)
        elif codes and not codes & NEVER:
            said = _("Against a rule: {reason} You may pair them all the same.").format(reason=said)
        against = bool(codes) or mentor_id in self.forbidden
        brief = _brief(answer, possible=not codes & NEVER)
        return Price(mentor_id, name, possible=not codes & NEVER, against=against, sentence=said, brief=brief)

    def mentors(self) -> list[Someone]:
        """All other mentors by what they cost, the cheapest first, then those who are against a rule."""
        if self.overriding is None:
            return []
        people = {each.id: each.name for each in self.overriding.problem.mentors}
        held = self.overriding.seen.get(self.learner)
        ordered = dict.fromkeys([*self.overriding.cheapest(), *people])
        return [Someone(number, people[number]) for number in ordered if number != held]


def _brief(answer: matching.WhyNot, *, possible: bool) -> str:
    if answer.price is None:
        return _("against a rule") if possible else _("not possible")
    if answer.fewer:
        text = ngettext("{count} person fewer matched", "{count} people fewer matched", answer.fewer)
        return text.format(count=answer.fewer)
    if not answer.price:
        return _("costs nothing")
    text = _("costs {points}") if answer.price > 0 else _("brings {points}")
    return text.format(points=points(abs(answer.price)))


def prices(db: Db, cohort_id: int, learner_id: int, pairing_id: int = 0) -> Prices:
    """What each mentor would cost, as `pair_by_hand` would have it: earlier decisions about them aside."""
    confirmed = pairings.all_confirmed_of(db, learner_id)
    if len(confirmed) >= programmes.mentors_each(db, cohort_id):
        text = _("{pairing} is confirmed: end that pairing first.").format(pairing=confirmed[0].title)
        return Prices(learner_id, "", text, frozenset())
    request, seen = open_proposals.about(db, cohort_id, learner_id, pairing_id)
    pins = frozenset(pin for pin in request.pins if pin[0] != learner_id)
    forbids = frozenset(each for each in request.forbids if each[0] != learner_id)
    forbidden = frozenset(mentor for _learner, mentor in request.forbids - forbids)
    freed = replace(request, pins=pins, forbids=forbids)
    found = matching.overriding(freed, seen.items(), learner_id)
    return Prices(learner_id, request.learner(learner_id).name, "", forbidden, found)
