"""The part Organisations of the room: each with figures of its own, and the departments below them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from mentordesk.core import organisations
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.organisations import DepartmentRow, Leader, OrganisationRow
from mentordesk.core.vocab import Scheme
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.marks import line
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import Column, PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.organisation_acts import OrganisationActs, Row

_FIGURES = {
    "people": N_("People"),
    "mentors": N_("Mentors"),
    "mentees": N_("Mentees"),
    "pairings": N_("Pairings"),
    "held": N_("Sessions held"),
}
_MANAGERS = 10


@dataclass(frozen=True, slots=True)
class _Reading:
    organisations: list[OrganisationRow]
    departments: list[DepartmentRow]
    managers: Mapping[int, Sequence[Leader]]
    origins: Mapping[Scheme | None, int]


class OrganisationsPart(Page):
    """Two tables, organisations above departments, and the chosen one in the inspector."""

    READS = organisations.READS

    def __init__(self, context: Context, acts: OrganisationActs) -> None:
        super().__init__(context)
        self.acts = acts
        self._read = _Reading([], [], {}, {})
        self._there: dict[int, OrganisationRow] = {}
        self._below: dict[int, DepartmentRow] = {}
        self.panel = Panel()
        self.inspector = self.panel
        self.model = PagedTableModel(
            [
                Column(N_("Organisation"), _name, "name", width=230, grow=3, edit=self._rename),
                Column(N_("Kind"), lambda row: row.kind.label, "kind", width=100),
                *_figure_columns(),
            ],
            Source(partial(_ids, lambda: self._there), partial(_rows, lambda: self._there)),
            self,
        )
        self.below = PagedTableModel(
            [
                Column(N_("Department"), lambda row: row.name, "name", 230, 3, edit=acts.rename_department),
                Column(N_("Of"), lambda row: row.organisation, "organisation", width=160, grow=2),
                *_figure_columns(),
            ],
            Source(partial(_ids, lambda: self._below), partial(_rows, lambda: self._below)),
            self,
        )
        self.model.sort_key = ""
        self.table = Table(_("Organisations"), self.model, context.settings, "organisations")
        self.departments = Table(_("Departments"), self.below, context.settings, "departments")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read all figures again."""
        self.fetch(partial(self.context.desk.ask, _reading, self.cohort_id), self._show)

    def filter_focus(self) -> None:
        """There are few: the first table."""
        self.table.setFocus()

    def explain(self) -> str:
        """What the part is for."""
        return _(
            "Which organisations take part, with their own figures, and their departments. People for whom "
            "no organisation is named belong to ours. Two spellings of one are merged here. Other schemes "
            "keeps the list of places that people can be sent on to."
        )

    def _rename(self, number: int, name: str) -> None:
        self.acts.rename(self._there[number].id, name)

    def _lay_out(self) -> None:
        looks = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words, table, share in (
            (_("Organisations"), self.table, 2),
            (_("Departments"), self.departments, 3),
        ):
            head = plain.label(words, "section")
            head.setContentsMargins(looks.px(24), looks.px(12), looks.px(24), looks.px(8))
            column.addWidget(head)
            column.addWidget(table, share)

    def _connect(self) -> None:
        self.model.refreshed.connect(self._refreshed)
        self.below.refreshed.connect(self._refreshed)
        for table in (self.table, self.departments):
            table.pointed.connect(self._point)
            table.clicked.connect(self._point)
        self.table.opened.connect(self._open)
        self.departments.opened.connect(self._open)

    def _show(self, read: _Reading) -> None:
        self._read = read
        self._there = {row.id + 1: row for row in read.organisations}  # a table takes 0 for no row
        self._below = {row.id: row for row in read.departments}
        count, below = len(read.organisations), len(read.departments)
        one = ngettext("{count} organisation", "{count} organisations", count).format(count=count)
        two = ngettext("{count} department", "{count} departments", below).format(count=below)
        self.say(subtitle=_("{one}, {two}").format(one=one, two=two), hint=_("Enter edits, F2 renames"))
        self.model.refresh()
        self.below.refresh()

    @Slot()
    def _refreshed(self) -> None:
        for model, table in ((self.model, self.table), (self.below, self.departments)):
            if model.ids and not table.current_id():
                table.go_to(model.ids[0])
        self._point()

    @property
    def _chosen(self) -> Row | None:
        if self.departments.hasFocus():
            return self._below.get(self.departments.current_id())
        return self._there.get(self.table.current_id())

    @Slot()
    def _point(self) -> None:
        row = self._chosen
        self.acts.know({each.id: each for each in self._there.values()}, self._below, row)
        self.panel.clear()
        if row is None:
            self.panel.add(plain.label(_("Choose an organisation or department."), "muted", wrap=True))
            return
        self.panel.add(plain.label(row.name, "section", wrap=True))
        if isinstance(row, OrganisationRow):
            of = _("Our own") if row.own else _("Partner")
            self.panel.add(plain.label(f"{of} · {row.kind.label}", "muted"))
        else:
            self.panel.add(plain.label(row.organisation, "muted", wrap=True))
        for field, words in _FIGURES.items():
            self.panel.add(fact(_(words), str(getattr(row.figures, field))))
        if isinstance(row, OrganisationRow):
            self._add_around(row)
        self.panel.add(line())
        for act in self.acts.of_one:
            button = plain.button(act.text(), "link")
            button.setEnabled(act.isEnabled())
            button.clicked.connect(act.trigger)
            self.panel.add(button)

    def _add_around(self, row: OrganisationRow) -> None:
        """Departments, line managers, and for ours how people came."""
        own = {row.id, organisations.OURS} if row.own else {row.id}
        below = [each for each in self._read.departments if each.organisation_id in own]
        if below:
            self.panel.add(heading(_("Departments"), str(len(below))))
            self.panel.add(plain.label(", ".join(each.name for each in below), "base", wrap=True))
        managers = self._read.managers.get(row.id, ())
        if managers:
            self.panel.add(heading(_("Line managers"), _("people here")))
            for each in managers[:_MANAGERS]:
                self.panel.add(fact(each.name, str(each.people)))
        known = {scheme: count for scheme, count in self._read.origins.items() if scheme}
        if row.own and known:
            self.panel.add(heading(_("How people came")))
            for scheme in Scheme:
                self.panel.add(fact(scheme.label, str(known.get(scheme, 0))))

    @Slot(int)
    def _open(self, _number: int) -> None:
        if self._chosen is not None:
            self.acts.open_form(self._chosen)


