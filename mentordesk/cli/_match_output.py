"""What `mentordesk match` writes, the same keys for sheets and scenarios."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from mentordesk.cli._match_certificate import certificate
from mentordesk.core.matching.certified import input_hash
from mentordesk.core.matching.choices import FLOORS, LARGE, MOVES
from mentordesk.core.matching.engine import Instance, Solved, curve, frontier
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
        "certificate": certificate(found.instance, found.solved, (found.rows, found.columns), found.scale),
        "equal_optima": found.solved.equal,
        # the mark of what was decided on, whatever people are called
        "input_hash": input_hash(found.instance, found.mode, _ranks(found.rows), _ranks(found.columns)),
        "best_total": points(found.solved.best_total, found.scale),
    } | _choices(found)


def _choices(found: Found) -> dict[str, Any]:
    """What other numbers of moves, or other floors, would bring in all; not told of very many pairs."""
    scale = found.scale
    if found.instance.scores.size > LARGE:
        return {}
    if found.mode is MatchMode.KEEP:
        reached = {each.moves: each.total for each in frontier(found.instance, MOVES)}
        told = [[moves, max(reached[at] for at in reached if at <= moves)] for moves in _through(reached)]
        return {"frontier": [[moves, points(total, scale)] for moves, total in told]}
    if found.mode is MatchMode.FLOOR:
        floors = curve(found.instance, FLOORS)
        return {"curve": [[points(floor, scale), points(total, scale)] for floor, total in floors]}
    return {}


def _through(numbers: Iterable[int]) -> range:
    """Every number from the lowest to the highest."""
    known = sorted(numbers)
    return range(known[0], known[-1] + 1) if known else range(0)


def _ranks(ids: list[str]) -> list[str]:
    return [str(rank) for rank in range(len(ids))]


def points(steps: int, scale: int) -> int | float:
    """Steps as points: whole where they are."""
    return steps // scale if steps % scale == 0 else steps / scale
