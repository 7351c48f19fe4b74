"""The list of the coordinator's own fields: added, renamed, put in order, of another kind, taken away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from mentordesk.core import participants
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import FieldDraft, OwnField
from mentordesk.core.vocab import FieldKind, FieldUse
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListActs, ListDialog
from mentordesk.ui.kit.small_fields import LinesField
from mentordesk.ui.kit.theme import theme

_READS = frozenset(["custom_field", "custom_value"])
_LISTS = (FieldKind.CHOICE, FieldKind.CHOICES)


class FieldForm(Form[FieldDraft]):
    """The choices show only for a list; they begin with what is written already."""

    def __init__(self, draft: FieldDraft, written: tuple[str, ...] = ()) -> None:
        super().__init__(draft)
        self._written = written
        self.add("label", _("Name, as it heads the column"), QLineEdit())
        self.kind = Choice(FieldKind)
        self.add("kind", _("What it holds"), self.kind)
        self.choices = LinesField()
        self.add(
            "choices",
            _("Choices, a line each; a line that is changed is renamed for everybody"),
            self.choices,
        )
        self.used_as = Choice(FieldUse, _("No part in it"))
        self.add("used_as", _("In the matching"), self.used_as)
        self.kind.currentIndexChanged.connect(self._show_choices)
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        lists = self.kind.member() in _LISTS
        self.choices.setEnabled(lists)
        if lists and not self.choices.value():
            self.choices.set_value(self._written)


class OwnFieldsList(QObject):
    """Lives as long as its dialog."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._rows: dict[int, OwnField] = {}
        empty = _(
            "No fields of your own yet. Add what your programme asks of people beyond what is asked here: "
            "a site, a bleep number, the day of an induction. Each can be a column of the table and goes "
            "into the roster."
        )
        acts = ListActs(self._add, self._change, self._remove, self._order)
        self.dialog = ListDialog(parent.window(), _("Own fields"), empty, acts)
        context.live.changed.connect(self._heard)
        self.setParent(self.dialog)
        context.window.show_dialog(self.dialog)
        self._read()

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & _READS:
            self._read()

    def _read(self) -> None:
        task.fetch(self.dialog, partial(self._desk.ask, participants.own_field_list), self._show)

    def _show(self, rows: list[OwnField]) -> None:
        self._rows = {row.id: row for row in rows}
        self.dialog.show_lines([(row.id, field_words(row)) for row in rows])

    def _add(self) -> None:
        do, form = self._desk.do, FieldForm(FieldDraft())
        self._form(_("Add field"), form, lambda draft: do(participants.add_field, draft))

    def _change(self, field_id: int) -> None:
        task.fetch(
            self.dialog,
            partial(self._desk.ask, participants.choices_from_values, field_id),
            partial(self._open_change, field_id),
        )

    def _open_change(self, field_id: int, written: tuple[str, ...]) -> None:
        do, row = self._desk.do, self._rows.get(field_id)
        if row is not None:
            form = FieldForm(FieldDraft(row.label, row.kind, row.choices, row.used_as), written)
            save = lambda draft: do(participants.edit_field_of_own, field_id, draft)  # noqa: E731 - one line
            self._form(_("Change field"), form, save)

    def _form(self, title: str, form: FieldForm, save: Callable[[FieldDraft], object]) -> None:
        dialog = FormDialog(self.dialog, title, form, save, title)
        dialog.resize(theme().px(480), theme().px(460))
        dialog.open()
        form.fields["label"].setFocus()

    def _remove(self, field_id: int) -> None:
        do = self._desk.do
        task.run(self.dialog, _("Removing…"), lambda _progress: do(participants.remove_field, field_id))

    def _order(self, wanted: list[int]) -> None:
        do = self._desk.do
        task.run(self.dialog, _("Saving…"), lambda _progress: do(participants.order_fields, wanted))


def field_words(row: OwnField) -> str:
    """A field in one line."""
    known = ngettext("known of {count} participant", "known of {count} participants", row.known)
    listed = ", ".join(row.choices)
    used = row.used_as.label if row.used_as else ""
    parts = (row.label, row.kind.label, plain.one_line(listed), used, known.format(count=row.known))
    return " · ".join(part for part in parts if part)
