"""A good plan from one in which people are split: ways are taken one after the other, the clearest first."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.core.matching.together.group_aims import Aim
from mentordesk.core.matching.together.group_model import GroupModel
from mentordesk.core.matching.together.group_options import Group

_WHOLE = 1e-6
_CLEAR = 0.95
"""What is taken to so much is taken."""


def dived(model: GroupModel, levels: Sequence[Aim]) -> list[Group]:
    """A plan of whole people; nobody where this leads to none."""
    if not model.options:
        return []
    taken, aim = [0] * len(model.options), soft(model, levels)
    while True:
        found = model.relaxed(aim, (), taken)
        if found is None:
            return []
        more = [value - low for value, low in zip(found.values.tolist(), taken, strict=False)]
        open_ = [at for at, part in enumerate(more) if part > _WHOLE]
        if not open_:
            return _settled(model, levels, taken)
        clear = [at for at in open_ if more[at] >= _CLEAR]
        for at in clear or [max(open_, key=lambda each: (more[each], -each))]:
            taken[at] += max(1, int(more[at] + _WHOLE))


def _settled(model: GroupModel, levels: Sequence[Aim], taken: Sequence[int]) -> list[Group]:
    """The best plan of the ways that are taken: who goes where is quickly found then."""
    ways = [option for option, many in zip(model.options, taken, strict=True) if many]
    few = GroupModel(model.table, list(dict.fromkeys(ways)))
    found, _proven = few.whole(soft(few, levels), ())
    return found or []


def soft(model: GroupModel, levels: Sequence[Aim]) -> list[int]:
    """All levels in one number, the earlier ones so weighty that later ones rarely count against them."""
    weight, found = 1, [0] * model.width
    for aim in reversed(levels):
        factors = model.factors(aim)
        found = [whole + weight * each for whole, each in zip(found, factors, strict=True)]
        weight *= 10 * max([1, *map(abs, factors)])
    return found
