"""The rooms that can be booked."""

from dataclasses import dataclass

from sqlalchemy import func, select

from mentordesk.core import typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import MentoringSession, Place

MOST_PEOPLE = 9999
PLACE_READS = frozenset({"place", "session"})


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place as lists show it."""

    id: int
    name: str
    capacity: int
    notes: str
    sessions: int
    """How many sessions were or are there."""


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """What can be said about a place."""

    name: str = ""
    capacity: int = 2
    notes: str = ""

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = []
        if not self.name.strip():
            found.append(Problem("name", _("Enter a name.")))
        if not 1 <= self.capacity <= MOST_PEOPLE:
            sentence = _("A place holds between one person and {most}.")
            found.append(Problem("capacity", sentence.format(most=MOST_PEOPLE)))
        return found + typed.problems(self, typed.LINES, "name") + typed.problems(self, typed.PROSE, "notes")


def places(db: Db) -> list[PlaceRow]:
    """All places, by name."""
    used = (
        select(func.count()).where(MentoringSession.place_id == Place.id).correlate(Place).scalar_subquery()
    )
    found = [
        PlaceRow(*row) for row in db.execute(select(Place.id, Place.name, Place.capacity, Place.notes, used))
    ]
    return sorted(found, key=lambda row: (folded(row.name), row.id))


@command(N_("Add place"))
def add_place(db: Db, draft: PlaceDraft) -> int:
    """Add a place; gives its id."""
    _check(db, draft, None)
    place = Place(name=draft.name.strip(), capacity=draft.capacity, notes=draft.notes)
    db.add(place)
    db.flush()
    return place.id


@command(N_("Change place"))
def edit_place(db: Db, place_id: int, draft: PlaceDraft) -> None:
    """Say something else about a place."""
    place = _get(db, place_id)
    _check(db, draft, place_id)
    place.name, place.capacity, place.notes = draft.name.strip(), draft.capacity, draft.notes


@command(N_("Remove place"))
def remove_place(db: Db, place_id: int) -> None:
    """Remove a place where no session ever was or is planned."""
    place = _get(db, place_id)
    used = db.scalar(select(func.count()).where(MentoringSession.place_id == place_id)) or 0
    if used:
        raise Refused(
            ngettext(
                "{count} session is or was in {place}, so it stays.",
                "{count} sessions are or were in {place}, so it stays.",
                used,
            ).format(count=used, place=place.name)
        )
    db.delete(place)


def _get(db: Db, place_id: int) -> Place:
    place = db.get(Place, place_id)
    if place is None:
        raise NotFound(_("This place is no longer there."))
    return place


def _check(db: Db, draft: PlaceDraft, place_id: int | None) -> None:
    problems = draft.problems()
    same = (row for row in places(db) if row.id != place_id and folded(row.name) == folded(draft.name))
    if not problems and next(same, None):
        problems = [Problem("name", _("There is already a place of this name."))]
    if problems:
        raise Invalid(problems)
