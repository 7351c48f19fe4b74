"""Filters that the coordinator gave a name: kept in the file, named anew, taken out."""

import json
from dataclasses import dataclass

from sqlalchemy import select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import SavedFilter
from mentordesk.core.participants.filters import Chip, Facet, Shown

PAGE = "participants"
_MOST = 60
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A filter with its name; its order is not a part of it."""

    id: int
    name: str
    shown: Shown


def saved_filters(db: Db) -> list[Saved]:
    """All of them, by name."""
    query = select(SavedFilter).where(SavedFilter.page == PAGE).order_by(SavedFilter.folded_name)
    return [Saved(row.id, row.name, _read(row.wanted)) for row in db.scalars(query)]


@command(N_("Save filter"))
def save_filter(db: Db, name: str, shown: Shown) -> int:
    """Keep a filter under a name; one of this name is replaced."""
    name = _checked(name)
    row = _called(db, name) or SavedFilter(page=PAGE)
    row.name, row.wanted = name, _written(shown)
    db.add(row)
    db.flush()
    describe(db, _("Save filter {name}").format(name=name))
    return row.id


@command(N_("Rename filter"))
def rename_filter(db: Db, number: int, name: str) -> None:
    """Give a filter another name, which no other has."""
    name, row = _checked(name), _there(db, number)
    if (other := _called(db, name)) and other.id != number:
        raise Invalid([Problem("name", _("Another filter is called so already."))])
    row.name = name
    describe(db, _("Rename filter {name}").format(name=name))


@command(N_("Remove filter"))
def remove_filter(db: Db, number: int) -> None:
    """Take a filter out; nobody is changed by it."""
    row = _there(db, number)
    describe(db, _("Remove filter {name}").format(name=row.name))
    db.delete(row)


def _checked(name: str) -> str:
    name = name.strip()
    if not 0 < len(name) <= _MOST or typed.unprintable(name):
        raise Invalid([Problem("name", _("Give the filter a name of at most 60 letters."))])
    return name


def _called(db: Db, name: str) -> SavedFilter | None:
    return db.scalar(
        select(SavedFilter).where(SavedFilter.page == PAGE, SavedFilter.folded_name == folded(name))
    )


def _there(db: Db, number: int) -> SavedFilter:
    row = db.get(SavedFilter, number)
    if row is None or row.page != PAGE:
        raise NotFound(_("This filter is no longer there."))
    return row


def _written(shown: Shown) -> str:
    facets = [[facet.kind, facet.value, facet.words] for facet in shown.facets]
    return json.dumps({"text": shown.text, "chip": shown.chip.key, "facets": facets}, ensure_ascii=False)


def _read(wanted: str) -> Shown:
    """What is kept; what this version does not understand is left out."""
    try:
        kept = json.loads(wanted)
        chips = {chip.key: chip for chip in Chip}
        facets = tuple(Facet(str(kind), str(value), str(words)) for kind, value, words in kept["facets"])
        return Shown(str(kept["text"]), chips.get(kept["chip"], Chip.EVERYONE), facets=facets)
    except (ValueError, KeyError, TypeError):
        return Shown()
