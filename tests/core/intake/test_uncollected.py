import gc

import pytest

from mentordesk.core.intake.uncollected import uncollected


@pytest.fixture(autouse=True)
def collecting():
    """The collector works while a test runs; afterwards it is as it was."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


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
    with uncollected():
        pass
    assert not gc.isenabled()
