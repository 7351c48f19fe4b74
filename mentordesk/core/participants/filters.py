"""Which participants a table shows, in which order: chips, facets and words as conditions on the register."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Self

from mentordesk.core.i18n import N_
from mentordesk.core.participants.searching import Condition
from mentordesk.core.register import gap_words
from mentordesk.core.vocab import Vocabulary

OWN = "field:"
"""Begins the key of an order and the kind of a facet by a field of one's own; its id follows."""


class Chip(Vocabulary):
    """The standing filters above the table."""

    EVERYONE = "everyone", N_("Everyone")
    MENTORS = "mentors", N_("Mentors")
    LEARNERS = "learners", N_("Mentees")
    WAITING = "waiting", N_("Waiting")
    MISSING = "missing", N_("Missing something")
    FREE_PLACES = "free_places", N_("Free places")


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that people are filtered by; `words` are how it was called when it was chosen."""

    kind: str
    value: str
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which participants a table shows, and in which order.

    Facets of one kind are alternatives; all else has to be so at once.
    """

    text: str = ""
    chip: Chip = Chip.EVERYONE
    order: str = "name"
    descending: bool = False
    facets: tuple[Facet, ...] = ()

    @property
    def filters(self) -> int:
        """How many filters there are besides the words."""
        return len(self.facets) + (self.chip is not Chip.EVERYONE)

    def unfiltered(self) -> Self:
        """The same words without any filter."""
        return replace(self, chip=Chip.EVERYONE, facets=())


def condition(cohort_id: int, shown: Shown, words: Iterable[Condition] = ()) -> Condition:
    """What a row of the register must fulfil to be shown; `words` stands for what was typed."""
    by_kind = groupby(sorted(shown.facets, key=_kind), key=_kind)
    # the index is good for many in the order of their names; else reading all lines one by one is quicker
    cohort = "cohort_id" if shown.order == "name" and not shown.facets else "+cohort_id"
    every: list[Condition] = [(f"{cohort} = ?", (cohort_id,))]
    every += [(_CHIPS[shown.chip], ())] if shown.chip in _CHIPS else []
    every += [_any(map(_of_facet, facets)) for _kind_of, facets in by_kind]
    texts, values = zip(*every, *words, strict=True)
    return " AND ".join(texts), tuple(value for some in values for value in some)


def ordered(order: str, *, descending: bool) -> str:
    """The ORDER BY of a key; the same for all come by name."""
    key = _ORDERS.get(order, "name")
    if order.startswith(OWN) and order.removeprefix(OWN).isdecimal():
        key = _OF_OWN.format(field=int(order.removeprefix(OWN)))
    first = f"{key}{' DESC' if descending else ''}"
    return f"{first}, id" if key == "name" else f"{first}, name, id"


def _kind(facet: Facet) -> str:
    return facet.kind


def _any(of: Iterable[Condition]) -> Condition:
    texts, values = zip(*of, strict=True)
    return f"({' OR '.join(texts)})", tuple(value for some in values for value in some)


def _of_facet(facet: Facet) -> Condition:
    if facet.kind.startswith(OWN):
        return _own(facet.kind.removeprefix(OWN), facet.value)
    return _FACETS.get(facet.kind, _nobody)(facet.value)


def _nobody(_value: str) -> Condition:
    return "0", ()


def _is(column: str) -> Callable[[str], Condition]:
    return lambda value: (f"{column} = ?", (value,))


def _skill(table: str) -> Callable[[str], Condition]:
    """Who has a skill of this folded name, or one that stands for it."""
    known = (
        "SELECT id FROM skill WHERE folded_name = ? "
        "UNION SELECT skill_id FROM skill_synonym WHERE folded_word = ?"
    )
    which = f"id IN (SELECT participant_id FROM {table} WHERE skill_id IN ({known}))"  # noqa: S608 - words of ours
    return lambda value: (which, (value, value))


def _missing(value: str) -> Condition:
    words = gap_words()
    return (f"gaps & {1 << words.index(value)}", ()) if value in words else ("0", ())


def _times(value: str) -> Condition:
    has = "id IN (SELECT participant_id FROM free_time)"
    return has if value == "some" else f"NOT {has}", ()


def _screening(value: str) -> Condition:
    if value == "open":
        return "id NOT IN (SELECT participant_id FROM screening WHERE decision IS NOT NULL)", ()
    return "id IN (SELECT participant_id FROM screening WHERE decision = ?)", (value,)


def _own(number: str, value: str) -> Condition:
    """A line of what is kept in the field; "" where nothing is."""
    if not value:
        return "id NOT IN (SELECT participant_id FROM custom_value WHERE field_id = ?)", (number,)
    line = "instr(char(10) || value || char(10), char(10) || ? || char(10))"
    return f"id IN (SELECT participant_id FROM custom_value WHERE field_id = ? AND {line})", (number, value)  # noqa: S608 - words of ours


_CHIPS = {
    Chip.MENTORS: "role = 'mentor'",
    Chip.LEARNERS: "role <> 'mentor'",
    Chip.WAITING: "role <> 'mentor' AND state = 'accepted' AND NOT paired",
    Chip.MISSING: "gaps <> 0",
    Chip.FREE_PLACES: "role = 'mentor' AND state IN ('accepted', 'matched') AND capacity > taken",
}
_FACETS: dict[str, Callable[[str], Condition]] = {
    "role": _is("role"),
    "state": _is("state"),
    "department": _is("department"),
    "organisation": _is("organisation"),
    "grade": _is("grade"),
    "offers": _skill("offer"),
    "needs": _skill("need"),
    "missing": _missing,
    "times": _times,
    "paired": lambda value: ("paired" if value == "yes" else "NOT paired", ()),
    "screening": _screening,
}
_ORDERS = {
    "name": "name",
    "role": "role",
    "post": "post",
    "department": "department",
    "organisation": "organisation",
    "grade": "grade",
    "state": "state",
    "email": "email",
    "code": "code",
    "intake": "known",
    "pairing": "paired * 10 + taken",
    "last_met": "last_met",
    "places": "capacity",
    "phone": "(SELECT phone FROM person WHERE person.id = person_id)",
}
_OF_OWN = (
    "(SELECT CASE f.kind WHEN 'number' THEN CAST(v.value AS REAL) ELSE v.value END "
    "FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
    "WHERE v.participant_id = register.id AND v.field_id = {field})"
)
