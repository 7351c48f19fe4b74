"""What every room is: a widget that reads the file in the background and tells the window about itself."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from mentordesk.core.progress import Progress
from mentordesk.ui.kit import cohort, task
from mentordesk.ui.kit.context import Context

if TYPE_CHECKING:
    from mentordesk.core.desk import Change

T = TypeVar("T")


class Page(QWidget):
    """A room. Set `READS` to the tables that it shows; override `refresh` to read them again.

    Where a widget should have the caret when the room is opened, make it the page's focus proxy.
    """

    READS: frozenset[str] = frozenset()
    head_changed = Signal()
    """The subtitle, hint or primary action is another one now."""
    loaded = Signal()
    """The first reading has been shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context = context
        self.subtitle = ""
        self.hint = ""
        self.primary_action: QAction | None = None
        self.header_widgets: list[QWidget] = []
        self.inspector: QWidget | None = None
        self.menu_title = ""
        self.menu_actions: list[QAction] = []
        self.menu_groups: dict[str, list[QAction]] = {}
        """Which of those stand in a menu of their own, by its title."""
        self._stale = True
        self._was_loaded = False
        context.live.changed.connect(self._heard)
        context.cohort.changed.connect(self._other_cohort)

    @property
    def cohort_id(self) -> int:
        """The cohort that the window is about; 0 while the file has none."""
        return self.context.cohort.id

    def slices(self) -> Iterator[None]:
        """Make what the page is slow to make, a part before each `yield`, so that the window never waits."""
        return iter(())

    def refresh(self) -> None:
        """Read again what is shown; called when the page is first seen and after each change of `READS`."""

    def filter_focus(self) -> None:
        """Put the caret into the page's filter (Ctrl+F)."""

    def print_shown(self) -> None:
        """Print what is shown (Ctrl+P)."""

    def explain(self) -> str:
        """What the page is for and how it is used, in a few sentences (F1)."""
        return ""

    def focus(self, kind: str, row_id: int) -> None:
        """Show one thing, such as ("participant", 7)."""

    def say(self, *, subtitle: str | None = None, hint: str | None = None) -> None:
        """Change the words in the head and in the status line."""
        self.subtitle = self.subtitle if subtitle is None else subtitle
        self.hint = self.hint if hint is None else hint
        self.head_changed.emit()

    def fetch(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Read in the background, then show; only the latest of several reads is shown."""

        def shown(result: T) -> None:
            then(result)
            if not self._was_loaded:
                self._was_loaded = True
                self.loaded.emit()

        shown.__qualname__ = getattr(then, "__qualname__", "shown")
        task.fetch(self, work, shown)

    def run(
        self, words: str, work: Callable[[Progress], T], then: Callable[[T], object] | None = None
    ) -> None:
        """Act in the background; `words` say what is being done, should it take long."""
        task.run(self, words, work, then)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    @Slot(object)
    def _heard(self, change: "Change") -> None:
        if change.tables & self.READS and not change.tables & cohort.READS:  # else `_other_cohort` follows
            self._read_again()

    @Slot()
    def _other_cohort(self) -> None:
        self._read_again()

    def _read_again(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
