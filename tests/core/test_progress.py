"""Work that nobody watches."""

from mentordesk.core.progress import silent


def test_nobody_hears_of_silent_work():
    assert silent(1, 2) is None
