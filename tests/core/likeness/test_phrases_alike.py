"""How alike two phrases are."""

import pytest

from mentordesk.core.likeness import Alike, best, percents
from mentordesk.core.likeness.phrases_alike import LEAST, percent
from tests.core.likeness.paraphrases import PAIRS, SLIPS

OFFERS = [offer for _wish, offer in PAIRS]


def test_the_same_words_are_wholly_alike_in_any_order_and_spelling():
    assert percent("Project management", "management of PROJECTS") < 100
    assert percent("Project management", "management, project") == 100


@pytest.mark.parametrize(
    ("one", "other"), [("art", "party"), ("rota", "rotation"), ("resolution", "solution")]
)
def test_a_part_of_a_word_is_no_hit(one, other):
    assert percent(one, other) < 60


def test_slips_of_the_keys_are_found_among_all():
    right = [said for _slip, said in SLIPS]
    grid = percents([slip for slip, _said in SLIPS], right + OFFERS)
    assert [int(row.argmax()) for row in grid] == list(range(len(SLIPS)))


@pytest.mark.req("S1-24")
def test_what_is_meant_is_found_among_sixty_more_often_than_by_letters_alone():
    grid = percents([wish for wish, _offer in PAIRS], OFFERS)
    own = grid.diagonal()
    first = sum(own[i] > 0 and (grid[i] > own[i]).sum() == 0 for i in range(len(PAIRS)))
    wrong = ((grid > 0).sum() - (own > 0).sum()) / (len(PAIRS) * (len(PAIRS) - 1))
    assert first >= 12
    assert wrong <= 0.01


def test_the_answer_is_the_same_one_by_one_and_all_at_once():
    wishes = [wish for wish, _offer in PAIRS[:9]]
    grid = percents(wishes, OFFERS[:9]).tolist()
    assert grid == [[percent(wish, offer) for offer in OFFERS[:9]] for wish in wishes]
    assert all(each == 0 or each >= LEAST for row in grid for each in row)


def test_the_nearest_two_are_named_as_they_were_written():
    found = best(["Cooking", "Conflict resolution"], ["Resolving conflicts", "Gardening"])
    assert found == Alike("Conflict resolution", "Resolving conflicts", found.percent)
    assert best(["qqqq"], ["zzzz"]) is None
    assert best([], ["zzzz"]) is None
