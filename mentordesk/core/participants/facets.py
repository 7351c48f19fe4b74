"""By which values people can be filtered: offered with how many have each, and said in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.participants import own_values
from mentordesk.core.participants.filters import OWN, Facet, Shown, conditions, one_condition
from mentordesk.core.participants.own_fields import own_field_list
from mentordesk.core.register import gaps
from mentordesk.core.vocab import FieldKind, ParticipantState, Role, ScreeningDecision

MOST = 40
"""Values that are offered of one kind: those that most people have."""
_NONE, _OPEN = "none", "open"


@dataclass(frozen=True, slots=True)
class Offered:
    """A facet that may be chosen, and how many people of the cohort it is true of."""

    facet: Facet
    count: int


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A way to filter, such as by department."""

    kind: str
    words: str


def kinds(db: Db) -> list[FacetKind]:
    """All ways to filter, the coordinator's own fields last."""
    fixed = [FacetKind(kind, _(words)) for kind, (words, _values) in _KINDS.items()]
    return [*fixed, *(FacetKind(f"{OWN}{row.id}", row.label) for row in own_field_list(db))]


def offered(db: Db, cohort_id: int, kind: str) -> list[Offered]:
    """The values of one kind that somebody in the cohort has."""
    facets = _own(db, cohort_id, kind) if kind.startswith(OWN) else _KINDS[kind][1](db, cohort_id, kind)
    found = (Offered(facet, _count(db, cohort_id, facet)) for facet in facets)
    return [each for each in found if each.count]


def _count(db: Db, cohort_id: int, facet: Facet) -> int:
    where, values = one_condition(conditions(db, cohort_id, Shown(facets=(facet,))))
    query = f"SELECT count(*) FROM register WHERE {where}"  # noqa: S608 - conditions of ours
    return int(db.connection().exec_driver_sql(query, values).scalar_one())


def _listed(values: Sequence[tuple[str, str]]) -> Callable[[Db, int, str], list[Facet]]:
    return lambda _db, _cohort, kind: [Facet(kind, value, _(words)) for value, words in values]


def _of(vocabulary: type[Role | ParticipantState]) -> Callable[[Db, int, str], list[Facet]]:
    return lambda _db, _cohort, kind: [Facet(kind, each.key, each.label) for each in vocabulary]


def _column(table: str) -> Callable[[Db, int, str], list[Facet]]:
    """The names that stand in a column of the register, as the table they come from writes them."""
    query = (
        f"SELECT r.{table}, (SELECT t.name FROM {table} t WHERE t.folded_name = r.{table}) "  # noqa: S608 - two tables of ours
        f"FROM register r WHERE r.cohort_id = ? AND r.{table} <> '' "
        "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
    )
    return _queried(query)


def _skills(table: str) -> Callable[[Db, int, str], list[Facet]]:
    return _queried(
        f"SELECT s.folded_name, s.name FROM {table} x JOIN skill s ON s.id = x.skill_id "  # noqa: S608 - two tables of ours
        "JOIN register r ON r.id = x.participant_id "
        "WHERE r.cohort_id = ? GROUP BY s.id ORDER BY count(*) DESC, 1 LIMIT ?"
    )


def _queried(query: str) -> Callable[[Db, int, str], list[Facet]]:
    def values(db: Db, cohort_id: int, kind: str) -> list[Facet]:
        found = db.connection().exec_driver_sql(query, (cohort_id, MOST))
        return sorted((Facet(kind, value, words or value) for value, words in found), key=_words)

    return values


def _words(facet: Facet) -> str:
    return facet.words.casefold()


def _screenings(_db: Db, _cohort: int, kind: str) -> list[Facet]:
    decided = [Facet(kind, each.key, each.label) for each in ScreeningDecision]
    return [*decided, Facet(kind, _OPEN, _("Not decided"))]


def _missing(_db: Db, _cohort: int, kind: str) -> list[Facet]:
    return [Facet(kind, word, _(word)) for word, _condition in gaps()]


def _own(db: Db, cohort_id: int, kind: str) -> list[Facet]:
    """The choices of a list, else what most have written; and that nothing is."""
    row = next((row for row in own_field_list(db) if kind == f"{OWN}{row.id}"), None)
    if row is None:
        return []
    nothing = Facet(kind, "", _("Not filled in"))
    if row.kind in {FieldKind.CHOICE, FieldKind.CHOICES}:
        return [*(Facet(kind, choice, choice) for choice in row.choices), nothing]
    query = (
        "SELECT v.value FROM custom_value v JOIN register r ON r.id = v.participant_id "
        "WHERE r.cohort_id = ? AND v.field_id = ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
    )
    found = db.connection().exec_driver_sql(query, (cohort_id, row.id, MOST))
    return [*(Facet(kind, value, own_values.said(row.kind, value)) for (value,) in found), nothing]


_KINDS: dict[str, tuple[str, Callable[[Db, int, str], list[Facet]]]] = {
    "role": (N_("Role"), _of(Role)),
    "state": (N_("State"), _of(ParticipantState)),
    "department": (N_("Department"), _column("department")),
    "organisation": (N_("Organisation"), _column("organisation")),
    "grade": (
        N_("Grade"),
        _queried(
            "SELECT r.grade, min(p.grade) FROM register r JOIN person p ON p.id = r.person_id "
            "WHERE r.cohort_id = ? AND r.grade <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
        ),
    ),
    "needs": (N_("Wants to learn"), _skills("need")),
    "offers": (N_("Can help with"), _skills("offer")),
    "missing": (N_("Is missing"), _missing),
    "paired": (N_("Pairing"), _listed([("yes", N_("Has a pairing")), ("no", N_("Has no pairing"))])),
    "times": (N_("Free times"), _listed([("some", N_("Has free times")), (_NONE, N_("Has no free times"))])),
    "screening": (N_("Screening"), _screenings),
}
