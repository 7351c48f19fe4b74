"""What can be done with filters that have a name, and what the page reads beside its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mentordesk.core import participants
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.participants import FacetKind, OwnField, Saved
from mentordesk.ui.kit import plain
from mentordesk.ui.views.participants.filter_bar import FilterBar
from mentordesk.ui.views.participants.saved_menu import NameDialog, SavedMenu

if TYPE_CHECKING:
    from mentordesk.ui.views.participants.participants_page import ParticipantsPage


@dataclass(frozen=True, slots=True)
class Around:
    """The ways to filter, the filters that have a name, and the coordinator's own fields."""

    kinds: list[FacetKind]
    saved: list[Saved]
    fields: list[OwnField]


def around_the_table(db: Db) -> Around:
    """All that the page shows besides people."""
    return Around(participants.kinds(db), participants.saved_filters(db), participants.listed_fields(db))


class SavedFilters(QObject):
    """The acts behind the menu of saved filters."""

    def __init__(self, page: "ParticipantsPage", bar: FilterBar) -> None:
        super().__init__(page)
        self._page, self._bar, self._context = page, bar, page.context
        self._saved: Sequence[Saved] = ()
        self.button = SavedMenu()
        self.button.opened.connect(self._offer)
        self.button.wanted.connect(self._want)
        self.button.save.connect(self._save)
        self.button.rename.connect(self._rename)
        self.button.remove.connect(self._remove)

    def show(self, saved: Sequence[Saved]) -> None:
        """Offer these."""
        self._saved = saved

    @Slot()
    def _offer(self) -> None:
        shown = self._bar.shown
        self.button.offer(self._saved, filtered=bool(shown.filters or shown.text.strip()))

    @Slot(object)
    def _want(self, saved: Saved) -> None:
        self._bar.want(saved.shown)

    @Slot()
    def _save(self) -> None:
        do, shown = self._context.desk.do, self._bar.shown
        dialog = NameDialog(
            self._page.window(),
            _("Save filter"),
            "",
            lambda draft: do(participants.save_filter, draft.name, shown),
        )
        dialog.accepted.connect(partial(self._done, _("Filter saved")))
        self._context.window.show_dialog(dialog)

    @Slot(object)
    def _rename(self, saved: Saved) -> None:
        do = self._context.desk.do
        dialog = NameDialog(
            self._page.window(),
            _("Rename filter"),
            saved.name,
            lambda draft: do(participants.rename_filter, saved.id, draft.name),
        )
        dialog.accepted.connect(partial(self._done, _("Filter renamed")))
        self._context.window.show_dialog(dialog)

    @Slot(object)
    def _remove(self, saved: Saved) -> None:
        words = _("Removed the filter {name}").format(name=plain.isolate(saved.name))
        do = self._context.desk.do
        self._page.acts.do(words, lambda: do(participants.remove_filter, saved.id))

    def _done(self, words: str) -> None:
        self._context.window.toast(words, undo=True)
