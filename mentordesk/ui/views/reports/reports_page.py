"""The room Reports: what is printed or sent, each with its options and a preview."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentordesk.core import exports, goals, pairings, participants, programmes, sessions
from mentordesk.core.desk import Db
from mentordesk.core.errors import DeskError
from mentordesk.core.exports import Export, Rehearsal, Written
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import rotating
from mentordesk.ui.dialogs import choose_file, owner
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.form import put
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.handing_over import HandingOver
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.reports.export_cards import ExportCards
from mentordesk.ui.views.reports.export_view import ExportView
from mentordesk.ui.views.reports.offer import Offer, offer

_REHEARSED_AFTER = 150  # ms without another choice
_CARDS = 272  # px at 100 %


class ReportsPage(Page):
    """Cards at the left; options and preview of the chosen one at the right."""

    READS = (
        programmes.READS
        | participants.READS
        | pairings.READS
        | sessions.READS
        | goals.READS
        | rotating.READS
        | {"owner", "slip"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._offer: Offer | None = None
        self._wanted_session, self._wanted_rotation = 0, 0
        self.primary_action = action(
            self, _("Print session packs…"), self._save_packs, "Ctrl+Shift+P", "print"
        )
        self.save_action = action(self, _("Save as…"), self._ask_where, "Ctrl+S", "export")
        self.owner_action = action(self, _("Coordinator and logo…"), self._edit_owner, icon="settings")
        self.menu_title = _("&Print")
        self.menu_actions = [self.primary_action, self.save_action, self.owner_action]
        self.cards = ExportCards()
        self.view = ExportView(self._ask_where)
        self._states = QStackedWidget()
        self._lay_out()
        self.cards.chosen.connect(self._show_chosen)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._rehearse)
        self.view.changed.connect(partial(self._later.start, _REHEARSED_AFTER))

    def refresh(self) -> None:
        """Read again what can be written."""
        cohort_id, day, desk = self.cohort_id, self.context.today(), self.context.desk
        self.fetch(lambda: desk.ask(offer, cohort_id, day) if cohort_id else None, self._show)

    def print_shown(self) -> None:
        """Save what is shown, to print it."""
        self._ask_where()

    def explain(self) -> str:
        """What the page is for."""
        return _(
            "Everything that leaves the program: the packs that both sides need for a session, the roster to "
            "work in, the calendar for any calendar program. Choose a card, set the options, look at the "
            "preview, and save the file. To print, open it afterwards: your PDF program knows your printer."
        )

    def focus(self, kind: str, row_id: int) -> None:
        """Choose an export; or the packs, for one session."""
        if kind == "session":
            self._wanted_session = row_id
            self.cards.choose("packs")
            self._choose_wanted()
            return
        self._wanted_rotation = row_id if kind == "rotation" else 0
        if kind in self.cards.cards:
            self.cards.choose(kind)
            self._choose_wanted()
        elif not self.cards.cards:
            self.cards.current = kind  # shown as soon as there are cards

    def _show(self, found: Offer | None) -> None:
        self._offer = found
        self._states.setCurrentIndex(0 if found else 1)
        for one in (self.primary_action, self.save_action):
            if one is not None:
                one.setEnabled(found is not None)
        if found is None:
            self.say(subtitle="", hint="")
            return
        self.cards.show_offer(found)
        count = len(found.exports)
        self.say(
            subtitle=ngettext("{count} kind of file", "{count} kinds of file", count).format(count=count),
            hint=_("Page Up and Page Down turn the pages of the preview"),
        )
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        if self._offer is not None and self.cards.current:
            self.view.show_export(self._offer.exports[self.cards.current], self._offer, self.cohort_id)
            self._choose_wanted()

    def _choose_wanted(self) -> None:
        """Once the export is shown, choose the session, or the rotation, that was asked for."""
        fields = self.view.options_form.fields if self.view.options_form else {}
        if self._wanted_session and "session_ids" in fields:
            put(fields["session_ids"], (self._wanted_session,))
            self._wanted_session = 0
        if self._wanted_rotation and "rotation_id" in fields:
            put(fields["rotation_id"], self._wanted_rotation)  # the newest one is not listed by itself
            self._wanted_rotation = 0

    @Slot()
    def _rehearse(self) -> None:
        export = self.view.export
        if export is not None:
            desk, options = self.context.desk, self.view.preview_options()
            self.fetch(lambda: (export, desk.ask(_rehearsed, export, options)), self._show_rehearsal)

    def _show_rehearsal(self, found: tuple[Export[Any], Rehearsal | str]) -> None:
        export, rehearsal = found
        if export is self.view.export:
            self.view.show_rehearsal(rehearsal)

    def _save_packs(self) -> None:
        self.cards.choose("packs")
        self._ask_where()

    def _ask_where(self) -> None:
        if self._offer is None or self.view.export is None:
            return
        export = self.view.export
        folder = self.context.settings.of_page("reports", "folder") or self.context.settings.last_folder
        choose_file.ask_target(
            self, folder, self._offer.names[self.cards.current], partial(self._save, export)
        )

    def _save(self, export: Export[Any], path: Path) -> None:
        self.context.settings.keep_of_page("reports", "folder", str(path.parent))
        desk, options = self.context.desk, self.view.options()
        words = _("Writing {name}…").format(name=path.name)
        self.run(words, lambda progress: desk.ask(export.write, path, options, progress), self._hand_over)

    def _hand_over(self, written: Written) -> None:
        self.view.show_written(
            HandingOver(written.path, _summary(written, self.view.export), written.remarks)
        )
        self.context.window.toast(_("Wrote “{name}”.").format(name=written.path.name))

    def _edit_owner(self) -> None:
        owner.open_for(self.context.desk, self)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(theme().px(24), theme().px(16), theme().px(12), theme().px(16))
        column.setSpacing(theme().px(12))
        column.addWidget(self.cards)
        letterhead = plain.button(_("Coordinator and logo…"), "link")
        letterhead.clicked.connect(self.owner_action.trigger)
        column.addWidget(letterhead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        side = scrolled(left)
        side.setFixedWidth(theme().px(_CARDS + 36))
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(theme().px(12), theme().px(16), theme().px(24), theme().px(12))
        inner.addWidget(self.view)
        full = QWidget()
        across = QHBoxLayout(full)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(scrolled(right), 1)
        self._states.addWidget(full)
        self._states.addWidget(self._no_cohort())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._states)

    def _no_cohort(self) -> EmptyState:
        text = _("From here packs, rosters and calendars are printed and sent, once there is a programme.")
        return no_programme(self, "reports", text)


def _rehearsed(db: Db, export: Export[Any], options: Any) -> Rehearsal | str:
    """What would be written, or the sentence that tells why nothing can be."""
    try:
        return exports.rehearse(db, export, options)
    except DeskError as error:
        return str(error)


def _summary(written: Written, export: Export[Any] | None) -> str:
    if written.pages and (export is None or export.key != "packs"):
        pages = ngettext("{count} page", "{count} pages", written.pages).format(count=written.pages)
        return _("{name}: {pages}.").format(name=written.path.name, pages=pages)
    if written.pages:
        packs = ngettext("{count} pack", "{count} packs", written.count).format(count=written.count)
        pages = ngettext("{count} page", "{count} pages", written.pages).format(count=written.pages)
        return _("{name}: {packs}, {pages}.").format(name=written.path.name, packs=packs, pages=pages)
    return _("{name} is written.").format(name=written.path.name)
