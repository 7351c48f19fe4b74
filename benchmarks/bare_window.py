"""The least that a Qt window can cost: menus, tool bar, table; prints when it was first painted, as JSON."""

import json
import os
import sys
import time
from pathlib import Path


def process_began() -> float:
    """Wall time at which this process began; Linux tells it in ticks of 10 ms since the boot."""
    stat = Path("/proc/self/stat")
    if not stat.is_file():
        return time.time()
    ticks = int(stat.read_text(encoding="ascii").rpartition(")")[2].split()[19])
    age = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return time.time() - age


def main() -> None:
    began = process_began()
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    found = {"imports": time.time() - began}
    app = QApplication(sys.argv)

    class Window(QMainWindow):
        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.UpdateRequest and "first_paint" not in found:
                found["first_paint"] = time.time() - began
                QTimer.singleShot(0, app.quit)
            return handled

    window = Window()
    for title in ("File", "Edit", "View", "Sessions", "Reports", "Help"):
        menu = window.menuBar().addMenu(title)
        for number in range(8):
            menu.addAction(f"{title} {number}")
    bar = window.addToolBar("Acts")
    for number in range(8):
        bar.addAction(f"Act {number}")
    window.setCentralWidget(QTableWidget(50, 8))
    window.statusBar().showMessage("Ready")
    window.resize(1100, 720)
    window.show()
    QTimer.singleShot(5000, app.quit)
    app.exec()
    print(json.dumps({name: round(seconds * 1000, 1) for name, seconds in found.items()}))


if __name__ == "__main__":
    main()
