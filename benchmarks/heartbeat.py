"""How long the window's thread is ever busy on the journey through the sample programme, and with what.

`.venv/bin/python benchmarks/heartbeat.py [--all]` prints, for each step, the longest gap between two beats of
a 10 ms timer, how much of it the thread computed (the rest it waited for a processor or a lock), and for each
gap above 50 ms where it was. That is seen by a signal's handler: reading the frames of the window's thread
from another one (`sys._current_frames`) crashes Python 3.11 while Qt calls into it.
"""

import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")

from mentordesk.__main__ import spare_reading_sources

spare_reading_sources()
from PySide6.QtCore import Qt, QTimer  # noqa: E402 - as the program starts
from PySide6.QtWidgets import QApplication  # noqa: E402 - the same

LONGEST = 50  # ms
BEAT = 10  # ms
LOOK = 0.005  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Gap:
    """Milliseconds between two beats, those that the thread computed, and where it was seen meanwhile."""

    step: str
    long: float
    worked: float
    seen: list[str]


class Heart:
    """Beats on the window's thread, and notes what that does while it does not beat."""

    def __init__(self) -> None:
        self.step = ""
        self.gaps: list[Gap] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._seen: list[str] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, LOOK, LOOK)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gap = Gap(self.step, (now - self._last) * 1000, (worked - self._worked) * 1000, self._seen)
        self.gaps.append(gap)
        self._last, self._worked, self._seen = now, worked, []

    def _look(self, _number: int, frame: FrameType | None) -> None:
        if time.perf_counter() - self._last > BEAT / 1000 + 0.015:
            stack = traceback.extract_stack(frame)
            ours = [each for each in stack if "/mentordesk/" in each.filename] or stack[-2:]
            self._seen.append(
                " > ".join(f"{Path(each.filename).stem}.{each.name}:{each.lineno}" for each in ours[-7:])
            )

    def tell(self, *, everything: bool) -> float:
        """Print the longest gap of each step, and what the thread did in those that are too long."""
        self._timer.stop()
        signal.setitimer(signal.ITIMER_REAL, 0)
        for step in dict.fromkeys(gap.step for gap in self.gaps):
            theirs = sorted((gap for gap in self.gaps if gap.step == step), key=lambda gap: -gap.long)
            worked = max(gap.worked for gap in theirs)
            print(f"{step:<28} longest {theirs[0].long:7.1f} ms, computed at most {worked:6.1f} ms")
            for gap in theirs:
                if gap.long > LONGEST or (everything and gap.long > LONGEST / 2):
                    print(f"    {gap.long:7.1f} ms, computed {gap.worked:6.1f} ms")
                    for where, times in Counter(gap.seen).most_common(6):
                        print(f"        {times:3} x {where}")
        return max(gap.long for gap in self.gaps)


def main(argv: list[str]) -> int:
    """Walk the journey once; 1 where a gap was too long."""
    from mentordesk.ui.kit import fonts, task
    from mentordesk.ui.kit.collecting import Collecting
    from mentordesk.ui.kit.settings import Settings
    from mentordesk.ui.kit.theme import Theme
    from mentordesk.ui.main_window import MainWindow
    from mentordesk.ui.rooms import views
    from tests.flows.driving import Hand

    app, begin = QApplication([]), _journey()
    Theme(app)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = folder / "Sample programme.mentordesk"
        _make(sample)
        window = MainWindow(Settings(folder / "window.ini"), views())
        window.painted.connect(fonts.lend)
        window.painted.connect(Collecting(window).begin)
        window.show()
        window.activateWindow()
        hand = Hand(window)
        hand.settle()
        heart = Heart()
        try:
            _walk(heart, hand, sample, folder, begin)
        finally:
            longest = heart.tell(everything="--all" in argv)
        window.close()
        task.wait_for_all()
    print(f"longest gap {longest:.1f} ms (at most {LONGEST})")
    return int(longest > LONGEST)


def _journey():
    """With all that pytest is made of, before the heart beats."""
    from tests.flows.journey import Journey

    return Journey


def _make(sample: Path) -> None:
    from mentordesk.core.intake.sample import make

    make(sample)


def _walk(heart: Heart, hand, sample: Path, folder: Path, begin) -> None:
    heart.step = "open"
    hand.window.opener.open(sample)
    hand.until(lambda: hand.page is not None)
    hand.settle()
    journey = begin(hand)
    for room in hand.window.rooms.views:
        heart.step = f"go to {room}"
        hand.go(room)
    for room in hand.window.rooms.views:
        heart.step = f"again to {room}"
        hand.go(room)
    steps = {
        "propose": journey.propose,
        "point": lambda: journey.point_at_proposal(0),
        "ask why": lambda: journey.ask_why(journey.somebody()),
        "pin": lambda: journey.pin(0),
        "confirm": journey.confirm,
        "place": journey.place_sessions,
        "move by mouse": lambda: journey.move_by_mouse(60),
        "move by keys": lambda: journey.move_by_keys(2),
        "packs": lambda: journey.save_report("packs", folder / "packs.pdf"),
        "roster": lambda: journey.save_report("roster", folder / "roster.xlsx"),
        "type a slip": lambda: journey.type_slip(journey.first_code(), "5"),
    }
    for step, walk in steps.items():
        heart.step = step
        try:
            walk()
        except AssertionError as error:
            print("STEP FAILED", step, error)
    for turn, times in ((journey.undo, len(journey.done)), (journey.redo, len(journey.done))):
        for _time in range(times):
            heart.step = f"{turn.__name__} {hand.window.opener.desk.undo_label[:18]}"
            turn()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
