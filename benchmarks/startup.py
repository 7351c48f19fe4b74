"""How long until the window is painted and shows data: `.venv/bin/python benchmarks/startup.py`."""

import sys
from pathlib import Path

from programmes import at_home
from ratio import Result, alone, beside, marks, report

BARE = Path(__file__).with_name("bare_window.py")
DATA = 500 / 85
"""The budget as a ratio: the bare window took 85 ms on the computer for which 500 ms were set."""
MEMORY = """
import sys
from pathlib import Path
from mentordesk.__main__ import spare_reading_sources
spare_reading_sources()
from PySide6.QtCore import QTimer
from mentordesk import app
from mentordesk.ui.main_window import MainWindow
from PySide6.QtWidgets import QApplication
def began(self, path):
    begin(self, path)
    self.page_loaded.connect(lambda: QTimer.singleShot(500, QApplication.quit))
begin, MainWindow.begin = MainWindow.begin, began
app.main([sys.argv[1]])
status = Path("/proc/self/status").read_text()
print('{"resident": %s}' % next(l.split()[1] for l in status.splitlines() if l.startswith("VmRSS")))
"""


def main() -> int:
    with at_home() as place:
        from mentordesk.core.intake import sample

        file = place / "sample.mentordesk"
        sample.make(file)
        start = ("-m", "mentordesk", "--startup-timing", file)
        return report(
            beside(
                "first paint",
                lambda: marks(*start)["first_paint"],
                lambda: marks(BARE)["first_paint"],
                ceiling=1.5,
            ),
            alone("page with data", lambda: marks(*start)["page_with_data"], ceiling=500),
            beside(
                "  beside the bare window",
                lambda: marks(*start)["page_with_data"],
                lambda: marks(BARE)["first_paint"],
                ceiling=DATA,
            ),
            _memory(file),
        )


def _memory(file: Path) -> Result:
    return alone(
        "memory after start",
        lambda: marks("-c", MEMORY, file)["resident"] / 1024,
        ceiling=150,
        unit="MB",
        runs=3,
    )


if __name__ == "__main__":
    sys.exit(main())
