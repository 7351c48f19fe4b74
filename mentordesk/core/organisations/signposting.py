"""Other schemes, local and national, that people can be sent on to; and through which they came to us."""

from dataclasses import dataclass

from sqlalchemy import func, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Participant, Signpost
from mentordesk.core.vocab import Scheme


@dataclass(frozen=True, slots=True)
class SignpostDraft:
    """A scheme, whom it is for, and how it is reached: an address, a telephone, a page."""

    name: str = ""
    scheme: Scheme = Scheme.LOCAL
    purpose: str = ""
    contact: str = ""

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.LINES, "name", "contact")
        found += typed.problems(self, typed.PROSE, "purpose")
        if not self.name.strip():
            found.append(Problem("name", _("Name the scheme.")))
        return found


@dataclass(frozen=True, slots=True)
class SignpostRow:
    """A scheme that people can be sent on to."""

    id: int
    name: str
    scheme: Scheme
    purpose: str
    contact: str


def signposts(db: Db) -> list[SignpostRow]:
    """All of them: our own, local, national, each by name."""
    order = list(Scheme)
    rows = db.scalars(select(Signpost))
    found = [SignpostRow(row.id, row.name, row.scheme, row.purpose, row.contact) for row in rows]
    return sorted(found, key=lambda row: (order.index(row.scheme), row.name.casefold(), row.id))


def origins(db: Db, cohort_id: int) -> dict[Scheme | None, int]:
    """How many participants of a cohort came through each kind of scheme; None: nobody said."""
    query = select(Participant.origin, func.count()).where(Participant.cohort_id == cohort_id)
    rows = db.execute(query.group_by(Participant.origin))
    return {scheme: count for scheme, count in rows}  # noqa: C416 - rows are no pairs to dict()


@command(N_("Add scheme"))
def add_signpost(db: Db, draft: SignpostDraft) -> int:
    """Add a scheme."""
    row = Signpost()
    _fill(row, draft)
    db.add(row)
    db.flush()
    describe(db, _("Add the scheme “{name}”").format(name=row.name))
    return row.id


@command(N_("Change scheme"))
def edit_signpost(db: Db, signpost_id: int, draft: SignpostDraft) -> None:
    """Change what is said of it."""
    row = _get(db, signpost_id)
    _fill(row, draft)
    describe(db, _("Change the scheme “{name}”").format(name=row.name))


@command(N_("Remove scheme"))
def remove_signpost(db: Db, signpost_id: int) -> None:
    """Take it off the list."""
    row = _get(db, signpost_id)
    describe(db, _("Remove the scheme “{name}”").format(name=row.name))
    db.delete(row)


def _get(db: Db, signpost_id: int) -> Signpost:
    row = db.get(Signpost, signpost_id)
    if row is None:
        raise NotFound(_("This scheme is no longer there."))
    return row


def _fill(row: Signpost, draft: SignpostDraft) -> None:
    if problems := draft.problems():
        raise Invalid(problems)
    row.name, row.scheme = draft.name.strip(), draft.scheme
    row.purpose, row.contact = draft.purpose.strip(), draft.contact.strip()
