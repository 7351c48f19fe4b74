"""How long the table of participants takes to answer in the real window: typing, sorting, scrolling, editing.

`.venv/bin/python benchmarks/people.py [10000 100000]`, or under `xvfb-run` with QT_QPA_PLATFORM=xcb. Each
answer is timed on the clock from the event until the table has been painted with it; of all answers of a kind
the 95th percentile counts. The longest time for which the window's thread was not free is told beside.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from crowd import crowd
from programmes import at_home
from ratio import Result, report

TYPED = (
    *("martinez", "siân", "nowak", "zielin", "okafor", "olga petrov", "kofi.hassan", "rtine", "p-0000"),
    *("staff nurse", "consultant", "department 17", "trust 3", "band", "example"),
    *("figures", "teaching", "chess", "walking mei"),
)
"""What a person types, one letter after the other: names, posts, places, skills, a part of a word, codes."""
SORTED = ("name", "role", "post", "department", "state", "intake", "pairing", "last_met")
KEY = {10_000: 16, 100_000: 30}


def painter_of(viewport):
    """Counts how often a viewport was painted."""
    from PySide6.QtCore import QEvent, QObject

    class Painter(QObject):
        times = 0

        def eventFilter(self, _watched, event) -> bool:  # noqa: N802 - Qt's name
            self.times += event.type() == QEvent.Type.Paint
            return False

    made = Painter(viewport)
    viewport.installEventFilter(made)
    return made


class Stand:
    """The window on a file with that many people, and a watch on its thread."""

    def __init__(self, app, place: Path, count: int) -> None:
        from PySide6.QtCore import Qt, QTimer

        from mentordesk.ui.kit import fonts
        from mentordesk.ui.kit.collecting import Collecting
        from mentordesk.ui.kit.settings import Settings
        from mentordesk.ui.kit.theme import Theme
        from mentordesk.ui.main_window import MainWindow
        from mentordesk.ui.rooms import views
        from tests.flows.driving import Hand

        self.app, self.count, self.gaps = app, count, []
        self.theme = Theme(app)
        self.window = MainWindow(Settings(place / f"window{count}.ini"), views())
        self.window.painted.connect(fonts.lend)
        self.window.painted.connect(Collecting(self.window).begin)
        self.window.resize(1280, 800)
        self.window.show()
        self.hand = Hand(self.window)
        path = crowd(place / f"crowd{count}.mentordesk", count)
        self.window.opener.open(path)
        self.hand.until(lambda: self.hand.page is not None)
        self.hand.go("participants")
        self.hand.until(lambda: len(self.page.model.ids) == count)
        self.hand.settle()
        self.told, self.table = 0, self.page.table
        self.painter = painter_of(self.table.viewport())
        self.page.model.refreshed.connect(self._tell)
        self.beat = QTimer()
        self.beat.setTimerType(Qt.TimerType.PreciseTimer)
        self.beat.timeout.connect(self._beat)

    @property
    def page(self):
        return self.hand.page

    def watch(self) -> None:
        self.last = time.perf_counter()
        self.beat.start(2)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self.last) * 1000)
        self.last = now

    def answered(self, act: Callable[[], object], ready: Callable[[], bool]) -> float:
        """Milliseconds from the act until what it asks for is there and has been painted."""
        started, painted = time.perf_counter(), -1
        act()
        while painted < 0 or (self.table.isVisible() and self.painter.times <= painted):
            if painted < 0 and ready():
                painted = self.painter.times
                self.table.viewport().update()
            self.turn()
        return (time.perf_counter() - started) * 1000

    def renewed(self, act: Callable[[], object]) -> float:
        """The same of an act that reads other ids."""
        before, self.at = self.told, -1
        started = time.perf_counter()
        act()
        while self.told == before or (self.table.isVisible() and self.painter.times <= self.at):
            self.turn()
        return (time.perf_counter() - started) * 1000

    def turn(self) -> None:
        """Let the window do what comes next, and wait for it."""
        from PySide6.QtCore import QEventLoop

        self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _tell(self) -> None:
        self.told += 1
        self.at = self.painter.times

    def rest(self, seconds: float = 0.0) -> None:
        """Let a person look, and everything come to its end."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.app.processEvents()
            time.sleep(0.001)
        self.hand.settle()


