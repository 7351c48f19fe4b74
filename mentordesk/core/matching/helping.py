"""What would help those who are left most: one place more, or one rule less; each counted anew, in words."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.bottleneck import some_of
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.cheapest_fix import FORBID, Relaxed, helpful_places, relaxed
from mentordesk.core.matching.one_more_place import PlaceValue, place_values
from mentordesk.core.matching.phrases import points
from mentordesk.core.matching.place_in_mode import LARGE, place_told
from mentordesk.core.matching.problem import Problem
from mentordesk.core.vocab import MatchMode

MOST = 3
"""Of a kind; who asks for more is not helped by a longer list."""


@dataclass(frozen=True, slots=True)
class Help:
    """One change that would match `people` more, in words; `mentor` is who would have to take one more."""

    people: int
    sentence: str
    mentor: int | None = None


def helps(request: Request) -> list[Help]:
    """The most helpful places and rules; none where nobody is left, or where no single change helps."""
    problem = Problem(request)
    mates = problem.plan.mates
    if request.mode is MatchMode.STABLE or len(problem.pairs(mates)) == len(problem.learners):
        return []  # a stable plan may leave places empty, so that one more says nothing
    rules = relaxed(problem, mates)[:MOST]
    found = [_rule(problem, each) for each in rules] + _places(problem)[:MOST]
    return sorted(found, key=lambda each: -each.people)


def _places(problem: Problem) -> list[Help]:
    """Where the total alone decides, chains tell the worth of every place; else some plans are made anew."""
    if problem.request.mode is MatchMode.COVERAGE_TOTAL:
        return [_place(problem, each) for each in place_values(problem) if each.people]
    helpful = helpful_places(problem)[:MOST]
    if problem.instance.scores.size <= LARGE:
        told = [(j, *place_told(problem, j)) for j, _row in helpful]
        return [Help(people, sentence, problem.mentors[j].id) for j, people, sentence in told]
    said = _("One more place with {mentor}: {learner} would be matched.")
    return [
        Help(
            1,
            said.format(mentor=problem.mentors[j].name, learner=problem.learners[row].name),
            problem.mentors[j].id,
        )
        for j, row in helpful
    ]


def _rule(problem: Problem, found: Relaxed) -> Help:
    names = some_of([problem.request.learner(each).name for each in found.matched])
    text = ngettext(
        "Without the rule on {rule} one more could be matched: {names}.",
        "Without the rule on {rule} {count} more could be matched: {names}.",
        len(found.matched),
    )
    if found.code == FORBID:
        text = ngettext(
            "Without your decisions about two people one more could be matched: {names}.",
            "Without your decisions about two people {count} more could be matched: {names}.",
            len(found.matched),
        )
    count = len(found.matched)
    return Help(count, text.format(rule=found.label, count=count, names=names))


def _place(problem: Problem, found: PlaceValue) -> Help:
    people = [problem.request.learner(each).name for each in found.moves]
    mentor = problem.request.mentor(found.mentor)
    said = _("One more place with {mentor}: {learner} would be matched.")
    told = [said.format(mentor=mentor.name, learner=people[-1])]
    if len(people) > 1:
        text = ngettext("{names} would move up for it.", "{names} would move up for it.", len(people) - 1)
        told.append(text.format(names=some_of(people[:-1])))
    if found.points:
        more = _("{points} points more in all.") if found.points > 0 else _("{points} points less in all.")
        told.append(more.format(points=points(abs(found.points))))
    return Help(found.people, " ".join(told), found.mentor)
