"""What may stand in a field of the coordinator's own."""

import pytest

from mentordesk.core.participants import own_values
from mentordesk.core.vocab import FieldKind

K = FieldKind
WARDS = ("Ward A", "Élan", "Night shift")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (K.TEXT, "  as it is\nsaid ", "as it is\nsaid"),
        (K.NUMBER, "3,50", "3.5"),
        (K.NUMBER, "-12", "-12"),
        (K.NUMBER, "100", "100"),
        (K.NUMBER, "0.0", "0"),
        (K.DATE, "2026-02-28", "2026-02-28"),
        (K.CHOICE, "elan", "Élan"),
        (K.CHOICES, "night SHIFT; ward a;", "Ward A\nNight shift"),
        (K.YES_NO, "YES", "1"),
        (K.YES_NO, "n", "0"),
        (K.DATE, "  ", ""),
    ],
)
def test_what_fits_is_kept_in_one_way(kind, text, value):
    assert own_values.kept(kind, WARDS, text) == value
    assert own_values.kept(kind, WARDS, own_values.plain(kind, value)) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.TEXT, "x" * 5001),
        (K.TEXT, "a\0b"),
        (K.NUMBER, "1,500"),
        (K.NUMBER, "1e9"),
        (K.NUMBER, "NaN"),
        (K.NUMBER, "9" * 16),
        (K.NUMBER, "٣"),
        (K.DATE, "2026-02-30"),
        (K.DATE, "01/02/2026"),
        (K.CHOICE, "Ward"),
        (K.CHOICES, "Ward A; Ward B"),
        (K.YES_NO, "perhaps"),
    ],
)
def test_what_does_not_fit_is_not_taken(kind, text):
    assert own_values.kept(kind, WARDS, text) is None


def test_what_is_kept_is_said_for_people():
    assert own_values.said(K.DATE, "2026-12-10") == "Thu 10 Dec 2026"
    assert own_values.said(K.YES_NO, "0") == "No"
    assert own_values.said(K.CHOICES, "Ward A\nÉlan") == "Ward A; Élan"
    assert own_values.said(K.DATE, "") == ""


def test_a_hint_names_the_choices():
    assert own_values.hint(K.CHOICE, WARDS) == "Choose one of: Ward A, Élan, Night shift."


def test_several_choices_go_apart_and_together():
    assert own_values.several("") == ()
    assert own_values.several(own_values.joined(WARDS)) == WARDS
