"""How columns compare, for all pairs at once, against the plain meaning of the words."""

import pytest

from mentordesk.core.matching.by_columns.columns_compared import applies, compared, items, rung
from mentordesk.core.matching.by_columns.rule_book import Comparison, Condition

TEXTS = ("", "EO", "eo ", "AA", "Grade 7", "AA, EO", "EO;Grade 7", "12", "10")
SIDE = [{"f": text} for text in TEXTS]
ORDER = ("AA", "EO", "Grade 7")


def listed(text):
    return {part.strip().lower() for part in text.replace(";", ",").split(",")} - {""}


MEANING = {
    "same": lambda a, b: bool(a and b) and a.strip().lower() == b.strip().lower(),
    "different": lambda a, b: bool(a and b) and a.strip().lower() != b.strip().lower(),
    "contained": lambda a, b: bool(listed(a)) and listed(a) <= listed(b),
}


@pytest.mark.parametrize("way", MEANING)
def test_a_comparison_holds_where_its_words_say(way) -> None:
    holds, known = compared(Comparison(way, "f", "f"), SIDE, SIDE, {})
    assert holds.tolist() == [[MEANING[way](a, b) for b in TEXTS] for a in TEXTS]
    if way != "contained":
        assert known.tolist() == [[bool(a and b) for b in TEXTS] for a in TEXTS]


@pytest.mark.parametrize(("low", "high"), [(1, 2), (None, 0), (2, None), (-1, -1)])
def test_steps_are_counted_upwards_from_the_mentee(low, high) -> None:
    holds, _known = compared(Comparison("mentor above by", "f", "f", low, high), SIDE, SIDE, {"f": ORDER})
    places = {"aa": 0, "eo": 1, "grade 7": 2}
    for i, a in enumerate(TEXTS):
        for j, b in enumerate(TEXTS):
            one, other = places.get(a.strip().lower()), places.get(b.strip().lower())
            steps = None if one is None or other is None else other - one
            wanted = steps is not None and (low is None or steps >= low) and (high is None or steps <= high)
            assert bool(holds[i, j]) is wanted


def test_without_an_order_numbers_count() -> None:
    holds, known = compared(Comparison("mentor above by", "f", "f", 2, 2), SIDE, SIDE, {})
    assert holds.nonzero()[0].tolist() == [TEXTS.index("10")]
    assert holds.nonzero()[1].tolist() == [TEXTS.index("12")]
    assert not known[0].any()


def test_equals_looks_at_one_side() -> None:
    holds, _known = compared(Comparison("equals", "", "f", value="EO"), [{}], SIDE, {})
    assert holds.tolist() == [[text.strip().lower() == "eo" for text in TEXTS]]


def test_a_condition_is_about_its_own_side() -> None:
    asks = [{"asks": "Yes"}, {"asks": "no"}]
    assert applies(Condition("asks", "", "yes"), asks, SIDE[:2]).tolist() == [[True, True], [False, False]]
    assert applies(Condition("", "asks", "yes"), SIDE[:2], asks).tolist() == [[True, False], [True, False]]
    assert applies(None, asks, asks).all()


def test_lists_are_compared_whole_and_never_in_part() -> None:
    assert items("Non-binary, Gay;Gay") == {"non-binary", "gay"}
    holds, _known = compared(Comparison("contained", "f", "f"), [{"f": "art"}], [{"f": "martial arts"}], {})
    assert not holds.any()


@pytest.mark.parametrize(("text", "place"), [("grade 7", 2), ("SCS1", None), ("", None)])
def test_a_word_has_its_place_in_the_order(text, place) -> None:
    assert rung(text, ORDER) == place
