"""A proposal's own proof, weighed once more from what was asked."""

from dataclasses import replace

import pytest

from mentordesk.core.matching import propose, proven
from mentordesk.core.vocab import MatchMode
from tests.core.matching.making import drawn, scenario


@pytest.mark.parametrize("mode", list(MatchMode), ids=lambda mode: mode.key)
def test_proofs_hold_whatever_was_asked_and_decided(mode: MatchMode) -> None:
    for seed in range(8):
        request = replace(drawn(seed, learners=6), mode=mode)
        pairs = propose(request).pairs
        kept = replace(request, before=frozenset((each.learner, each.mentor) for each in pairs[:2]))
        pinned = replace(kept, pins=frozenset((each.learner, each.mentor) for each in pairs[-1:]))
        for asked in (request, kept, pinned):
            assert proven(asked, propose(asked)), seed


def test_proof_of_other_pairs_does_not_hold() -> None:
    request = scenario()
    found = propose(request)
    assert proven(request, found)
    assert not proven(request, replace(found, pairs=found.pairs[:-1]))
    assert not proven(replace(request, mode=MatchMode.FAIR), found)
