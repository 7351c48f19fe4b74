"""Closed lists: the key is kept, the label is shown."""

import pytest

from mentordesk.core.vocab import PairingState, Role, SessionState


def test_a_word_is_found_by_its_key_and_shown_by_its_label():
    assert (Role("mentor"), Role.MENTOR.key, Role.MENTOR.label) == (Role.MENTOR, "mentor", "Mentor")


def test_a_word_that_is_not_in_the_list_is_none():
    with pytest.raises(ValueError, match="coach"):
        Role("coach")


def test_mentees_and_peers_learn():
    assert [role for role in Role if role.learns] == [Role.MENTEE, Role.PEER]


def test_a_proposal_holds_a_place_but_is_not_confirmed():
    held = {state for state in PairingState if state.holds_place}
    confirmed = {state for state in PairingState if state.confirmed}
    assert held - confirmed == {PairingState.PROPOSED}
    assert confirmed == {PairingState.AGREED, PairingState.ACTIVE, PairingState.PAUSED}


def test_held_missed_and_cancelled_sessions_are_final():
    assert {state.key for state in SessionState if state.final} == {"held", "no_show", "cancelled"}
