"""The shipped table of words."""

from math import isqrt

from mentordesk.core import resources
from mentordesk.core.likeness.word_table import LENGTH, direction


def test_directions_are_whole_numbers_of_one_length():
    found = direction("leading a team")
    assert all(isinstance(each, int) for each in found)
    assert abs(isqrt(sum(each * each for each in found)) - LENGTH) <= 6
    assert direction("TEAM leading") == found


def test_forms_of_a_word_are_found_where_they_are_not_listed():
    assert direction("leaderships") == direction("leadership") != direction("qqqq")
    assert not any(direction("qqqq"))


def test_the_files_belong_together_are_small_and_say_whose_they_are():
    import numpy as np

    vectors = np.load(resources.path("words", "vectors.npy"))
    words = resources.text("words", "words.txt").split()
    assert vectors.dtype == np.int8
    assert len(words) == len(vectors) == len(set(words))
    assert 1_300_000 <= vectors.nbytes <= 2_700_000
    assert "Apache License" in resources.text("words", "LICENCE.txt")
