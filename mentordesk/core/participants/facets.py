"""By which values people can be filtered: offered with how many have each, and said in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.participants import own_values
from mentordesk.core.participants.filters import OWN, Facet, Shown
from mentordesk.core.participants.own_fields import listed_fields
from mentordesk.core.participants.people_list import count
from mentordesk.core.register import gap_words
from mentordesk.core.vocab import FieldKind, ParticipantState, Role, ScreeningDecision

MOST = 40
"""Values that are offered of one kind: those that most people have."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A facet that may be chosen, and how many people of the cohort it is true of."""

    facet: Facet
    count: int


Values = Callable[[Db, int, str], list[Offered]]


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A way to filter, such as by department."""

    kind: str
    words: str


def kinds(db: Db) -> list[FacetKind]:
    """All ways to filter, the coordinator's own fields last."""
    fixed = [FacetKind(kind, _(words)) for kind, (words, _values) in _KINDS.items()]
    return [*fixed, *(FacetKind(f"{OWN}{row.id}", row.label) for row in listed_fields(db))]


def offered(db: Db, cohort_id: int, kind: str) -> list[Offered]:
    """The values of one kind that somebody in the cohort has."""
    values = _own if kind.startswith(OWN) else _KINDS[kind][1]
    found = values(db, cohort_id, kind)
    return [each for each in found if each.count]


def _counted(db: Db, cohort_id: int, facets: Iterable[Facet]) -> list[Offered]:
    """Each with its count, asked one by one: for lists that are short."""
    return [Offered(facet, count(db, cohort_id, Shown(facets=(facet,)))) for facet in facets]


def _listed(values: Sequence[tuple[str, str]]) -> Values:
    def listed(db: Db, cohort_id: int, kind: str) -> list[Offered]:
        return _counted(db, cohort_id, (Facet(kind, value, _(words)) for value, words in values))

    return listed


def _of(vocabulary: type[Role | ParticipantState], column: str) -> Values:
    """The words of a closed list."""
    query = f"SELECT {column}, count(*) FROM register WHERE +cohort_id = ? GROUP BY 1"  # noqa: S608 - two columns

    def listed(db: Db, cohort_id: int, kind: str) -> list[Offered]:
        have = {value: many for value, many in db.connection().exec_driver_sql(query, (cohort_id,))}  # noqa: C416 - rows are no pairs to dict()
        return [Offered(Facet(kind, each.key, each.label), have.get(each.key, 0)) for each in vocabulary]

    return listed


def _missing(db: Db, cohort_id: int, kind: str) -> list[Offered]:
    words = gap_words()
    sums = ", ".join(f"sum(gaps >> {place} & 1)" for place in range(len(words)))
    query = f"SELECT {sums} FROM register WHERE +cohort_id = ?"  # noqa: S608 - our own columns
    found = db.connection().exec_driver_sql(query, (cohort_id,)).one()
    return [Offered(Facet(kind, word, _(word)), many or 0) for word, many in zip(words, found, strict=True)]


def _called(inner: str) -> Values:
    """What `inner` tells, a query of values, their words and counts: those that most have, by their words."""
    query = f"{inner} GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT {MOST}"

    def listed(db: Db, cohort_id: int, kind: str) -> list[Offered]:
        found = db.connection().exec_driver_sql(query, (cohort_id,))
        each = [Offered(Facet(kind, value, words or value), many) for value, words, many in found]
        return sorted(each, key=lambda one: one.facet.words.casefold())

    return listed


def _column(table: str) -> Values:
    """The names that stand in a column of the register, as the table they come from writes them."""
    return _called(
        f"SELECT r.{table}, (SELECT t.name FROM {table} t WHERE t.folded_name = r.{table}), count(*) "  # noqa: S608 - two tables
        f"FROM register r WHERE +r.cohort_id = ? AND r.{table} <> ''"
    )


def _skills(table: str) -> Values:
    return _called(
        "SELECT s.folded_name, s.name, count(*) "  # noqa: S608 - two tables of ours
        f"FROM {table} x JOIN skill s ON s.id = x.skill_id JOIN register r ON r.id = x.participant_id "
        "WHERE r.cohort_id = ?"
    )


def _screenings(db: Db, cohort_id: int, kind: str) -> list[Offered]:
    decided = [Facet(kind, each.key, each.label) for each in ScreeningDecision]
    return _counted(db, cohort_id, [*decided, Facet(kind, "open", _("Not decided"))])


def _own(db: Db, cohort_id: int, kind: str) -> list[Offered]:
    """The choices of a list, else what most have written; and that nothing is."""
    row = next((row for row in listed_fields(db) if kind == f"{OWN}{row.id}"), None)
    if row is None:
        return []
    nothing = _counted(db, cohort_id, [Facet(kind, "", _("Not filled in"))])
    if row.kind in {FieldKind.CHOICE, FieldKind.CHOICES}:
        return _counted(db, cohort_id, (Facet(kind, choice, choice) for choice in row.choices)) + nothing
    listed = _called(
        "SELECT v.value, v.value, count(*) FROM custom_value v JOIN register r ON r.id = v.participant_id "  # noqa: S608 - a number
        f"WHERE r.cohort_id = ? AND v.field_id = {row.id}"
    )
    found = listed(db, cohort_id, kind)
    said = ((each.facet.value, own_values.said(row.kind, each.facet.value), each.count) for each in found)
    return [*(Offered(Facet(kind, value, words), many) for value, words, many in said), *nothing]


_KINDS: dict[str, tuple[str, Values]] = {
    "role": (N_("Role"), _of(Role, "role")),
    "state": (N_("State"), _of(ParticipantState, "state")),
    "department": (N_("Department"), _column("department")),
    "organisation": (N_("Organisation"), _column("organisation")),
    "grade": (
        N_("Grade"),
        _called(
            "SELECT r.grade, min(p.grade), count(*) FROM register r JOIN person p ON p.id = r.person_id "
            "WHERE +r.cohort_id = ? AND r.grade <> ''"
        ),
    ),
    "needs": (N_("Wants to learn"), _skills("need")),
    "offers": (N_("Can help with"), _skills("offer")),
    "missing": (N_("Is missing"), _missing),
    "paired": (N_("Pairing"), _listed([("yes", N_("Has a pairing")), ("no", N_("Has no pairing"))])),
    "times": (N_("Free times"), _listed([("some", N_("Has free times")), ("none", N_("Has no free times"))])),
    "screening": (N_("Screening"), _screenings),
}
