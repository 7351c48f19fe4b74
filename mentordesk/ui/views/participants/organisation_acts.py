"""What can be done with organisations and departments: added, changed, merged, taken out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.core import organisations
from mentordesk.core.i18n import _
from mentordesk.core.organisations import (
    OURS,
    DepartmentDraft,
    DepartmentRow,
    OrganisationDraft,
    OrganisationRow,
)
from mentordesk.ui.dialogs.merge_into import merge_dialog
from mentordesk.ui.dialogs.organisation_form import department_form, organisation_form
from mentordesk.ui.dialogs.signposts import SignpostsList
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page

Row = OrganisationRow | DepartmentRow


class OrganisationActs(QObject):
    """The actions of the part; `know` tells what there is and which one is in hand."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._organisations: Mapping[int, OrganisationRow] = {}
        self._departments: Mapping[int, DepartmentRow] = {}
        self._chosen: Row | None = None
        self.add = action(self, _("Add organisation…"), self._add, icon="add")
        self.add_department = action(self, _("Add department…"), self._add_department, icon="add")
        self.edit = action(self, _("Edit organisation or department…"), self._edit, icon="edit")
        self.merge = action(self, _("Merge organisation or department…"), self._merge, icon="merge")
        self.remove = action(self, _("Remove organisation or department"), self._remove, icon="delete")
        self.schemes = action(self, _("Other schemes…"), self._schemes, icon="link")
        self.of_one = [self.edit, self.merge, self.remove]
        self.all = [self.add, self.add_department, *self.of_one, self.schemes]
        self.know({}, {}, None)

    def know(
        self,
        there: Mapping[int, OrganisationRow],
        departments: Mapping[int, DepartmentRow],
        chosen: Row | None,
    ) -> None:
        """Enable what can be done; our own organisation gets a line of its own when it is first changed."""
        self._organisations, self._departments, self._chosen = there, departments, chosen
        for act in (self.add, self.add_department, self.schemes):
            act.setEnabled(bool(self._page.cohort_id))
        fixed = chosen is None or (isinstance(chosen, OrganisationRow) and chosen.id == OURS)
        self.edit.setEnabled(chosen is not None)
        self.merge.setEnabled(not fixed and len(self._others()) > 0)
        self.remove.setEnabled(not fixed and chosen is not None and not chosen.figures.people)

    def rename(self, organisation_id: int, name: str) -> None:
        """Another name, as it is typed in the table."""
        row = self._organisations[organisation_id]
        draft, save = OrganisationDraft(name, row.kind, row.own), self._saver(organisation_id)
        self._do(_("Renamed"), lambda: save(draft))

    def rename_department(self, department_id: int, name: str) -> None:
        """Another name, as it is typed in the table."""
        row, do = self._departments[department_id], self._context.desk.do
        draft = DepartmentDraft(name, row.organisation_id)
        self._do(_("Renamed"), lambda: do(organisations.edit_department, department_id, draft))

    def open_form(self, row: Row) -> None:
        """Open the form of an organisation or department."""
        do, number, name = self._context.desk.do, row.id, plain.isolate(row.name)
        title = _("Edit {name}").format(name=name)
        if isinstance(row, DepartmentRow):
            draft = DepartmentDraft(row.name, row.organisation_id)
            self._department_form(title, draft, lambda made: do(organisations.edit_department, number, made))
        else:
            self._form(title, OrganisationDraft(row.name, row.kind, row.own), self._saver(number))

    def _saver(self, organisation_id: int) -> Callable[[OrganisationDraft], object]:
        do = self._context.desk.do
        if organisation_id == OURS:
            return lambda draft: do(organisations.add_organisation, draft)
        return lambda draft: do(organisations.edit_organisation, organisation_id, draft)

    def _add(self) -> None:
        self._form(_("Add organisation"), OrganisationDraft(), self._saver(OURS))

    def _add_department(self) -> None:
        do, chosen = self._context.desk.do, self._chosen
        below = chosen.id if isinstance(chosen, OrganisationRow) else OURS
        self._department_form(
            _("Add department"),
            DepartmentDraft(organisation_id=below),
            lambda draft: do(organisations.add_department, draft),
        )

    def _edit(self) -> None:
        if self._chosen is not None:
            self.open_form(self._chosen)

    def _form(
        self, title: str, draft: OrganisationDraft, save: Callable[[OrganisationDraft], object]
    ) -> None:
        dialog = organisation_form(self._page.window(), title, draft, save)
        dialog.accepted.connect(partial(self._done, _("Saved")))
        self._context.window.show_dialog(dialog)

    def _department_form(
        self, title: str, draft: DepartmentDraft, save: Callable[[DepartmentDraft], object]
    ) -> None:
        there = {row.id: row.name for row in self._organisations.values()}
        if draft.organisation_id not in there:  # ours, which has a line of its own by now
            own = next((row.id for row in self._organisations.values() if row.own), OURS)
            draft = replace(draft, organisation_id=own)
        dialog = department_form(self._page.window(), title, (draft, there), save)
        dialog.accepted.connect(partial(self._done, _("Saved")))
        self._context.window.show_dialog(dialog)

    def _others(self) -> dict[int, str]:
        chosen = self._chosen
        if isinstance(chosen, DepartmentRow):
            return {
                row.id: _("{department}, {organisation}").format(
                    department=row.name, organisation=row.organisation
                )
                for row in self._departments.values()
                if row.id != chosen.id
            }
        gone = chosen.id if chosen else OURS
        return {row.id: row.name for row in self._organisations.values() if row.id not in {gone, OURS}}

    def _merge(self) -> None:
        chosen, do = self._chosen, self._context.desk.do
        if chosen is None:
            return
        if isinstance(chosen, DepartmentRow):
            words = _("Its people go to the department that you choose, and to its organisation.")
            save = partial(_merged_departments, do, chosen.id)
        else:
            words = _("Its people and departments go to the organisation that you choose.")
            save = partial(_merged_organisations, do, chosen.id)
        dialog = merge_dialog(self._page.window(), (chosen.name, words), self._others(), save)
        dialog.accepted.connect(partial(self._done, _("Merged")))
        self._context.window.show_dialog(dialog)

    def _remove(self) -> None:
        chosen, do = self._chosen, self._context.desk.do
        if isinstance(chosen, DepartmentRow):
            number = chosen.id
            self._do(_("Removed"), lambda: do(organisations.remove_department, number))
        elif chosen is not None:
            number = chosen.id
            self._do(_("Removed"), lambda: do(organisations.remove_organisation, number))

    def _schemes(self) -> None:
        SignpostsList(self._context, self._page)

    def _do(self, words: str, work: Callable[[], object]) -> None:
        self._page.run(words, lambda _progress: work(), lambda _result: self._done(words))

    def _done(self, words: str) -> None:
        self._context.window.toast(words, undo=True)


def _merged_departments(do: Callable[..., object], gone: int, kept: int) -> object:
    return do(organisations.merge_departments, kept, gone)


def _merged_organisations(do: Callable[..., object], gone: int, kept: int) -> object:
    return do(organisations.merge_organisations, kept, gone)
