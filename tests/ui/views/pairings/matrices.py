"""Matrices made without a file, for the tests of what paints them."""

from types import SimpleNamespace

import numpy as np

from mentordesk.core.matching import Candidate, Request
from mentordesk.core.matching.problem import Problem
from mentordesk.core.services.pairing_up import Matrix, Someone
from mentordesk.core.vocab import PairingState


def made(scores, barred=(), held=None, locked=(), forbidden=()):
    """Rows of scores; `held` gives the state by place."""
    rows, columns = len(scores), len(scores[0])
    people = [Candidate(id=i + 1, person=i + 1, tie=f"{i:04}", name=f"Learner {i}") for i in range(rows)]
    others = [
        Candidate(id=i + 10_001, person=i + 10_001, tie=f"{i:04}", name=f"Mentor {i}") for i in range(columns)
    ]
    request = Request(mentors=tuple(others), learners=tuple(people))
    flags = np.zeros((rows, columns), dtype=bool)
    for place in barred:
        flags[place] = True
    rows_held = {
        place: SimpleNamespace(id=at, state=PairingState(state))
        for at, (place, state) in enumerate((held or {}).items(), 1)
    }
    return Matrix(
        tuple(Someone(each.id, each.name) for each in people),
        tuple(Someone(each.id, each.name) for each in others),
        np.array(scores),
        flags,
        rows_held,
        frozenset(locked),
        frozenset(forbidden),
        request,
        Problem(request),
    )


def large(side=500):
    """`side` learners and as many mentors."""
    numbers = np.arange(side * side).reshape(side, side) * 7919 % 10_001
    matrix = made([[0] * side] * side, held={(i, (i * 7) % side): "proposed" for i in range(side)})
    matrix.scores[:] = numbers
    return matrix
