"""Why a learner found no place, and the nearest thing that would give them one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from mentordesk.core import words
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.bottleneck import bottlenecks
from mentordesk.core.matching.candidates import Candidate, Need, Rules
from mentordesk.core.matching.phrases import duration, inside
from mentordesk.core.matching.results import RuledOut, Unmatched
from mentordesk.core.matching.rules import HARD, label

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.problem import Problem

FORBID = "forbid"


def unmatched(problem: Problem, mates: Grid) -> list[Unmatched]:
    """Everybody whom the plan leaves without a mentor, in order."""
    import numpy as np

    mentors = len(problem.mentors)
    loads = np.bincount(mates, minlength=mentors + 1)[:mentors]
    full = loads >= np.array(problem.places, dtype=np.int64)
    left = [i for i, j in enumerate(mates) if j == mentors and i not in problem.pinned]
    short = {each: found.sentence for found in bottlenecks(problem, mates) if left for each in found.learners}
    found = [_one(problem, i, full) for i in left]
    return [replace(each, shortage=short.get(each.learner, "")) for each in found]


def _one(problem: Problem, row: int, full: Flags) -> Unmatched:
    broken = _broken(problem, row)
    because = [
        RuledOut(code, label(code, problem.request.rules), int(flags.sum()))
        for code, flags in (broken | {"H5": full}).items()
        if flags.any()
    ]
    possible = problem.possible[row]
    learner = problem.learners[row]
    if not problem.mentors:
        reason, fix, ask = _("There are no mentors yet."), "", None
    elif possible.any():
        best = _best(problem, row, possible)
        reason, fix, ask = _all_full(problem, row, full), _say_place(best), best.id
    else:
        hindered = sorted((each for each in because if each.code != "H5"), key=lambda each: -each.mentors)
        counts = words.names([f"{each.label} ({each.mentors})" for each in hindered])
        text = ngettext(
            "The only mentor may not be paired with {learner}: {reasons}.",
            "None of {count} mentors may be paired with {learner}: {reasons}.",
            len(problem.mentors),
        )
        reason = text.format(count=len(problem.mentors), learner=learner.name, reasons=counts)
        fix, ask = _one_step(problem, row, broken, full)
    order = {rule.code: place for place, rule in enumerate(HARD)}
    because.sort(key=lambda each: order.get(each.code, len(order)))
    return Unmatched(learner.id, tuple(because), reason, fix, ask)


def _broken(problem: Problem, row: int) -> dict[str, Flags]:
    """By rule, which mentors it keeps from the learner; places aside, decisions included."""
    import numpy as np

    broken = {code: flags[row] for code, flags in problem.blocked.items() if code != "H5"}
    identity = problem.learners[row].id
    forbidden = [(identity, mentor.id) in problem.request.forbids for mentor in problem.mentors]
    return broken | {FORBID: np.array(forbidden, dtype=bool)}


def _best(problem: Problem, row: int, among: Flags) -> Candidate:
    """The mentor of the highest score; the earlier one where two are equal."""
    import numpy as np

    return problem.mentors[int(np.argmax(np.where(among, problem.scores[row], -1)))]


def _all_full(problem: Problem, row: int, full: Flags) -> str:
    """Names the most important need all of whose mentors are full, else whoever may be met at all."""
    learner = problem.learners[row]
    for need in sorted(learner.needs, key=lambda each: -each.importance):
        able = [j for j, mentor in enumerate(problem.mentors) if covers(mentor, need)]
        if able and all(full[j] for j in able):
            text = ngettext(
                "{mentor}, the only one who covers {skill}, is full.",
                "All {count} who cover {skill} are full.",
                len(able),
            )
            return text.format(
                mentor=problem.mentors[able[0]].name, count=len(able), skill=inside(need.label)
            )
    met = problem.possible[row].nonzero()[0]
    text = ngettext(
        "{mentor}, the only one whom {learner} may meet, is full.",
        "All {count} whom {learner} may meet are full.",
        len(met),
    )
    return text.format(mentor=problem.mentors[int(met[0])].name, count=len(met), learner=learner.name)


def covers(mentor: Candidate, need: Need) -> bool:
    """At least one level above the learner (domain 8.5)."""
    return mentor.levels.get(need.skill, 0) > need.level


def _say_place(mentor: Candidate) -> str:
    return _("One more place with {mentor} would do it.").format(mentor=mentor.name)


def _one_step(problem: Problem, row: int, broken: dict[str, Flags], full: Flags) -> tuple[str, int | None]:
    """The mentor with a place whom one rule alone keeps away; wishes, conflicts and managers stand."""
    hurdles = sum(flags.astype(int) for flags in broken.values())
    near = {code: flags & (hurdles == 1) & ~full for code, flags in broken.items() if code in _STEPS}
    code = max(near, key=lambda each: int(near[each].sum()))
    if not near[code].any():
        return _("No single step would do it."), None
    mentor = _best(problem, row, near[code])
    return _STEPS[code](mentor, problem.learners[row], problem.request.rules), mentor.id


def _say_onboard(mentor: Candidate, learner: Candidate, _rules: Rules) -> str:
    missing = [each.name for each in (mentor, learner) if not each.onboarded]
    text = _("After the onboarding of {names}, {mentor} could take {learner}.")
    return text.format(names=words.names(missing), mentor=mentor.name, learner=learner.name)


def _say_time(mentor: Candidate, _learner: Candidate, rules: Rules) -> str:
    text = _("{time} in the week that suits {mentor} too would do it.")
    return text.format(time=duration(rules.session_minutes), mentor=mentor.name)


def _say_skill(_mentor: Candidate, learner: Candidate, _rules: Rules) -> str:
    need = max(learner.needs, key=lambda each: each.importance)
    return _("A mentor above level {level} in {skill} would do it.").format(
        level=need.level, skill=inside(need.label)
    )


def _saying(sentence: str) -> Callable[[Candidate, Candidate, Rules], str]:
    return lambda mentor, learner, _rules: _(sentence).format(mentor=mentor.name, learner=learner.name)


_STEPS: dict[str, Callable[[Candidate, Candidate, Rules], str]] = {
    "H7": _say_time,
    "H6": _say_onboard,
    FORBID: _saying(N_("Allowing {learner} and {mentor} again would do it.")),
    "H9": _say_skill,
    "H8": _saying(N_("Only the rule of the cohort keeps {learner} from {mentor}, who has a place.")),
    "reverse": _saying(N_("Only the grade keeps {learner} from {mentor}, who has a place.")),
}
