"""Damage to the file is noticed before anybody works with what it holds."""

import pytest

from tests.trust import damage
from tests.trust.damage import Plan


def test_a_little_damage_of_every_kind_is_noticed(prepared, tmp_path) -> None:
    tally = damage.sweep(Plan("examine", 2 * len(damage.KINDS)), prepared, tmp_path)
    assert (tally.found["silent"], tally.found["fell"]) == (0, 0), tally.examples
    assert tally.found["named"] > len(damage.KINDS)


@pytest.mark.trust
def test_two_hundred_and_sixty_damages_are_noticed(prepared, tmp_path, figures) -> None:
    tally = damage.sweep(Plan("examine", 20 * len(damage.KINDS), seed=2), prepared, tmp_path)
    figures(f"damage: {dict(tally.found)}")
    for kind, found in tally.by_kind.items():
        figures(f"  {kind}: {dict(found)}")
    assert (tally.found["silent"], tally.found["fell"]) == (0, 0), tally.examples


def test_a_program_that_does_not_look_is_found_out(prepared, tmp_path) -> None:
    tally = damage.sweep(Plan("glance", 60, careless=True, kinds=(damage.swapped_pages,)), prepared, tmp_path)
    assert tally.found["silent"] + tally.found["fell"] > 0
