"""Makes the programmes that are measured: as many people as wanted, and sign-up sheets for the demo."""

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # run as scripts, they find the program beside them
SKILLS = ("Leading a team", "Speaking up", "Figures", "Research", "Teaching", "Coding", "Law", "Care")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri")


@contextmanager
def at_home() -> Iterator[Path]:
    """A folder of our own for all that the program keeps; compiled modules too, as where it is installed."""
    with tempfile.TemporaryDirectory() as place:
        for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(place, kind.lower()))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(place, "compiled"))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield Path(place)


def sheet(path: Path, role: str, count: int) -> Path:
    """A sign-up sheet of so many people who say what they need or offer, and when they can meet."""
    asked = "needs" if role == "mentee" else "offers"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "email", "role", "department", "capacity", asked, "interests", "availability"])
        rows.writerows(_row(role, number) for number in range(count))
    return path


def _row(role: str, number: int) -> list[str]:
    skills = [SKILLS[(number + step * step) % len(SKILLS)] for step in (0, 1, 2)]
    lines = "; ".join(f"{skill}:{1 + (number + at) % 5}" for at, skill in enumerate(dict.fromkeys(skills)))
    times = f"{DAYS[number % 5]} 09:00-12:00; {DAYS[(number + 2) % 5]} 13:00-16:00"
    return [
        f"{role.title()} Number {number}",
        f"{role}{number}@example.org",
        role,
        f"Department {number % 9}",
        "1" if role == "mentor" else "",
        lines,
        SKILLS[number % 3],
        times,
    ]


def run(*words: str | Path) -> None:
    """A command of ours, as a terminal would call it."""
    subprocess.run([sys.executable, "-m", "mentordesk", *words], cwd=ROOT, capture_output=True, check=True)


def programme(place: Path, people: int) -> Path:
    """A programme file with this many people, half of them mentors, all accepted; nobody is paired yet."""
    sheets = [sheet(place / f"{role}{people}.csv", role, people // 2) for role in ("mentor", "mentee")]
    path = place / f"people{people}.mentordesk"
    run("import", *sheets, "--into", path)
    from mentordesk.cli.demo import accept_all
    from mentordesk.core import programmes
    from mentordesk.core.desk import Desk

    desk = Desk.open(path)
    desk.do(accept_all, desk.ask(programmes.cohorts)[0].id, date(2026, 11, 18))
    desk.close()
    return path
