"""A group that somebody has in mind is told as the plan would tell it, and also where it may not be."""

from fractions import Fraction

from mentordesk.core.matching import Candidate, Need, Offer, Request, Rules, Sizes, described, fits, gather
from mentordesk.core.vocab import Format

SIZES = Sizes(2, 3)
MO = Candidate(1, 1, "mo", "Mo", offers=(Offer("lead", "lead", 5), Offer("data", "data", 3)))
ANN = Candidate(2, 2, "ann", "Ann", needs=(Need("lead", "lead", 2),))
BEN = Candidate(3, 3, "ben", "Ben", needs=(Need("lead", "lead", 2), Need("data", "data", 1)))
DEE = Candidate(4, 4, "dee", "Dee", needs=(Need("data", "data", 1),))


def test_a_group_that_may_be_is_told_as_the_plan_tells_it():
    request = Request((MO,), (ANN, BEN), Rules(Format.GROUP))
    assert described(request, SIZES, [1], [2, 3]) == gather(request, SIZES).gatherings[0]


def test_a_group_without_a_theme_has_its_score_all_the_same():
    request = Request((MO,), (ANN, DEE), Rules(Format.GROUP))
    found = described(request, SIZES, [1], [2, 4])
    assert fits(request, SIZES, [1], [2, 4]) == ("They share no need that Mo covers.",)
    alone = [described(request, SIZES, [1], [each]).score for each in (2, 4)]
    assert (found.theme, found.score) == ("", Fraction(sum(alone), 2))


def test_a_circle_is_told_as_the_plan_tells_it():
    people = tuple(Candidate(n, n, f"p{n}", f"Peer {n}", needs=ANN.needs) for n in (1, 2, 3, 4))
    request = Request((), people, Rules(Format.CIRCLE))
    (best,) = gather(request, Sizes(4, 6)).gatherings
    found = described(request, Sizes(4, 6), [], [1, 2, 3, 4])
    assert (found.members, found.score, found.common) == (best.members, best.score, best.common)
