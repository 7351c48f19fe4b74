"""Closed lists: the key is kept, the label is shown."""

import pytest

from mentordesk.core.vocab import Role


def test_a_word_is_found_by_its_key_and_shown_by_its_label():
    assert (Role("mentor"), Role.MENTOR.key, Role.MENTOR.label) == (Role.MENTOR, "mentor", "Mentor")


def test_a_word_that_is_not_in_the_list_is_none():
    with pytest.raises(ValueError, match="coach"):
        Role("coach")
