"""Words that rules go by."""

from mentordesk.core.vocab import PairingState, Role, SessionState


def test_mentees_and_peers_learn():
    assert [role for role in Role if role.learns] == [Role.MENTEE, Role.PEER]


def test_a_proposal_holds_a_place_but_is_not_confirmed():
    held = {state for state in PairingState if state.holds_place}
    confirmed = {state for state in PairingState if state.confirmed}
    assert held - confirmed == {PairingState.PROPOSED}
    assert confirmed == {PairingState.AGREED, PairingState.ACTIVE, PairingState.PAUSED}


def test_held_missed_and_cancelled_sessions_are_final():
    assert {state.key for state in SessionState if state.final} == {"held", "no_show", "cancelled"}
