"""What can be done with skills: added, changed, merged, taken out."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.core import skills
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.skills import MergeSkills, SkillDraft, SkillRow
from mentordesk.ui.dialogs.merge_into import merge_dialog
from mentordesk.ui.dialogs.skill_form import skill_form
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page

_NO_LEVELS = ("",) * 5


class SkillActs(QObject):
    """The actions of the skills part; `know` tells what there is and which skill is in hand."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._rows: Mapping[int, SkillRow] = {}
        self._chosen = 0
        self.add = action(self, _("Add skill…"), self._add, icon="add")
        self.edit = action(self, _("Edit skill…"), self._edit, icon="edit")
        self.merge = action(self, _("Merge skill into another…"), self._merge, icon="merge")
        self.remove = action(self, _("Remove skill"), self._remove, icon="delete")
        self.tidy = action(self, _("Remove skills that nobody uses"), self._tidy, icon="remove")
        self.of_skill = [self.edit, self.merge, self.remove]
        self.all = [self.add, *self.of_skill, self.tidy]
        self.know({}, 0)

    def know(self, rows: Mapping[int, SkillRow], chosen: int) -> None:
        """Enable what can be done."""
        self._rows, self._chosen = rows, chosen
        row = rows.get(chosen)
        self.add.setEnabled(bool(self._page.cohort_id))
        self.edit.setEnabled(row is not None)
        self.merge.setEnabled(row is not None and len(rows) > 1)
        self.remove.setEnabled(row is not None and not row.used)
        self.tidy.setEnabled(any(not each.used for each in rows.values()))

    def rename(self, skill_id: int, name: str) -> None:
        """Another name for a skill, as it is typed in the table."""
        draft, do = draft_of(self._rows[skill_id], name), self._context.desk.do
        self._do(_("Renamed"), lambda: do(skills.edit_skill, skill_id, draft))

    def open_form(self, skill_id: int) -> None:
        """Open the form of a skill."""
        row, do = self._rows.get(skill_id), self._context.desk.do
        if row is not None:
            title = _("Edit {name}").format(name=plain.isolate(row.name))
            self._form(title, draft_of(row), lambda draft: do(skills.edit_skill, skill_id, draft))

    def _add(self) -> None:
        do = self._context.desk.do
        self._form(_("Add skill"), SkillDraft(), lambda draft: do(skills.add_skill, draft))

    def _edit(self) -> None:
        self.open_form(self._chosen)

    def _form(self, title: str, draft: SkillDraft, save: Callable[[SkillDraft], object]) -> None:
        families = sorted({row.family for row in self._rows.values()} - {""})
        dialog = skill_form(self._page.window(), title, (draft, families), save)
        dialog.accepted.connect(partial(self._done, _("Saved")))
        self._context.window.show_dialog(dialog)

    def _merge(self) -> None:
        row = self._rows[self._chosen]
        self._page.fetch(
            partial(self._context.desk.ask, skills.would_merge, 0, row.id), partial(self._ask_into, row)
        )

    def _ask_into(self, row: SkillRow, would: MergeSkills) -> None:
        needs = ngettext("{count} need", "{count} needs", would.needs).format(count=would.needs)
        offers = ngettext("{count} offer", "{count} offers", would.offers).format(count=would.offers)
        words = _(
            "{needs} and {offers} move to the skill that you choose. Whoever has both keeps the higher "
            "level, and “{name}” becomes another word for it."
        ).format(needs=needs, offers=offers, name=plain.isolate(row.name))
        others = {number: each.name for number, each in self._rows.items() if number != row.id}
        do = self._context.desk.do
        dialog = merge_dialog(
            self._page.window(), (row.name, words), others, lambda kept: do(skills.merge_skills, kept, row.id)
        )
        dialog.accepted.connect(partial(self._done, _("Merged")))
        self._context.window.show_dialog(dialog)

    def _remove(self) -> None:
        self._take_out([self._chosen])

    def _tidy(self) -> None:
        self._take_out([number for number, row in self._rows.items() if not row.used])

    def _take_out(self, wanted: list[int]) -> None:
        do = self._context.desk.do
        text = ngettext("Removed {count} skill", "Removed {count} skills", len(wanted))
        self._do(text.format(count=len(wanted)), lambda: do(skills.remove_skills, wanted))

    def _do(self, words: str, work: Callable[[], object]) -> None:
        self._page.run(words, lambda _progress: work(), lambda _result: self._done(words))

    def _done(self, words: str) -> None:
        self._context.window.toast(words, undo=True)


def draft_of(row: SkillRow, name: str = "") -> SkillDraft:
    """The form of a skill as it is; with another name where one is given."""
    return SkillDraft(name or row.name, row.kind, row.family, row.synonyms, row.levels or _NO_LEVELS)
