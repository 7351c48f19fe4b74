"""The columns of the table of participants, and what stands in their cells."""

from collections.abc import Callable, Sequence
from functools import partial

from mentordesk.core import words
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.participants import OWN, OwnField, ParticipantRow
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.table_model import Column

_ALL = 10


Edit = Callable[[int, str], object]
"""Takes the id of a participant and what was typed."""


def columns(
    edit: Callable[[str], Edit],
    fields: Sequence[OwnField] = (),
    edit_own: Callable[[int], Edit] | None = None,
) -> list[Column[ParticipantRow]]:
    """All columns; `edit` gives what changes a field, `edit_own` what changes one of one's own."""
    return [
        Column(N_("Name"), _name, "name", width=186, grow=3, edit=edit("name")),
        Column(N_("Role"), lambda row: row.role.label, "role", width=66),
        Column(N_("Post"), lambda row: row.job_title, "post", width=82, grow=2, edit=edit("job_title")),
        Column(
            N_("Department"),
            lambda row: row.department,
            "department",
            width=98,
            grow=1,
            edit=edit("department"),
        ),
        Column(N_("State"), state, "state", width=84),
        Column(N_("Intake /10"), _intake, "intake", width=108),
        Column(N_("Pairing or places"), pairing, "pairing", width=160, grow=2),
        Column(N_("Last met"), _last_met, "last_met", width=96, right=True),
        *_on_demand(edit),
        *(_own(field, edit_own) for field in fields),
    ]


def _on_demand(edit: Callable[[str], Edit]) -> list[Column[ParticipantRow]]:
    return [
        Column(N_("E-mail"), lambda row: row.email, "email", width=180, edit=edit("email"), hidden=True),
        Column(N_("Phone"), lambda row: row.phone, "phone", width=112, edit=edit("phone"), hidden=True),
        Column(N_("Places"), _places, "places", width=64, right=True, edit=edit("capacity"), hidden=True),
        Column(N_("Code"), lambda row: row.code, "code", width=80, hidden=True),
        Column(N_("Organisation"), lambda row: row.organisation, "organisation", width=120, hidden=True),
        Column(N_("Grade"), lambda row: row.grade, "grade", width=80, edit=edit("grade"), hidden=True),
    ]


def _own(field: OwnField, edit_own: Callable[[int], Edit] | None) -> Column[ParticipantRow]:
    return Column(
        field.label,
        partial(_said, field.id),
        f"{OWN}{field.id}",
        edit=edit_own(field.id) if edit_own else None,
        hidden=True,
    )


def _said(field: int, row: ParticipantRow) -> str:
    return row.own.get(field, "")


def state(row: ParticipantRow) -> str:
    """Where someone stands; a learner who was accepted and has no mentor yet is waiting."""
    waits = row.role.learns and row.state is ParticipantState.ACCEPTED
    return _("Waiting") if waits else row.state.label


def pairing(row: ParticipantRow) -> Cell:
    """A mentor's places, or with whom a learner is paired; proposals are marked as such."""
    if not row.role.learns:
        return Cell(_taken(row), note=_free(row))
    if row.partners:
        return Cell(_("with {names}").format(names=words.names(map(plain.isolate, row.partners))))
    if row.proposed:
        names = words.names(map(plain.isolate, row.proposed))
        return Cell(names, mark="arrow", note="?")
    return Cell("")


def _name(row: ParticipantRow) -> Cell:
    return Cell(row.name, tile=row.name, square=row.role.learns)


def _intake(row: ParticipantRow) -> Cell:
    return Cell(str(row.intake), bar=row.intake / _ALL, note=row.missing, tone="amber")


def _taken(row: ParticipantRow) -> str:
    text = ngettext("{taken} of {count} place", "{taken} of {count} places", row.capacity)
    return text.format(taken=row.taken, count=row.capacity)


def _free(row: ParticipantRow) -> str:
    if row.proposed:
        return _("· proposed")
    free = row.capacity - row.taken
    return _("· {count} free").format(count=free) if 0 < free < row.capacity else ""


def _places(row: ParticipantRow) -> str:
    return "" if row.role.learns else str(row.capacity)


def _last_met(row: ParticipantRow) -> str:
    return words.short_date(row.last_met) if row.last_met else ""
