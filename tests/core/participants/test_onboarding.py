"""The built-in steps of onboarding."""

from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.vocab import Role


def test_every_role_has_steps_and_some_are_required():
    for role in Role:
        assert any(required for _text, required in STEPS[role])


def test_peers_learn_so_their_steps_are_those_of_mentees():
    assert STEPS[Role.PEER] == STEPS[Role.MENTEE]


def test_no_step_is_named_twice():
    for steps in STEPS.values():
        texts = [text for text, _required in steps]
        assert len(set(texts)) == len(texts)
