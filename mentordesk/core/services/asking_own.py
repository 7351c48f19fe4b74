"""What fields of the coordinator's own are to the matching, and what people want the time for."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from mentordesk.core import matching, participants, skills
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.participants import OwnField, known
from mentordesk.core.vocab import FieldKind, FieldUse

COMPARED = (FieldUse.SAME, FieldUse.AT_LEAST)
_SETS = {
    FieldUse.PLACE: "sites",
    FieldUse.WAYS: "ways",
    FieldUse.IDENTITY: "identities",
    FieldUse.WISH: "wish",
}


def criteria(fields: Iterable[OwnField]) -> tuple[matching.OwnCriterion, ...]:
    """The fields that are compared."""
    return tuple(
        matching.OwnCriterion(each.id, each.label, each.used_as is FieldUse.AT_LEAST)
        for each in fields
        if each.used_as in COMPARED
    )


def said(db: Db, fields: Sequence[OwnField], wanted: Sequence[int]) -> dict[int, dict[str, Any]]:
    """By participant, what a candidate of the matching is given of their own fields and their priorities."""
    used = {each.id: each for each in fields if each.used_as}
    kept = participants.own_kept(db, wanted) if used else {}
    found = {number: _given(used, values) for number, values in kept.items()}
    for number, areas in known.priorities_of(db, wanted).items():
        found[number] = found.get(number, {}) | {"areas": tuple(area.label for area in areas)}
    return found


def _given(used: dict[int, OwnField], values: dict[int, str]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    own: dict[int, matching.OwnValue] = {}
    for number, value in values.items():
        field = used.get(number)
        if field is None or field.used_as is None:
            continue
        if field.used_as in _SETS:
            name = _SETS[field.used_as]
            given[name] = words(value) | given.get(name, frozenset())
        else:
            own[number] = value_of(field, value)
    return given | {"own": own}


def value_of(field: OwnField, value: str) -> matching.OwnValue:
    """Words to be compared, or a place on the scale of the field's kind."""
    if field.used_as is FieldUse.AT_LEAST and field.kind in _SCALES:
        return _SCALES[field.kind](field.choices, value)
    return frozenset([folded(value)]) if field.kind is not FieldKind.CHOICES else words(value)


def words(value: str) -> frozenset[str]:
    """Each of several words that are kept together."""
    return frozenset(word for part in re.split("[;,\n]", value) if (word := folded(part)))


def skill_names(db: Db) -> dict[str, str]:
    """Every word for a skill, with the skill's name."""
    every = skills.every(db)
    return {word: each.name for each in every for word in (each.name, *each.synonyms)}


_SCALES: dict[FieldKind, Callable[[Sequence[str], str], Fraction]] = {
    FieldKind.NUMBER: lambda _choices, value: Fraction(value),
    FieldKind.DATE: lambda _choices, value: Fraction(date.fromisoformat(value).toordinal()),
    FieldKind.YES_NO: lambda _choices, value: Fraction(value),
    FieldKind.CHOICE: lambda choices, value: Fraction(choices.index(value) if value in choices else 0),
}
