"""What stands against a circle that somebody has in mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.musts import broken
from mentordesk.core.matching.together.circle_table import AMONG
from mentordesk.core.matching.together.gatherings import Sizes
from mentordesk.core.matching.together.group_fits import apart_in_time, between, too_many


def circle_fits(request: Request, sizes: Sizes, members: Sequence[int]) -> Iterator[str]:
    """One sentence for each thing; none where the circle may be."""
    people = sorted((request.learner(each) for each in members), key=lambda each: each.order)
    texts = (
        _("A circle here needs {fewest} people; these are {count}."),
        _("A circle here has at most {most} people; these are {count}."),
    )
    yield from too_many(len(people), sizes, texts)
    for each in people:
        if not each.onboarded:
            yield _("{name} has not finished onboarding.").format(name=each.name)
    yield from between(request, people, {"H1", *AMONG})
    for one, other in combinations(people, 2):
        there, back = (dict(broken(*pair, request.rules)) for pair in ((one, other), (other, one)))
        yield from (there[code] for code in there if code in back)
    yield from apart_in_time(people, request.rules)
