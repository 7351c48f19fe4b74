"""The menu bar: every act of the window, with its shortcut, and the menu of the page that is open."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.theme import LOOKS
from mentordesk.ui.kit.view import View

Act = Callable[[], object]


class GoTo(Protocol):
    """Opens a room by the name of its module."""

    def __call__(self, room: str) -> None: ...


@dataclass(frozen=True, slots=True)
class FileActs:
    """What can be done with files."""

    new: Act
    choose: Act
    sample: Act
    bring: Act
    open: Callable[[Path], object]
    close: Act
    owner: Act


@dataclass(frozen=True, slots=True)
class KeepActs:
    """What can be done with copies of the file."""

    backups: Act
    back_up: Act
    save_copy: Act
    check: Act


@dataclass(frozen=True, slots=True)
class LookActs:
    """What can be done with the looks."""

    zoom_by: Callable[[int], object]
    set_look: Callable[[str], object]
    switch_contrast: Act


@dataclass(frozen=True, slots=True)
class Acts:
    """All that the menus do; `page` gives the page that is shown."""

    file: FileActs
    keep: KeepActs
    looks: LookActs
    undo: Act
    redo: Act
    search: Act
    settings: Act
    go: GoTo
    quit: Act
    page: Callable[[], Page | None]


class Menus(QObject):
    """Builds the menus of a window and keeps their words true."""

    def __init__(self, bar: QMenuBar, acts: Acts, settings: Settings, views: dict[str, View]) -> None:
        super().__init__(bar)
        self._bar, self._acts, self._settings, self._views = bar, acts, settings, views
        self.new = action(self, _("New programme file…"), acts.file.new, "Ctrl+Shift+N", "add")
        self.open = action(self, _("Open…"), acts.file.choose, "Ctrl+O", "open")
        self.sample = action(self, _("Sample programme"), acts.file.sample, icon="sample")
        self.undo = action(self, _("Undo"), acts.undo, "Ctrl+Z", "undo")
        self.redo = action(self, _("Redo"), acts.redo, "Ctrl+Shift+Z; Ctrl+Y", "redo")
        self._needing_file: list[QAction] = []
        self._file_menu()
        self._edit_menu()
        self._view_menu()
        self._go_menu()
        self._page_menu = self._bar.addMenu("")
        self._groups: dict[str, QMenu] = {}
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
        for former in self._groups.values():
            former.deleteLater()
        self._groups = {title: QMenu(title, self._page_menu) for title in page.menu_groups}
        self._page_menu.setTitle(page.menu_title)
        titles = {each: title for title, acts in page.menu_groups.items() for each in acts}
        for each in page.menu_actions:
            group = self._groups.get(titles.get(each, ""))
            if group is None:
                self._page_menu.addAction(each)
                continue
            if group.isEmpty():
                self._page_menu.addMenu(group)
            group.addAction(each)
        self._page_menu.menuAction().setVisible(bool(page.menu_actions))

    def _file_menu(self) -> None:
        menu = self._bar.addMenu(_("&File"))
        menu.addActions([self.new, self.open])
        self._recent = menu.addMenu(_("Open recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        menu.addAction(self.sample)
        menu.addSeparator()
        self._add(menu, action(self, _("Import…"), self._acts.file.bring, "Ctrl+I", "import"))
        self._add(menu, action(self, _("Print what is shown…"), self._print, "Ctrl+P", "print"))
        menu.addSeparator()
        keep = self._acts.keep
        self._add(menu, action(self, _("Backups…"), keep.backups, "Ctrl+Shift+B", "history"))
        self._add(menu, action(self, _("Back up now"), keep.back_up, icon="copy"))
        self._add(menu, action(self, _("Save a copy…"), keep.save_copy, "Ctrl+Shift+S", "export"))
        self._add(menu, action(self, _("Look the file over"), keep.check, icon="check"))
        menu.addSeparator()
        self._add(menu, action(self, _("Coordinator and logo…"), self._acts.file.owner, icon="person"))
        menu.addAction(action(self, _("Settings…"), self._acts.settings, "Ctrl+,", "settings"))
        menu.addAction(action(self, _("Hide the window’s contents"), self._cover, "F12", "hidden"))
        self._add(menu, action(self, _("Close the file"), self._acts.file.close, "Ctrl+W", "close"))
        menu.addAction(action(self, _("Quit"), self._acts.quit, "Ctrl+Q"))

    def _edit_menu(self) -> None:
        menu = self._bar.addMenu(_("&Edit"))
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        self._add(menu, action(self, _("Find on this page"), self._find, "Ctrl+F", "filter"))
        menu.addAction(action(self, _("Search or do…"), self._acts.search, "Ctrl+K", "search"))

    def _view_menu(self) -> None:
        menu = self._bar.addMenu(_("&View"))
        menu.addAction(action(self, _("Larger"), partial(self._acts.looks.zoom_by, 1), "Ctrl++; Ctrl+="))
        menu.addAction(action(self, _("Smaller"), partial(self._acts.looks.zoom_by, -1), "Ctrl+-"))
        menu.addAction(action(self, _("Normal size"), partial(self._acts.looks.zoom_by, 0), "Ctrl+0"))
        menu.addSeparator()
        group = QActionGroup(self)
        words = (_("Colours as the system"), _("Light colours"), _("Dark colours"))
        for look, label in zip(LOOKS, words, strict=True):
            one = action(self, label, partial(self._acts.looks.set_look, look))
            one.setCheckable(True)
            one.setChecked(self._settings.look == look)
            group.addAction(one)
            menu.addAction(one)
        contrast = action(self, _("High contrast"), self._acts.looks.switch_contrast)
        contrast.setCheckable(True)
        contrast.setChecked(self._settings.contrast)
        menu.addAction(contrast)

    def _go_menu(self) -> None:
        menu = self._bar.addMenu(_("&Go"))
        for number, (name, view) in enumerate(self._views.items(), start=1):
            go = partial(self._acts.go, name)
            self._add(menu, action(self, _(view.title), go, f"Ctrl+{number}", view.icon))

    def _help_menu(self) -> None:
        menu = self._bar.addMenu(_("&Help"))
        self._add(menu, action(self, _("Explain this page"), self._explain, "F1", "help"))
        menu.addAction(action(self, _("About MentorDesk"), self._about, icon="info"))

    def _add(self, menu: QMenu, one: QAction) -> None:
        menu.addAction(one)
        self._needing_file.append(one)

    def _print(self) -> None:
        if page := self._acts.page():
            page.print_shown()

    def _find(self) -> None:
        if page := self._acts.page():
            page.filter_focus()

    def _cover(self) -> None:
        from mentordesk.ui.kit.cover import Cover

        Cover(self._bar.window()).open()

    def _explain(self) -> None:
        from mentordesk.ui.kit.message import say

        page = self._acts.page()
        if page is not None and page.explain():
            say(self._bar.window(), _("About this page"), page.explain())

    def _about(self) -> None:
        from mentordesk.ui.dialogs.about import about

        about(self._bar.window())

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for file in self._settings.recent:
            one = action(self._recent, plain.button_text(str(file)), partial(self._acts.file.open, file))
            self._recent.addAction(one)
        if self._recent.isEmpty():
            self._recent.addAction(_("None yet")).setEnabled(False)


def _leaves(top: QAction) -> list[QAction]:
    menu = top.menu()
    if not isinstance(menu, QMenu):
        return [top] if top.isEnabled() and not top.isSeparator() else []
    return [leaf for inner in menu.actions() for leaf in _leaves(inner)]
