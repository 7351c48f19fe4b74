import gc

import pytest

from mentordesk.core.intake.uncollected import uncollected


def test_the_collector_rests_and_goes_on_even_after_a_failure() -> None:
    resting: list[bool] = []

    @uncollected()
    def fail() -> None:
        resting.append(not gc.isenabled())
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert (resting, gc.isenabled()) == ([True], True)


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
