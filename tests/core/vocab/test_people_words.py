"""Words of what is known of people."""

from mentordesk.core.vocab import ConsentKind, FieldKind, Met, PriorityArea


def test_a_criterion_can_be_met_partly():
    assert [met.key for met in Met] == ["yes", "partly", "no"]


def test_mentees_rank_four_areas():
    assert [area.key for area in PriorityArea] == ["area", "leadership", "system", "national"]


def test_telling_a_manager_and_being_photographed_are_consents_of_their_own():
    assert {ConsentKind("manager"), ConsentKind("photo")} < set(ConsentKind)


def test_a_field_of_ones_own_can_hold_one_or_several_of_a_list():
    assert [kind.key for kind in FieldKind if kind.key.startswith("choice")] == ["choice", "choices"]
