"""Where skills run short: who wants them, who covers them, and the places left there (domain 8.5)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mentordesk.core.matching.candidates import Need, Pair, Request
from mentordesk.core.matching.shortage import covers


@dataclass(frozen=True, slots=True)
class SkillSupply:
    """Learners who want a skill, mentors above at least one of them, and the places free with those."""

    skill: int | str
    label: str
    wanted: int
    cover: int
    free: int

    @property
    def shortfall(self) -> int:
        """Learners more than places; below nothing where places are left over."""
        return self.wanted - self.free


def supply(request: Request, pairs: Iterable[Pair] = ()) -> list[SkillSupply]:
    """Every skill that a learner of the request wants, the shortest first; `pairs` take up places."""
    taken = Counter(mentor for _learner, mentor in pairs)
    wants: dict[int | str, list[Need]] = {}
    for learner in request.learners:
        for need in {each.skill: each for each in learner.needs}.values():
            wants.setdefault(need.skill, []).append(need)
    found = []
    for skill, needs in wants.items():
        able = [mentor for mentor in request.mentors if any(covers(mentor, need) for need in needs)]
        free = sum(max(0, mentor.places - taken[mentor.id]) for mentor in able)
        found.append(SkillSupply(skill, min(each.label for each in needs), len(needs), len(able), free))
    return sorted(found, key=lambda each: (-each.shortfall, each.label, str(each.skill)))
