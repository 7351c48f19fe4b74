"""Likeness by letters."""

from mentordesk.core.likeness.letters import runs


def test_runs_of_three_stay_within_words():
    assert runs("Art of war") == {" ar", "art", "rt ", " wa", "war", "ar "}
