"""How long until the window is painted, beside a bare Qt window: `.venv/bin/python benchmarks/startup.py`."""

import os
import sys
from pathlib import Path

from ratio import beside, marks, report

BARE = Path(__file__).with_name("bare_window.py")


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return report(
        beside(
            "first paint",
            lambda: marks("-m", "mentordesk", "--startup-timing")["first_paint"],
            lambda: marks(BARE)["first_paint"],
            ceiling=1.5,
        )
    )


if __name__ == "__main__":
    sys.exit(main())