def _reading(db: Db, cohort_id: int) -> _Reading:
    there = organisations.organisation_list(db, cohort_id)
    managers = {row.id: organisations.line_managers(db, cohort_id, row.id) for row in there[:_MANAGERS]}
    departments = organisations.department_list(db, cohort_id)
    return _Reading(there, departments, managers, organisations.origins(db, cohort_id))


def _figure_columns() -> list[Column[Any]]:
    return [
        Column(words, partial(_figure, field), field, width=110 if field == "held" else 84, right=True)
        for field, words in _FIGURES.items()
    ]


def _figure(field: str, row: Row) -> str:
    return str(getattr(row.figures, field))


def _name(row: OrganisationRow) -> Cell:
    return Cell(row.name, note=_("ours") if row.own and row.id else "")


def _ids(there: Any, key: str, descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks
    rows = dict(there())
    if not key:
        return list(rows)
    return sorted(rows, key=lambda number: _sorted_by(key, rows[number]), reverse=descending)


def _sorted_by(key: str, row: Any) -> Any:
    if key in _FIGURES:
        return getattr(row.figures, key)
    return folded(row.kind.label if key == "kind" else getattr(row, key))


def _rows(there: Any, ids: Sequence[int]) -> dict[int, Any]:
    rows = there()
    return {number: rows[number] for number in ids if number in rows}
