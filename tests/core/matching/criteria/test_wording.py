"""Skills that are called differently."""

from fractions import Fraction

from mentordesk.core.matching import Need, Offer
from mentordesk.core.matching.criteria.wording import explain, score
from tests.core.matching.making import person

LEARNER = person(1, needs=(Need("a", "Conflict resolution", 1, 3), Need("b", "Budgets", 2, 1)))


def mentor(*offers):
    return person(2, offers=tuple(Offer(label, label, level) for label, level in offers))


def test_the_same_words_count_like_the_skill_itself():
    assert score(mentor(("conflict resolution", 5)), LEARNER) == Fraction(3, 4)
    assert score(mentor(("Conflict resolution", 2), ("Budgets", 4)), LEARNER) == Fraction(3 + 2, 8)
    assert score(mentor(("Conflict resolution", 1)), LEARNER) == 0


def test_a_likeness_counts_by_its_per_cent_and_shows_both_phrases():
    near = mentor(("Resolving conflicts", 5))
    said = explain(near, LEARNER)
    percent = int(score(near, LEARNER) * 100 * 4 / 3)
    assert 40 <= percent < 100
    assert said == f"“conflict resolution” ~ “resolving conflicts” ({percent} %)."


def test_nothing_alike_and_nothing_known_are_said():
    assert explain(mentor(("qqqq", 5)), LEARNER) == "Nothing that is offered reads like what is needed."
    assert score(person(2), LEARNER) is None
    assert explain(person(2), LEARNER) == "Not known what the two need and offer."
