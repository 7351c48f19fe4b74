"""What `mentordesk match` writes, the same keys for sheets and scenarios."""

from dataclasses import asdict, dataclass, field
from typing import Any

from mentordesk.core.matching.engine import Instance, Solved
from mentordesk.core.vocab import MatchMode


@dataclass(frozen=True)
class Found:
    """A plan in rows and columns, with the ids of those who stand there; `scale` steps are one point."""

    mode: MatchMode
    rows: list[str]
    columns: list[str]
    instance: Instance
    solved: Solved
    left: list[dict[str, Any]]
    scale: int = 1
    kept: dict[int, int] = field(default_factory=dict)


def told(found: Found) -> dict[str, Any]:
    """The object that is written, without the time it took."""
    six = found.solved.six
    pairs = [
        [found.rows[row], found.columns[column], points(int(found.instance.scores[row, column]), found.scale)]
        for row, column in enumerate(found.solved.mates.tolist())
        if column < len(found.columns)
    ]
    return {
        "mode": found.mode.key,
        "matched": six.matched,
        "total": points(six.total, found.scale),
        "assignment": pairs,
        "unmatched": found.left,
        "six": asdict(six)
        | {
            "total": points(six.total, found.scale),
            "worst": None if six.worst is None else points(six.worst, found.scale),
        },
    }


def points(steps: int, scale: int) -> int | float:
    """Steps as points: whole where they are."""
    return steps // scale if steps % scale == 0 else steps / scale