def typing(stand: Stand) -> Iterator[float]:
    """A key every 120 ms or so, as a quick hand types."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    line = stand.page.filter
    line.setFocus()

    def press(letter: str) -> None:
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        stand.app.sendEvent(line, QKeyEvent(kind, 0, none, letter))

    for words in TYPED:
        for letter in words:
            yield stand.renewed(partial(press, letter))
            stand.rest(0.1)
        stand.renewed(line.clear)
        stand.rest()


def sorting(stand: Stand) -> Iterator[float]:
    """Each heading, both ways."""
    keys = [column.sort for column in stand.page.model.columns]
    clicked = stand.page.table.horizontalHeader().sectionClicked
    for key in SORTED * 2:
        yield stand.renewed(partial(clicked.emit, keys.index(key)))
        stand.rest(0.2)
    stand.renewed(partial(clicked.emit, keys.index("name")))
    stand.rest(0.2)


def scrolling(stand: Stand) -> Iterator[float]:
    """Far away each time, where no row has been read yet."""
    table, bar = stand.page.table, stand.page.table.verticalScrollBar()
    for step in range(1, 21):

        def there() -> bool:
            table.viewport().repaint()
            top = table.rowAt(0)
            return all(stand.page.model.row_at(row) is not None for row in (top, top + 10))

        place = bar.maximum() * (step * 37 % 100) // 100
        yield stand.answered(lambda place=place: bar.setValue(place), there)
        stand.rest()
    bar.setValue(0)
    stand.rest()


def editing(stand: Stand) -> Iterator[float]:
    """A post typed into a cell, until the table shows it; the file is written in between."""
    model = stand.page.model
    for step in range(15):
        post = f"Post {step}"
        index = model.index(step, 2)
        act = lambda index=index, post=post: model.setData(index, post)  # noqa: E731 - of one line
        yield stand.answered(act, lambda step=step, post=post: _post(model, step) == post)
        stand.rest(0.1)


def _post(model, row: int) -> str:
    found = model.row_at(row)
    return found.job_title if found else ""


def selecting(stand: Stand) -> Iterator[float]:
    """All, and then none."""
    table = stand.page.table
    for _turn in range(10):
        yield stand.answered(table.selectAll, lambda: table.selection.count == stand.count)
        assert len(table.chosen_ids()) == stand.count
        stand.rest(0.2)
        table.clearSelection()
        stand.rest()


def sorting_all_selected(stand: Stand) -> Iterator[float]:
    """All stay selected in another order."""
    table = stand.page.table
    table.selectAll()
    for _turn in range(6):
        yield stand.renewed(partial(table.horizontalHeader().sectionClicked.emit, 0))
        stand.rest(0.3)
        assert table.selection.count == stand.count
    table.clearSelection()
    stand.rest()


def switching(stand: Stand) -> Iterator[float]:
    """To another room and back, until the table is painted."""
    people = stand.page
    for _turn in range(10):
        stand.hand.go("reports")
        stand.hand.settle()
        yield stand.answered(partial(stand.window.go, "participants"), people.isVisible)
        stand.rest()


def measured(stand: Stand) -> list[Result]:
    """All kinds of answers, with their budgets."""
    key, count = KEY.get(stand.count, 30), f"{stand.count:,}"
    kinds = {
        "a key typed": (typing, key),
        "a heading clicked": (sorting, key),
        "scrolled far away": (scrolling, 100),
        "a cell edited": (editing, 250),
        "all selected": (selecting, 50),
        "sorted with all selected": (sorting_all_selected, 60),
        "back to the room": (switching, 100),
    }
    results = []
    for words, (work, ceiling) in kinds.items():
        stand.gaps.clear()
        stand.watch()
        times = sorted(work(stand))
        stand.beat.stop()
        middle, most = times[len(times) // 2], times[min(len(times) - 1, round(len(times) * 0.95))]
        told = f"middle {middle:.1f}, longest {times[-1]:.1f}, gap {max(stand.gaps):.0f} ms"
        print(f"    {count} {words}: {told}", flush=True)
        results.append(Result(f"{count}: {words}", most, ceiling))
        results.append(Result("    longest gap of the window's thread", max(stand.gaps), 50))
    return results


def main(argv: list[str]) -> int:
    """Measure each size; 1 where a budget is exceeded."""
    from mentordesk.__main__ import spare_reading_sources

    spare_reading_sources()
    from PySide6.QtWidgets import QApplication

    from mentordesk.ui.kit import task

    app = QApplication([])
    results = []
    with at_home() as place:
        for count in [int(word) for word in argv] or sorted(KEY):
            stand = Stand(app, place, count)
            results += measured(stand)
            stand.window.close()
            task.wait_for_all()
    return report(*results)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    sys.exit(main(sys.argv[1:]))
