"""The menu bar: every act of the window, with its shortcut, and the menu of the page that is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import LOOKS

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow


class Menus(QObject):
    """Builds the menus of a window and keeps their words true."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.menuBar()
        self.new = action(self, _("New programme file…"), window.opener.new, "Ctrl+N", "add")
        self.open = action(self, _("Open…"), window.opener.choose, "Ctrl+O", "open")
        self.sample = action(self, _("Sample programme"), window.opener.sample, icon="sample")
        self.undo = action(self, _("Undo"), window.undo, "Ctrl+Z", "undo")
        self.redo = action(self, _("Redo"), window.redo, "Ctrl+Shift+Z; Ctrl+Y", "redo")
        self._needing_file: list[QAction] = []
        self._file_menu()
        self._edit_menu()
        self._view_menu()
        self._go_menu()
        self._page_menu = self._bar.addMenu("")
        self._page_menu.menuAction().setVisible(False)
        self._help_menu()
        self.show_file(there=False)

    def actions(self) -> list[QAction]:
        """All that can be done now, for search-and-do."""
        found: list[QAction] = []
        for top in self._bar.actions():
            if top.isVisible():
                found += _leaves(top)
        return found

    def show_file(self, *, there: bool) -> None:
        """Allow what needs an open file, or not."""
        for one in self._needing_file:
            one.setEnabled(there)
        if not there:
            self.show_steps("", "")
            self._page_menu.menuAction().setVisible(False)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; "" for nothing."""
        for one, word, label in ((self.undo, _("Undo"), undo), (self.redo, _("Redo"), redo)):
            one.setText(plain.button_text(f"{word} {plain.one_line(label)}".strip()))
            one.setEnabled(bool(label))

    def show_page(self, page: Page) -> None:
        """Show the menu of the open page; its shortcuts rest while another page is open."""
        self._page_menu.clear()
        self._page_menu.setTitle(page.menu_title)
        self._page_menu.addActions(page.menu_actions)
        self._page_menu.menuAction().setVisible(bool(page.menu_actions))

    def _file_menu(self) -> None:
        menu = self._bar.addMenu(_("&File"))
        menu.addActions([self.new, self.open])
        self._recent = menu.addMenu(_("Open recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        menu.addAction(self.sample)
        menu.addSeparator()
        self._add(menu, action(self, _("Print what is shown…"), self._print, "Ctrl+P", "print"))
        menu.addSeparator()
        menu.addAction(action(self, _("Settings…"), self._window.show_settings, "Ctrl+,", "settings"))
        menu.addAction(action(self, _("Hide the window’s contents"), self._cover, "F12", "hidden"))
        self._add(menu, action(self, _("Close the file"), self._window.opener.close, "Ctrl+W", "close"))
        menu.addAction(action(self, _("Quit"), self._window.close, "Ctrl+Q"))

    def _edit_menu(self) -> None:
        menu = self._bar.addMenu(_("&Edit"))
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        self._add(menu, action(self, _("Find on this page"), self._find, "Ctrl+F", "filter"))
        menu.addAction(action(self, _("Search or do…"), self._window.search, "Ctrl+K", "search"))

    def _view_menu(self) -> None:
        menu = self._bar.addMenu(_("&View"))
        menu.addAction(action(self, _("Larger"), partial(self._window.looks.zoom_by, 1), "Ctrl++; Ctrl+="))
        menu.addAction(action(self, _("Smaller"), partial(self._window.looks.zoom_by, -1), "Ctrl+-"))
        menu.addAction(action(self, _("Normal size"), partial(self._window.looks.zoom_by, 0), "Ctrl+0"))
        menu.addSeparator()
        group = QActionGroup(self)
        words = (_("Colours as the system"), _("Light colours"), _("Dark colours"))
        for look, label in zip(LOOKS, words, strict=True):
            one = action(self, label, partial(self._window.looks.set_look, look))
            one.setCheckable(True)
            one.setChecked(self._window.settings.look == look)
            group.addAction(one)
            menu.addAction(one)
        contrast = action(self, _("High contrast"), self._window.looks.switch_contrast)
        contrast.setCheckable(True)
        contrast.setChecked(self._window.settings.contrast)
        menu.addAction(contrast)

    def _go_menu(self) -> None:
        menu = self._bar.addMenu(_("&Go"))
        for number, (name, view) in enumerate(self._window.rooms.views.items(), start=1):
            go = partial(self._window.go, name)
            self._add(menu, action(self, _(view.title), go, f"Ctrl+{number}", view.icon))

    def _help_menu(self) -> None:
        menu = self._bar.addMenu(_("&Help"))
        self._add(menu, action(self, _("Explain this page"), self._explain, "F1", "help"))
        menu.addAction(action(self, _("About MentorDesk"), self._about, icon="info"))

    def _add(self, menu: QMenu, one: QAction) -> None:
        menu.addAction(one)
        self._needing_file.append(one)

    def _print(self) -> None:
        self._window.rooms.call(lambda page: page.print_shown())

    def _find(self) -> None:
        self._window.rooms.call(lambda page: page.filter_focus())

    def _cover(self) -> None:
        from mentordesk.ui.kit.cover import Cover

        Cover(self._window).open()

    def _explain(self) -> None:
        from mentordesk.ui.kit.message import say

        page = self._window.rooms.page
        if page is not None and page.explain():
            say(self._window, self._window.head.title.text(), page.explain())

    def _about(self) -> None:
        from mentordesk.ui.dialogs.about import about

        about(self._window)

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for file in self._window.settings.recent:
            one = action(self._recent, plain.button_text(str(file)), partial(self._window.opener.open, file))
            self._recent.addAction(one)
        if self._recent.isEmpty():
            self._recent.addAction(_("None yet")).setEnabled(False)


def _leaves(top: QAction) -> list[QAction]:
    menu = top.menu()
    if not isinstance(menu, QMenu):
        return [top] if top.isEnabled() and not top.isSeparator() else []
    return [leaf for inner in menu.actions() for leaf in _leaves(inner)]
