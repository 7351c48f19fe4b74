"""Skills that read alike, one needed and one offered: claims that the coordinator can make one skill of."""

from dataclasses import dataclass

from mentordesk.core import skills
from mentordesk.core.desk import Db
from mentordesk.core.likeness import percents
from mentordesk.core.skills import SkillRow

READS = skills.READS
MOST = 200
"""No more are shown at once."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two skills and how alike they read; the one that more people need or offer is kept."""

    kept_id: int
    kept: str
    gone_id: int
    gone: str
    percent: int


def likenesses(db: Db) -> list[Likeness]:
    """Those most alike first, then by name; what was told apart is left out."""
    every = skills.every(db)
    wanted = [each for each in every if each.needed]
    offered = [each for each in every if each.offered]
    if not wanted or not offered:
        return []
    grid = percents([each.name for each in wanted], [each.name for each in offered])
    found: dict[tuple[int, int], Likeness] = {}
    told = skills.apart(db)
    for i, j in zip(*grid.nonzero(), strict=True):
        one, other = wanted[i], offered[j]
        if one.id != other.id and {one.id, other.id} not in told:
            found[min(one.id, other.id), max(one.id, other.id)] = _claim(one, other, int(grid[i, j]))
    return sorted(found.values(), key=lambda each: (-each.percent, each.kept, each.gone))[:MOST]


def _claim(one: SkillRow, other: SkillRow, percent: int) -> Likeness:
    kept, gone = sorted((one, other), key=lambda each: (-(each.needed + each.offered), each.id))
    return Likeness(kept.id, kept.name, gone.id, gone.name, percent)
