"""What is kept with a plan so that anybody can check it: its proof and a hash of what was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mentordesk.core.matching.many_pairs import Many
from mentordesk.core.matching.proof_rules import Case
from mentordesk.core.vocab import MatchMode

if TYPE_CHECKING:
    from mentordesk.core.matching.criterion import Grid
    from mentordesk.core.matching.engine import Instance, Proof, Solved


def certificate(
    instance: Instance, solved: Solved, rows: Sequence[str], columns: Sequence[str]
) -> dict[str, Any]:
    """The proof by ids: a price for each learner and for each place ("mentor#1"); only zeros are left out."""
    names = _places(instance, solved.owner, columns)
    return {
        "levels": [_level(proof, rows, columns, names) for proof in solved.certificate],
        "scale": 1,
    }


def _places(instance: Instance, owner: Grid, columns: Sequence[str]) -> list[list[str]]:
    """By column of the prices the places that cost them: one each, or all that a mentor can use."""
    import numpy as np

    room = np.minimum(instance.places, instance.allowed.sum(axis=0)).tolist()
    if owner.tolist() == list(range(len(columns))):
        return [
            [f"{name}#{at}" for at in range(1, most + 1)] for name, most in zip(columns, room, strict=True)
        ]
    return [[f"{name}#{at}"] for name, most in zip(columns, room, strict=True) for at in range(1, most + 1)]


def _level(
    proof: Proof, rows: Sequence[str], columns: Sequence[str], places: list[list[str]]
) -> dict[str, Any]:
    level: dict[str, Any] = {
        "words": list(proof.words),
        "weights": list(proof.weights),
        "rows": {name: price for name, price in zip(rows, proof.rows, strict=True) if price},
        "columns": {
            name: price for names, price in zip(places, proof.columns, strict=True) if price for name in names
        },
        "value": proof.value,
    }
    if proof.witness:
        level["plan"] = {rows[i]: columns[j] for i, j in enumerate(proof.witness) if j < len(columns)}
    return level


def case(instance: Instance, rows: Sequence[str], columns: Sequence[str]) -> Case:
    """The instance as whoever checks the proof is told it."""
    told = [_by_name(each, instance, rows, columns) for each in (instance.scores, *(instance.views or ()))]
    views = (told[1], told[2]) if instance.views else None
    return replace(_asked(instance, rows, columns), scores=told[0], views=views)


def many(instance: Instance, rows: Sequence[str], columns: Sequence[str]) -> Many:
    """The same for very many pairs."""
    import numpy as np

    open_to = instance.allowed & (instance.places > 0)[None, :]

    def told(numbers: Grid) -> Callable[[slice], Grid]:
        return lambda some: np.where(open_to[some], numbers[some], -1)

    views = (told(instance.views[0]), told(instance.views[1])) if instance.views else None
    return Many(_asked(instance, rows, columns), rows, columns, told(instance.scores), views)


def _asked(instance: Instance, rows: Sequence[str], columns: Sequence[str]) -> Case:
    first = instance.first.tolist() if instance.first is not None else [False] * len(rows)
    before = instance.before.tolist() if instance.before is not None else [len(columns)] * len(rows)
    held = instance.held.tolist() if instance.held is not None else [0] * len(columns)
    return Case(
        scores={},
        places={name: max(0, most) for name, most in zip(columns, instance.places.tolist(), strict=True)},
        bands=instance.edges,
        first=frozenset(name for name, flag in zip(rows, first, strict=True) if flag),
        before={name: columns[j] for name, j in zip(rows, before, strict=True) if j < len(columns)},
        held=dict(zip(columns, held, strict=True)),
        price=instance.price,
        moves=instance.moves,
        point=instance.point,
    )


def _by_name(
    numbers: Grid, instance: Instance, rows: Sequence[str], columns: Sequence[str]
) -> dict[str, dict[str, int]]:
    open_to = (instance.allowed & (instance.places > 0)[None, :]).tolist()
    return {
        name: {column: number for column, number, flag in zip(columns, line, flags, strict=True) if flag}
        for name, line, flags in zip(rows, numbers.tolist(), open_to, strict=True)
    }


def input_hash(
    instance: Instance,
    mode: MatchMode,
    rows: Sequence[str],
    columns: Sequence[str],
    pins: Sequence[Sequence[str]] = (),
) -> str:
    """The same for the same question: ids in their order, scores of pairs that may be, places, decisions."""
    import numpy as np

    head = {
        "mode": mode.key,
        "rows": list(rows),
        "columns": list(columns),
        "pins": [list(pin) for pin in pins],
        "top": instance.top,
        "bands": list(instance.edges),
        "price": instance.price,
        "places": instance.places.tolist(),
        "first": [] if instance.first is None else np.flatnonzero(instance.first).tolist(),
        "before": [] if instance.before is None else instance.before.tolist(),
        "held": [] if instance.held is None else instance.held.tolist(),
    }
    if mode is MatchMode.LEXIMIN:
        head["point"] = instance.point
    if instance.moves is not None:
        head["moves"] = instance.moves
    digest = sha256(json.dumps(head, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode())
    for numbers in (instance.scores, *(instance.views or ())):
        digest.update(np.where(instance.allowed, numbers, -1).astype("<i8").tobytes())
    return f"sha256:{digest.hexdigest()}"
