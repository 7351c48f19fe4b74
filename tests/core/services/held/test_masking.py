"""Names of others are taken out of texts."""

import pytest

from mentordesk.core.services.held.masking import Mask

OTHERS = {7: ("Siân Pritchard", "sp@example.org"), 9: ("Dr Bo Obi", "")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ask Siân Pritchard.", "Ask person A."),
        ("ask SIÂN, or sp@example.org", "ask person A, or person A"),
        ("Pritchard’s ward", "person A’s ward"),
        ("Siânna came", "Siânna came"),
        ("Dr Bo Obi wrote", "person B wrote"),
        ("Bo wrote to Dr Who", "Bo wrote to Dr Who"),
        ("Ada Obi said so", "Ada Obi said so"),
        ("", ""),
    ],
)
def test_names_and_addresses_become_letters_and_ones_own_stay(text, told):
    assert Mask("Ada Obi", OTHERS).text(text) == told


def test_where_nobody_else_is_nothing_is_hidden():
    assert Mask("Ada Obi", {}).text("Ada and Ben") == "Ada and Ben"


def test_letters_go_on_after_z():
    mask = Mask("Ada Obi", {number: (f"Someone{number}", "") for number in range(28)})
    assert [mask.person(number) for number in (0, 25, 26, 27)] == [
        "person A",
        "person Z",
        "person AA",
        "person AB",
    ]


def test_signs_in_a_name_stand_for_themselves():
    assert Mask("Ada Obi", {1: ("A.*(x", "")}).text("A.*(x and Axx") == "person A and Axx"
