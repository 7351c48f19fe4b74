"""People about whom everything is known, or not, that any criterion may look at."""

from fractions import Fraction
from random import Random

from mentordesk.core.matching import Candidate, Need, Offer, OwnCriterion, Rules
from mentordesk.core.matching.criterion import criteria
from mentordesk.core.matching.weighing import available
from mentordesk.core.vocab import Format
from tests.core.matching.making import person

OWN = (OwnCriterion(7, "Site"), OwnCriterion(8, "Years", at_least=True))
KEYS = [each.key for each in criteria()] + [each.key for each in OWN]
TEXTS = ("", "conflict resolution", "handling difficult conversations", "budgets")


def people(seed: int, count: int) -> list[Candidate]:
    """Few different values, so that the same and the unknown come up often."""
    rnd = Random(seed)  # noqa: S311 - not for secrets

    def some(words: str) -> frozenset[str]:
        return frozenset(rnd.sample(words.split(), rnd.randint(0, 2)))

    def anyone(identity: int) -> Candidate:
        own: dict[int, object] = {7: some("north south"), 8: Fraction(rnd.randint(0, 2), 3)}
        return person(
            identity,
            grade=rnd.choice([None, 1, 2, 3, 9]),
            department=rnd.choice([None, 1, 2]),
            organisation=rnd.choice([None, 1, 2]),
            specialty=rnd.choice(["", "Finance", "Corporate finance", "Nursing"]),
            post=rnd.choice(TEXTS),
            aspiration=rnd.choice(TEXTS),
            languages=some("english welsh"),
            sites=some("north south"),
            ways=some("video phone"),
            areas=tuple(rnd.sample(["area", "leadership", "system", "national"], rnd.randint(0, 4))),
            identities=some("one two"),
            wish=some("one two"),
            interests=some("a b c"),
            style=rnd.choice([None, (1, 2, 3, 4), (5, 5, 5, 5)]),
            wants_difference=rnd.random() < 0.5,
            needs=tuple(Need(text, text, 1) for text in rnd.sample(TEXTS[1:], rnd.randint(0, 2))),
            offers=tuple(Offer(text, text, rnd.randint(1, 3)) for text in rnd.sample(TEXTS[1:], 2)),
            own=own if rnd.random() < 0.8 else {},
        )

    return [anyone(identity) for identity in range(1, count + 1)]


def rules(**more: object) -> Rules:
    """Rules that know the own fields; any further ones as given."""
    return Rules(own=OWN, **more)


def one(key: str, **more: object):
    """A criterion as it stands under the rules."""
    return next(each for each in available(rules(**more)) if each.key == key)


REVERSE = Format.REVERSE
