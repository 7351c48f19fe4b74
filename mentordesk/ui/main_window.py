"""The window: sidebar, head, pages, inspector and status line, and what pages may ask of it."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.cohort_menu import CohortMenu
from mentordesk.ui.dialogs.importing.bringing import Bringing
from mentordesk.ui.kit import cohort, task
from mentordesk.ui.kit.body import Body
from mentordesk.ui.kit.cohort import CurrentCohort
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.looks import Looks
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.start_page import StartPage
from mentordesk.ui.kit.toast import Offer, Toast
from mentordesk.ui.kit.undo_keys import UndoKeys
from mentordesk.ui.kit.view import View
from mentordesk.ui.menus import Acts, FileActs, LookActs, Menus
from mentordesk.ui.opening import Opened, Opener, still_there
from mentordesk.ui.rooms import Rooms
from mentordesk.ui.safekeeping import Safekeeping

if TYPE_CHECKING:
    from mentordesk.core.desk import Change


class MainWindow(QMainWindow):
    """One window on one programme file."""

    painted = Signal()
    """The window has been painted for the first time."""
    page_loaded = Signal()
    """A page that was just made stands with its data."""
    _was_painted = False  # of the class, for Qt sends events while the window is being made

    def __init__(self, settings: Settings, views: dict[str, View]) -> None:
        super().__init__()
        self.settings = settings
        self.looks = Looks(self, settings)
        self.looks.dress()
        self.live: Live | None = None
        self._body = Body(settings)
        self.sidebar, self.head, self.status_line = (
            self._body.sidebar,
            self._body.head,
            self._body.status_line,
        )
        self.stack, self.inspector = self._body.stack, self._body.inspector
        self.rooms = Rooms(self.stack, views)
        self.bringing = Bringing(self)
        self.opener = Opener(self, settings, self._first_view)
        self.keeping = Safekeeping(self, self.opener, settings, self._body)
        self.menus = Menus(self.menuBar(), self._acts(), settings, self.rooms.views)
        ways = {
            _("Open the sample programme"): self.menus.sample,
            _("Start a programme file"): self.menus.new,
        }
        self.start = StartPage({**ways, _("Open a file"): self.menus.open})
        self.stack.addWidget(self.start)
        self._lay_out()
        self.toasts = Toast(self)
        UndoKeys(self)
        self._connect()
        self.setWindowTitle(_("MentorDesk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.setMinimumSize(760, 480)  # of our own, or the layout's would keep the sidebar from folding
        self.resize(1440, 900)
        if not settings.window_place.isEmpty():
            self.restoreGeometry(settings.window_place)

    def begin(self, file: Path | None) -> None:
        """After the first paint: open the file given, else the one of last time, else show the start page."""
        wanted = file or (Path(self.settings.last_file) if self.settings.last_file else None)
        if wanted:
            self.opener.open(wanted)
        else:
            self._show_start()

    # What pages ask of the window (WindowServices)

    def inspect(self, widget: QWidget | None) -> None:
        """Show a widget of the open page in the inspector; None folds it away."""
        self.rooms.call(lambda page: setattr(page, "inspector", widget))
        self.inspector.show_widget(widget)

    def toast(self, text: str, *, undo: bool = False, offer: Offer | None = None) -> None:
        """Say for some seconds what was done."""
        self.toasts.say(text, undo=undo, offer=offer)

    def go(self, room: str, kind: str = "", row_id: int = 0) -> None:
        """Open a room, and show one thing in it."""
        self.rooms.go(room, kind, row_id)

    def show_dialog(self, dialog: QDialog) -> None:
        """Open a dialog over the window."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_sample(self) -> None:
        """Open the sample programme in place of the open file."""
        self.opener.sample()

    def set_place(self, title: str, subtitle: str) -> None:
        """Name the programme and cohort at the head of the sidebar."""
        self.sidebar.switcher.say(title, subtitle)

    def undo(self) -> None:
        """Take back the last act."""
        if (desk := self.opener.desk) and desk.undo_label:
            task.run(self, _("Undoing…"), desk.undo, partial(_tell_turn, self.toasts, _("Taken back: {act}")))

    def redo(self) -> None:
        """Do again what was taken back."""
        if (desk := self.opener.desk) and desk.redo_label:
            task.run(
                self,
                _("Doing it again…"),
                desk.redo,
                partial(_tell_turn, self.toasts, _("Done again: {act}")),
            )

    # Acts of the menus that need the window itself

    def search(self) -> None:
        """Open search-and-do."""
        from mentordesk.ui.kit.palette import Palette

        Palette(self, self.menus.actions(), list(self.rooms.finders.values())).open()

    def show_settings(self) -> None:
        """Open the settings."""
        from mentordesk.ui.dialogs.look_settings import SettingsDialog

        SettingsDialog(self, self.settings, self.looks.dress).open()

    def event(self, event: QEvent) -> bool:
        """Notice the first paint: the backing store has been flushed when an update request is done."""
        done = super().event(event)
        if not self._was_painted and event.type() == QEvent.Type.UpdateRequest:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return done

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, and let the file go when its work has ended."""
        self.settings.window_place = self.saveGeometry()
        last = self.settings.last_file
        self.opener.close()
        self.settings.last_file = last
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setCentralWidget(self._body)
        self.sidebar.set_rooms(self.rooms.views)
        if (view := self._first_view()) is not None:
            self.head.show_page(_(view.title), None)

    def _acts(self) -> Acts:
        opener, looks = self.opener, self.looks
        return Acts(
            file=FileActs(
                *(opener.new, opener.choose, opener.sample, self.bringing.open),
                *(opener.open, opener.close, opener.edit_owner),
            ),
            keep=self.keeping.acts(),
            looks=LookActs(looks.zoom_by, looks.set_look, looks.switch_contrast),
            undo=self.undo,
            redo=self.redo,
            search=self.search,
            settings=self.show_settings,
            go=self.go,
            quit=self.close,
            page=lambda: self.rooms.page,
        )

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.head.search_wanted.connect(self.search)
        self.status_line.undo_wanted.connect(self.undo)
        self.toasts.undo_wanted.connect(self.undo)
        self.rooms.entered.connect(self._entered)
        self.rooms.made.connect(self._made)
        self.rooms.shown.connect(self._shown)
        self.rooms.counted.connect(self.sidebar.set_counts)
        self.start.recent_wanted.connect(self.opener.open)
        self.opener.opened.connect(self._opened)
        self.opener.closed.connect(self._closed)
        self.opener.failed.connect(self._show_start)

    def _first_view(self) -> View | None:
        return self.rooms.views.get(self.rooms.first(self.settings.room))

    @Slot()
    def _show_start(self) -> None:
        self.head.show_page(_("Welcome"), None)
        self.inspector.show_widget(None)
        self.sidebar.setEnabled(False)
        self.stack.setCurrentWidget(self.start)
        task.fetch(self, lambda: still_there(self.settings.recent), self.start.show_recent)

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        desk = opened.desk
        self.live = Live(desk, self)
        self.live.changed.connect(self._changed)
        self.keeping.begin(desk, self.live)
        self.cohort = CurrentCohort(desk, self.live, self.settings, opened.cohorts)
        self.cohort.changed.connect(self._show_cohort)
        context = self.bringing.context = Context(desk, self.live, self, self.settings, self.cohort, _today)
        self.sidebar.switcher.fill = CohortMenu(self, context).fill
        self.rooms.settle(context)
        self.sidebar.setEnabled(True)
        self.menus.show_file(there=True)
        self.status_line.show_open()
        self.setWindowTitle(_("{file} – MentorDesk").format(file=desk.path.stem))
        self._show_cohort()
        if opened.page is not None:
            self.rooms.put(self.rooms.first(self.settings.room), opened.page)

    @Slot()
    def _closed(self) -> None:
        if self.live is not None:
            self.live.stop()
            self.live = None
        self.keeping.stop()
        self.sidebar.switcher.fill = self.bringing.context = None
        self.rooms.leave()
        self.menus.show_file(there=False)
        self.status_line.show_closed()
        self.sidebar.switcher.say(_("MentorDesk"), _("No file is open"))
        self.settings.last_file = ""
        self._show_start()

    @Slot()
    def _show_cohort(self) -> None:
        row, desk = self.cohort.row, self.opener.desk
        if row is not None:
            words = _("{cohort} · {state}").format(cohort=row.name, state=row.state.label.lower())
            self.set_place(row.programme, words)
        elif desk is not None:
            self.set_place(desk.path.stem, _("No programme yet"))
        self._tell_steps()

    @Slot(object)
    def _changed(self, change: "Change") -> None:
        self.status_line.show_saved()
        if not change.tables & cohort.READS:  # else `_show_cohort` follows
            self._tell_steps()

    def _tell_steps(self) -> None:
        if (desk := self.opener.desk) is None:
            return
        self.menus.show_steps(desk.undo_label, desk.redo_label)
        self.status_line.show_undo(desk.undo_label)
        self.rooms.count()

    @Slot(str)
    def _entered(self, name: str) -> None:
        self.settings.room = name
        self.sidebar.show_chosen(name)
        self.head.show_page(_(self.rooms.views[name].title), None)
        self.inspector.show_widget(None)

    @Slot(object)
    def _made(self, page: Page) -> None:
        page.head_changed.connect(self._tell_head)
        page.loaded.connect(self.page_loaded)

    @Slot(object)
    def _shown(self, page: Page) -> None:
        self.menus.show_page(page)
        self.inspector.show_widget(page.inspector)
        self._tell_head()

    @Slot()
    def _tell_head(self) -> None:
        if (page := self.rooms.page) is not None:
            self.head.show_page(_(self.rooms.views[self.rooms.current].title), page)
            self.status_line.hint.setText(page.hint)


def _tell_turn(toasts: Toast, words: str, change: "Change | None") -> None:
    if change is not None:
        toasts.say(words.format(act=change.label), undo=False)


def _today() -> date:
    return datetime.now().astimezone().date()
