"""Work off the window's thread: `run` for acts, in order and with progress; `fetch` for reading."""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import Cancelled
from mentordesk.core.progress import Progress
from mentordesk.ui.kit.trouble import show_error

T = TypeVar("T")
_SHOWN_AFTER = 300  # ms
_SIGNALS_A_SECOND = 20
_TURN = 0.0005
"""Seconds until work in the background lets the window's thread go on; Python's own 5 ms are felt, for that
thread lets go, and has to wait again, each time it calls Qt."""


class Task(QObject):
    """One piece of work on a thread of the pool; its signals arrive on the window's thread."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._stopped = False
        self.over = True
        self._told_at = 0.0
        self._returned.connect(self._deliver)
        self._raised.connect(self._fail)

    def start(self, pool: QThreadPool) -> None:
        """Work as soon as a thread is free."""
        self.over = False
        pool.start(self.carry_out)

    def cancel(self) -> None:
        """Have the next report of progress raise `Cancelled`."""
        self._stopped = True

    def carry_out(self) -> None:
        """Do the work on the thread that calls; what comes of it is delivered on the window's."""
        try:
            result = self._work(self._progress)
        except Exception as error:  # noqa: BLE001 - handed on to show_error on the window's thread
            _emit(self._raised, error)
        else:
            _emit(self._returned, result)

    def _progress(self, done: int, total: int) -> None:
        if self._stopped:
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at >= 1 / _SIGNALS_A_SECOND or done == total:
            self._told_at = now
            _emit(self.progressed, done, total)

    @Slot(object)
    def _deliver(self, result: object) -> None:
        self.ended.emit()
        self.done.emit(result)
        self._leave()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self.ended.emit()
        self.failed.emit(error)
        self._leave()

    def _leave(self) -> None:
        self.over = True
        self.deleteLater()


def run(
    parent: QObject,
    words: str | tuple[str, ...],
    work: Callable[[Progress], T],
    then: Callable[[T], object] | None = None,
    failed: Callable[[BaseException], object] | None = None,
) -> Task:
    """Act in the background, one act after the other; `words` (such as "Importing…") show after 300 ms.

    Words for each stage may follow: work that reports as many steps shows those of the one that it is at.
    """
    from mentordesk.ui.kit.progress_dialog import ProgressDialog

    task = Task(work)
    _hear(task, parent, then, failed)
    window = parent.window() if isinstance(parent, QWidget) else None
    title, *stages = (words,) if isinstance(words, str) else words
    dialog = ProgressDialog(window, title, task.cancel, stages)
    task.progressed.connect(dialog.show_progress)
    task.ended.connect(dialog.finish)
    QTimer.singleShot(_SHOWN_AFTER, dialog, dialog.open_unless_finished)
    task.start(_pool("acts", 1))
    return task


def fetch(parent: QObject, work: Callable[[], T], then: Callable[[T], object]) -> Task:
    """Read in the background, without a dialog; of reads with the same `then` the latest wins."""
    key = f"latest {getattr(then, '__qualname__', '')}".encode()
    number = int(parent.property(key.decode()) or 0) + 1
    parent.setProperty(key.decode(), number)

    def latest(result: T) -> None:
        if parent.property(key.decode()) == number:
            then(result)

    task = Task(lambda _progress: work())
    _hear(task, parent, latest, None)
    task.start(_pool("reads", 1))  # two would only take turns, and keep the window's thread from its own
    return task


def aside(
    parent: QObject,
    work: Callable[[], T],
    then: Callable[[T], object],
    failed: Callable[[BaseException], object] | None = None,
) -> Task:
    """Do in the background what nobody waits for, such as a backup; no page waits behind it."""
    task = Task(lambda _progress: work())
    _hear(task, parent, then, failed)
    task.start(_pool("asides", 1))
    return task


def wait_for_all() -> None:
    """Let all work come to its end; for leaving the program."""
    for name in ("acts", "reads", "asides"):
        _pool(name, 1).waitForDone()


def _hear(
    task: Task,
    parent: QObject,
    then: Callable[[T], object] | None,
    failed: Callable[[BaseException], object] | None,
) -> None:
    def arrived(result: T) -> None:
        if then and shiboken6.isValid(parent):
            then(result)

    def broke(error: BaseException) -> None:
        if not shiboken6.isValid(parent):
            return
        if failed and not isinstance(error, Cancelled):
            failed(error)
        else:
            show_error(error, parent.window() if isinstance(parent, QWidget) else None)

    task.done.connect(arrived)
    task.failed.connect(broke)


def _pool(name: str, threads: int) -> QThreadPool:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("Work in the background needs a QApplication.")
    pool = app.findChild(QThreadPool, name)
    if pool is None:
        pool = QThreadPool(app)
        pool.setObjectName(name)
        pool.setMaxThreadCount(threads)
        sys.setswitchinterval(_TURN)
    return pool


def _emit(signal: object, *values: object) -> None:
    """Emit, unless the application has gone meanwhile."""
    try:
        signal.emit(*values)  # type: ignore[attr-defined]  # - Qt's signals have no type
    except RuntimeError:
        return
