"""Prices bound every plan."""

from dataclasses import replace
from itertools import combinations, product

import numpy as np
import pytest

from mentordesk.core.matching.together import Sizes
from mentordesk.core.matching.together.group_aims import aims
from mentordesk.core.matching.together.group_bounds import PARTS, Prices
from mentordesk.core.matching.together.group_filling import filled
from mentordesk.core.matching.together.group_model import GroupModel
from mentordesk.core.matching.together.group_options import GroupTable
from tests.core.matching.making import drawn
from tests.core.matching.together.gathered_people import GROUPS, request


@pytest.mark.parametrize("error", [-1.0, 0.0, 0.37])
def test_bound_holds_however_wrong_the_solver_is(error: float) -> None:
    """Also with prices that were moved: they bound less well, but never too low."""
    table = GroupTable(replace(drawn(3, 8, 4), rules=GROUPS), Sizes(2, 3))
    model, (people, points) = GroupModel(table, table.options), aims(table)
    plan = filled(table)
    kept = [(people, people.reached(table, plan))]
    relaxed = model.relaxed(model.factors(points), kept, ())
    prices = Prices(table, points, kept, model.options, replace(relaxed, learners=relaxed.learners + error))
    worth = points.reached(table, plan)
    assert prices.bound >= PARTS * worth > 0
    near = prices.near(prices.bound - PARTS * worth)
    ways = dict(zip(model.options, near, strict=True))
    assert all(ways[each.option] >> i & 1 for each in plan for i in each.rows)


def test_surplus_is_that_of_the_best_group_that_holds_the_learner() -> None:
    """By looking at all groups of a way, whatever the learners cost."""
    table = GroupTable(request(5), Sizes(2, 3))
    model, points = GroupModel(table, table.options), aims(table)[-1]
    relaxed = model.relaxed(model.factors(points), [], ())
    for costs in product((0.0, 1e4), repeat=5):
        prices = Prices(table, points, [], model.options, replace(relaxed, learners=np.array(costs)))
        gain = [PARTS * (int(table.scores[i, 0]) - int(costs[i])) for i in range(5)]
        sized = [some for many in (2, 3) for some in combinations(range(5), many)]
        best = {i: max(sum(gain[k] for k in some) for some in sized if i in some) for i in range(5)}
        assert prices.surplus[0] == {i: by - prices.mentors[0] for i, by in best.items()}
