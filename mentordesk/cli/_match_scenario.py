"""Matches the people of a scenario document by the rules and weights of its cohort."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from mentordesk.cli._match_output import Found, points, told
from mentordesk.core import documents, matching, scenarios
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.results import Unmatched
from mentordesk.core.matching.rules import HARD
from mentordesk.core.matching.scores import parts
from mentordesk.core.matching.shortage import unmatched
from mentordesk.core.planning import zones
from mentordesk.core.vocab import Format, MatchMode

ALL = "all"


def answer(given: Namespace, mode: MatchMode) -> dict[str, Any]:
    """What `--out` is to hold; raises `DeskError` for a document that cannot be taken."""
    zones.use_shipped_tables()
    known = [each.key for each in criteria()]
    scenario = scenarios.read(documents.read(given.scenario), given.scenario.name, known)
    if scenario.cohort.format in {Format.GROUP, Format.CIRCLE}:
        sentence = _("{file} is about a cohort that meets as: {format}. Only pairs are proposed here.")
        kind = scenario.cohort.format.label.lower()
        raise DeskError(sentence.format(file=given.scenario.name, format=kind))
    asked = scenarios.waiting(scenario, mode)
    for note in asked.notes:
        print(note, file=sys.stderr)
    problem = Problem(asked.request)
    if mode is MatchMode.KEEP and not asked.request.before:
        sentence = _("In {file} nobody has a mentor yet, so there is nothing to keep.")
        raise DeskError(sentence.format(file=given.scenario.name))
    solved = problem.solved
    found = Found(
        mode=mode,
        rows=[each.tie for each in problem.learners],
        columns=[each.tie for each in problem.mentors],
        instance=problem.instance,
        solved=solved,
        left=[_left(problem, each) for each in unmatched(problem, solved.mates)],
        scale=asked.request.steps,
    )
    return told(found) | (_explained(problem, given.explain) if given.explain else {})


def _left(problem: Problem, left: Unmatched) -> dict[str, Any]:
    """Rules are named by their own words, whatever the language of the sentences."""
    words = {rule.code: rule.label for rule in HARD}
    return {
        "id": problem.learners[problem.rows[left.learner]].tie,
        "because": {words.get(each.code, each.code): each.mentors for each in left.because},
        "shortage": left.reason,
        "fix": left.fix,
    }


def _explained(problem: Problem, wanted: str) -> dict[str, Any]:
    """By learner and mentor: the score with its parts, 0 to 1 each, or the rules that exclude the pair."""
    people = [*problem.learners, *problem.mentors]
    if wanted not in {ALL, *(each.tie for each in people)}:
        sentence = _("Nobody who may be matched has the id “{id}”, which was to be explained.")
        raise DeskError(sentence.format(id=wanted))
    scores: dict[str, int | float] = {}
    components: dict[str, dict[str, float]] = {}
    excluded: dict[str, list[str]] = {}
    for learner, mentor in _pairs(problem, wanted):
        key = f"{learner.tie}|{mentor.tie}"
        at = problem.rows[learner.id], problem.columns[mentor.id]
        codes = [code for code, flags in problem.blocked.items() if flags[at]]
        if codes:
            excluded[key] = sorted(codes)
        else:
            scores[key] = points(int(problem.scores[at]), problem.request.steps)
        components[key] = _components(mentor, learner, problem.request.rules)
    return {"scores": scores, "components": components, "excluded": excluded}


def _pairs(problem: Problem, wanted: str) -> Iterator[tuple[Candidate, Candidate]]:
    for learner in problem.learners:
        for mentor in problem.mentors:
            if wanted in {ALL, learner.tie, mentor.tie}:
                yield learner, mentor


def _components(mentor: Candidate, learner: Candidate, rules: matching.Rules) -> dict[str, float]:
    return {
        part.criterion.key: float(part.points / part.of) for part in parts(mentor, learner, rules) if part.of
    }
