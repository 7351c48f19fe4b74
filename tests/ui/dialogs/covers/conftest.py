"""Candidates and pairings for the dialogs of covers."""

from fractions import Fraction

import pytest

from mentordesk.core.services.covering import CoverWanted, Offer

NIA = Offer(
    12, "Nia Pope", Fraction(785, 10), ("1 h in common in a week",), ("Nia can teach it.",), (), never=False
)
OLA = Offer(13, "Ola Fry", Fraction(40), ("Times not known",), (), ("Ola Fry is away too.",), never=False)
ROD = Offer(14, "Rod Ash", Fraction(30), ("Times not known",), (), ("Rod Ash is a manager.",), never=True)


@pytest.fixture
def wanted():
    """Two pairings; nobody can stand in for the mentor of the second."""
    return [
        CoverWanted(1, "Ann Lee with Mo Hart", 11, "Mo Hart", 2, NIA, named=True),
        CoverWanted(2, "Ben Roy with Mo Hart", 11, "Mo Hart", 1, None),
    ]
