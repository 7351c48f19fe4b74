"""The right of the room Reports: the options of one export, its preview, and the button that writes it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core.exports import Export, Rehearsal
from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.form import put
from mentordesk.ui.kit.handing_over import HandingOver
from mentordesk.ui.kit.pdf_preview import PdfPreview
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.reports.offer import Offer
from mentordesk.ui.views.reports.option_fields import OptionFields
from mentordesk.ui.views.reports.tables_preview import TablesPreview

MOST_PACKS = 10
"""Packs that a preview shows at most; the file holds them all."""


class ExportView(QWidget):
    """Shows one export; the page reads and writes for it."""

    changed = Signal()
    """Another export is shown, or other options are chosen."""

    def __init__(self, save: Callable[[], object]) -> None:
        super().__init__()
        self.export: Export[Any] | None = None
        self._offer: Offer | None = None
        self.options_form: OptionFields | None = None
        self.title = plain.label("", "section", wrap=True)
        self.about = plain.label("", "muted", wrap=True)
        self.save_button = plain.button(_("Save as…"), "primary")
        icons.dress(self.save_button, "export", "on_accent")
        self.save_button.clicked.connect(save)
        self.pages, self.tables = PdfPreview(_("Preview: the pages")), TablesPreview()
        self.words = plain.label("", "muted", wrap=True)
        self.note = plain.label("", "hint", wrap=True)
        self.preview = QStackedWidget()
        for widget in (self.words, self.pages, self.tables):
            self.preview.addWidget(widget)
        self._options, self._written = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def show_export(self, export: Export[Any], offer: Offer, cohort_id: int) -> None:
        """Show an export; its options are kept when it is the same as before."""
        kept = self.options_form.options() if self.options_form and self.export is export else None
        if self.export is not export:
            self.words.setText(_("Preparing the preview…"))
            self._remark("")
            self.preview.setCurrentWidget(self.words)
        self.export, self._offer = export, offer
        self.title.setText(_(export.title))
        self.about.setText(_(export.about))
        _empty(self._options)
        self.options_form = OptionFields(export, offer, cohort_id)
        if kept is not None:
            for name, widget in self.options_form.fields.items():
                put(widget, getattr(kept, name))
        self.options_form.changed.connect(self.changed)
        self._options.addWidget(self.options_form)
        self.changed.emit()

    def options(self) -> Any:
        """The options as they are chosen."""
        if self.options_form is None:
            raise RuntimeError("No export is shown.")
        return self.options_form.options()

    def preview_options(self) -> Any:
        """The same, with no more packs than a preview needs."""
        chosen = self.options()
        ids = getattr(chosen, "session_ids", None)
        if ids is None or self._offer is None:
            return chosen
        wanted = ids or self._offer.next_ids()
        return replace(chosen, session_ids=wanted[:MOST_PACKS])

    def show_rehearsal(self, found: Rehearsal | str) -> None:
        """Show what would be written, or the sentence that tells why nothing would be."""
        self.save_button.setEnabled(not isinstance(found, str))
        if isinstance(found, str):
            self.words.setText(found)
            self._remark("")
            self.preview.setCurrentWidget(self.words)
            return
        self._remark(self._remarks(found))
        if found.pdf:
            self.pages.show_pdf(found.pdf, found.written.pages)
            self.preview.setCurrentWidget(self.pages)
        else:
            self.tables.show_tables(found.tables)
            self.preview.setCurrentWidget(self.tables if found.tables else self.words)

    def show_written(self, panel: HandingOver) -> None:
        """Show the way to the file that was written last."""
        _empty(self._written)
        self._written.addWidget(panel)

    def _remark(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _remarks(self, found: Rehearsal) -> str:
        remarks = list(found.written.remarks)
        chosen = getattr(self.options(), "session_ids", None)
        if chosen is not None and self._offer is not None:
            count = len(chosen or self._offer.next_ids())
            if count > MOST_PACKS:
                text = _("The preview shows the first {shown} of {count} packs.")
                remarks.insert(0, text.format(shown=MOST_PACKS, count=count))
        return "\n".join(remarks)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(theme().px(4))
        words.addWidget(self.title)
        words.addWidget(self.about)
        above.addLayout(words, 1)
        above.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addLayout(above)
        column.addLayout(self._options)
        column.addLayout(self._written)
        column.addWidget(self.note)
        self.note.hide()
        self.preview.setMinimumHeight(theme().px(320))
        column.addWidget(self.preview, 1)


def _empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
