"""Who has no mentor now is named, or counted where they are many."""

import pytest

from mentordesk.core.services.pairing_up import Someone
from mentordesk.ui.dialogs.mend_offer import who_waits


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Ann Lee",), "Ann Lee has no mentor now"),
        (("Ann Lee", "Ben Roy"), "Ann Lee and Ben Roy have no mentor now"),
        (("A", "B", "C", "D"), "4 mentees have no mentor now"),
    ],
)
def test_who_waits_is_told(names, said):
    assert who_waits(tuple(Someone(at, name) for at, name in enumerate(names))) == said
