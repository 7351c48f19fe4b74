"""The list of other schemes that people can be sent on to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mentordesk.core import organisations
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _
from mentordesk.core.organisations import SignpostDraft, SignpostRow
from mentordesk.core.vocab import Scheme
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form import Choice, Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListActs, ListDialog
from mentordesk.ui.kit.theme import theme


class SignpostsList(QObject):
    """Lives as long as its dialog."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._rows: dict[int, SignpostRow] = {}
        empty = _(
            "No other schemes yet. Add local and national ones that you would send somebody on to when "
            "there is no place for them here: a training hub, a college, an academy."
        )
        acts = ListActs(self._add, self._change, self._remove)
        self.dialog = ListDialog(parent.window(), _("Other schemes"), empty, acts)
        context.live.changed.connect(self._heard)
        self.setParent(self.dialog)
        context.window.show_dialog(self.dialog)
        self._read()

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if "signpost" in change.tables:
            self._read()

    def _read(self) -> None:
        task.fetch(self.dialog, partial(self._desk.ask, organisations.signposts), self._show)

    def _show(self, rows: list[SignpostRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.dialog.show_lines([(row.id, signpost_words(row)) for row in rows])

    def _add(self) -> None:
        do = self._desk.do
        self._form(_("Add scheme"), SignpostDraft(), lambda draft: do(organisations.add_signpost, draft))

    def _change(self, signpost_id: int) -> None:
        do, row = self._desk.do, self._rows[signpost_id]
        draft = SignpostDraft(row.name, row.scheme, row.purpose, row.contact)
        self._form(_("Change scheme"), draft, lambda made: do(organisations.edit_signpost, signpost_id, made))

    def _remove(self, signpost_id: int) -> None:
        do = self._desk.do
        task.run(
            self.dialog, _("Removing…"), lambda _progress: do(organisations.remove_signpost, signpost_id)
        )

    def _form(self, title: str, draft: SignpostDraft, save: Callable[[SignpostDraft], object]) -> None:
        form = Form(draft)
        form.add("name", _("Name"), QLineEdit())
        form.add("scheme", _("Whose it is"), Choice(Scheme))
        purpose = QPlainTextEdit()
        purpose.setTabChangesFocus(True)
        purpose.setFixedHeight(theme().px(72))
        form.add("purpose", _("Whom it is for"), purpose)
        form.add("contact", _("How it is reached"), QLineEdit())
        FormDialog(self.dialog, title, form, save, title).open()
        form.fields["name"].setFocus()


def signpost_words(row: SignpostRow) -> str:
    """A scheme in one line."""
    parts = (row.name, row.scheme.label, plain.one_line(row.purpose), row.contact)
    return " · ".join(part for part in parts if part)
