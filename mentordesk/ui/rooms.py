"""The rooms of the open file: their pages are imported off the window's thread and made when first opened."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.core.plugs import plugs
from mentordesk.ui.kit import task
from mentordesk.ui.kit.context import Context, Hit, Provider
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.view import View, load

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk

_DONE = object()


def views() -> dict[str, View]:
    """All rooms by the name of their module, in their order."""
    found = plugs("mentordesk.ui.views", "VIEW", View)
    return dict(sorted(found.items(), key=lambda plug: (plug[1].order, plug[0])))


class Rooms(QObject):
    """Keeps one page a room, and shows it in the stack."""

    entered = Signal(str)
    """A room has been chosen; its page may still be on its way."""
    made = Signal(object)
    """A page has just been made; it is not shown yet."""
    shown = Signal(object)
    """The page of the chosen room is there."""
    counted = Signal(object)
    """What stands beside each room that counts something."""

    def __init__(self, stack: QStackedWidget, views: dict[str, View]) -> None:
        super().__init__(stack)
        self.views = views
        self.current = ""
        self._stands = False
        self._stack = stack
        self._blank = QWidget()
        self._blank.setObjectName("page")
        stack.addWidget(self._blank)
        self._begun: dict[str, Page] = {}
        self._pages: dict[str, Page] = {}
        self._context: Context | None = None
        self._focus: tuple[str, int] | None = None
        self.finders: dict[str, Provider] = {}
        """What finds things of each room for search-and-do, whether the room has been opened or not."""

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.current)

    def first(self, remembered: str) -> str:
        """The room to begin in."""
        return remembered if remembered in self.views else next(iter(self.views), "")

    def settle(self, context: Context) -> None:
        """A file has been opened."""
        self._context = context
        self.finders = {name: _finder(view, context) for name, view in self.views.items() if view.finds}

    def leave(self) -> None:
        """The file is being closed: drop its pages."""
        self._stack.setCurrentWidget(self._blank)
        for page in self._begun.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._begun, self._pages, self.finders, self._context, self.current = {}, {}, {}, None, ""
        self._stands = False

    def go(self, name: str, kind: str = "", row_id: int = 0) -> None:
        """Open a room, and show one thing in it."""
        if self._context is None or name not in self.views:
            return
        self.current = name
        self._focus = (kind, row_id) if kind else None
        self.entered.emit(name)
        if name in self._pages:
            self._show(self._pages[name])
            return
        self._stack.setCurrentWidget(self._blank)
        view = self.views[name]
        task.fetch(self, lambda: (name, view.load()), self._make)

    def put(self, name: str, kind: type[Page]) -> None:
        """Open a room whose page has been imported already."""
        self.current = name
        self.entered.emit(name)
        self._make((name, kind))

    def call(self, act: Callable[[Page], object]) -> None:
        """Do something with the page that is shown, if there is one."""
        if self.page is not None:
            act(self.page)

    def count(self) -> None:
        """Count anew, if the first page stands with its data: that need not share the processor."""
        if (context := self._context) is None or not self._stands:
            return
        desk, cohort, day = context.desk, context.cohort.id, context.today()
        task.aside(self, lambda: counts(desk, self.views, cohort, day), self.counted.emit)

    @Slot()
    def _loaded(self) -> None:
        if not self._stands:
            self._stands = True
            QTimer.singleShot(0, self, self.count)  # when what was read has been painted

    def _make(self, loaded: tuple[str, type[Page]]) -> None:
        name, kind = loaded
        if self._context is None or name in self._begun:
            return
        page = self._begun[name] = kind(self._context)
        self._go_on(name, page, page.slices())

    def _go_on(self, name: str, page: Page, slices: Iterator[None]) -> None:
        """Make a page a slice at a time: in between, the window's thread is free."""
        if self._begun.get(name) is not page:
            return
        if next(slices, _DONE) is not _DONE:
            QTimer.singleShot(0, self, partial(self._go_on, name, page, slices))
        else:
            QTimer.singleShot(0, self, partial(self._add, name, page))

    def _add(self, name: str, page: Page) -> None:
        if self._begun.get(name) is not page:
            return
        self._pages[name] = page
        self._stack.addWidget(page)
        page.loaded.connect(self._loaded)
        self.made.emit(page)
        if name == self.current:
            self._show(page)

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self.shown.emit(page)
        page.setFocus()
        if self._focus is not None:
            page.focus(*self._focus)
            self._focus = None


def counts(desk: "Desk", views: dict[str, View], cohort_id: int, today: date) -> dict[str, int]:
    """What stands beside the rooms that count something."""
    found = {}
    for name, view in views.items():
        query = load(view.badge) if view.badge else None
        if callable(query):
            found[name] = int(desk.ask(query, cohort_id, today))
    return found


def _finder(view: View, context: Context) -> Provider:
    """Imports what finds things when something is first looked for, which is off the window's thread."""

    def find(typed: str) -> list[Hit]:
        make = cast("Callable[[Context], Provider]", load(view.finds))
        return make(context)(typed)

    return find
