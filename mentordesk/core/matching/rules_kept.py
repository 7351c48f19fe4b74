"""What stands against people who are together, or are to be joined: the rules that count all along."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import combinations

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate, Request
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.rules import HARD, barriers
from mentordesk.core.matching.times import longest, shared

_BEFOREHAND = frozenset({"H5", "H6", "H9"})
"""Places, onboarding and who can help: asked before people begin, and not again while they learn."""
_FINAL = frozenset({"H1", "H2", "H3", "H4", "forbid"})
_ABREAST = frozenset({"H1", "H3", "H4"})
_PEERS = _ABREAST | {"H2"}


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that people break together: a learner and another one, or (both 0) all of them."""

    code: str
    sentence: str
    learner: int = 0
    other: int = 0

    @property
    def final(self) -> bool:
        """Not even a reason helps when somebody is to be joined to them."""
        return self.code in _FINAL


def broken(request: Request, mentors: Iterable[int], learners: Iterable[int]) -> tuple[Broken, ...]:
    """Of these participants, as the request knows them; who is not in it is passed over."""
    leads, learns = frozenset(mentors), frozenset(learners)
    leading = [each for each in request.mentors if each.id in leads]
    learning = [each for each in request.learners if each.id in learns]
    found = [each for one in learning for other in leading for each in _across(request, one, other)]
    abreast = _ABREAST if leading else _PEERS
    for side in (learning, leading):
        for one, other in combinations(sorted(side, key=lambda each: each.order), 2):
            found += _abreast(request, one, other, abreast)
    if not any(each.code == "H7" for each in found):
        found += _all_together(request, [*learning, *leading])
    return tuple(found)


def _across(request: Request, learner: Candidate, mentor: Candidate) -> Iterator[Broken]:
    for each in barriers(mentor, learner, request.rules):
        if each.code not in _BEFOREHAND:
            yield Broken(each.code, each.sentence, learner.id, mentor.id)
    yield from _told_apart(request, learner, mentor)


def _abreast(request: Request, one: Candidate, other: Candidate, codes: frozenset[str]) -> Iterator[Broken]:
    for rule in HARD:
        if rule.code in codes and rule.breaks(other, one, request.rules):
            yield Broken(rule.code, rule.say(other, one, request.rules), one.id, other.id)
    yield from _told_apart(request, one, other)


def _told_apart(request: Request, one: Candidate, other: Candidate) -> Iterator[Broken]:
    if {(one.id, other.id), (other.id, one.id)} & request.forbids:
        text = _("You decided that {learner} and {mentor} are never paired.")
        yield Broken("forbid", text.format(learner=one.name, mentor=other.name), one.id, other.id)


def _all_together(request: Request, people: list[Candidate]) -> Iterator[Broken]:
    """Each two may share a time, and all of them none."""
    known = [each.free for each in people if each.free is not None]
    if request.rules.allow_async or len(known) <= 2:  # noqa: PLR2004 - of two the rule for pairs has told
        return
    best = longest(reduce(shared, known))
    if best < request.rules.session_minutes:
        needed = duration(request.rules.session_minutes)
        text = _("All of them together are never free at the same time.")
        if best:
            text = _("All of them together share no more than {time} at a time; a session takes {needed}.")
        yield Broken("H7", text.format(time=duration(best), needed=needed))
