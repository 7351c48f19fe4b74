"""Honest figures of what came back: the mean of each item with its n, hidden where few answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from mentordesk.core import surveys, words
from mentordesk.core.feedback.response_rows import ResponseRow
from mentordesk.core.i18n import _
from mentordesk.core.surveys import HIGHEST, Item
from mentordesk.core.vocab import SurveyKind

FEWEST = 5
"""A figure of fewer people's answers is hidden (domain 10.4)."""


@dataclass(frozen=True, slots=True)
class ItemMean:
    """The answers to one item, 1 to 5; no mean is known where `n` is 0 or it is hidden."""

    item: Item
    n: int
    mean: Fraction | None

    @property
    def said(self) -> str:
        """The figure in words, with its n."""
        if not self.n:
            return _("no data")
        if self.mean is None:
            return _("fewer than {count} answers").format(count=FEWEST)
        return _("mean {mean} of {highest}, n {n}").format(
            mean=words.number(self.mean, 2), highest=HIGHEST, n=self.n
        )


def item_means(answers: Iterable[ResponseRow], survey: SurveyKind) -> list[ItemMean]:
    """The figures of each item of a survey that is answered from 1 to 5, in the order of the paper."""
    rows = [row for row in answers if row.survey is survey]
    return [
        _mean(item, [row.values[item.key] for row in rows if item.key in row.values])
        for item in surveys.rated(survey)
    ]


def _mean(item: Item, values: list[int]) -> ItemMean:
    shown = len(values) >= FEWEST
    return ItemMean(item, len(values), Fraction(sum(values), len(values)) if shown else None)
