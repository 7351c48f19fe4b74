"""The sample programme's sheets, read as any spreadsheet program would read them."""

import csv
import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from mentordesk.core import resources

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = resources.path("sample")
ANCHOR = date(2026, 11, 18)
WEEK = ANCHOR - timedelta(days=2)
Row = dict[str, str]
Pair = tuple[str, str]


def sheet(name: str) -> list[Row]:
    with (SAMPLE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def book(path: Path) -> list[tuple[object, ...]]:
    return [tuple(row) for row in load_workbook(path)["Mentors"].iter_rows(values_only=True)]


def text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


HEADINGS, *CELLS = book(SAMPLE / "mentors.xlsx")
MENTOR = {
    row["email"]: row
    for row in (
        dict(zip([str(h).lower() for h in HEADINGS], map(text, cells), strict=True)) for cells in CELLS
    )
}
MENTEE = {
    row["email"]: row | {"name": f"{row['first name']} {row['last name']}"} for row in sheet("mentees.csv")
}
PROGRAMME = json.loads((SAMPLE / "programme.json").read_text(encoding="utf-8"))
PAIRINGS, SESSIONS, RESPONSES = sheet("pairings.csv"), sheet("sessions.csv"), sheet("responses.csv")
GOALS, ACTIONS = sheet("goals.csv"), sheet("actions.csv")
RUNNING = {pair["mentee"]: pair["mentor"] for pair in PAIRINGS if not pair["ended on"]}
WAITING = set(MENTEE) - set(RUNNING)
FREE = {key: int(row["capacity"]) - list(RUNNING.values()).count(key) for key, row in MENTOR.items()}


def pair_of(row: Row) -> Pair:
    return row["mentor"], row["mentee"]


def skills(cell: str) -> dict[str, list[int]]:
    parts = [part.split(":") for part in cell.split("; ")]
    return {skill: [int(number) for number in numbers] for skill, *numbers in parts}


def free_times(person: Row) -> set[datetime]:
    """Quarter hours of the cohort's first week in London."""
    zone, found = ZoneInfo(person.get("time zone") or "Europe/London"), set()
    for day, start, end in re.findall(r"(\w{3}) ([\d:]{5})-([\d:]{5})", person["availability"]):
        on = date(2026, 5, 18) + timedelta(days="MonTueWedThuFriSatSun".index(day) // 3)
        at, stop = (datetime.fromisoformat(f"{on}T{hour}").replace(tzinfo=zone) for hour in (start, end))
        while at < stop:
            found.add(at.astimezone(ZoneInfo("Europe/London")))
            at += timedelta(minutes=15)
    return found


def hours_shared(mentor: str, mentee: str) -> float | None:
    """None when one side's times are not known."""
    times = [free_times(person) for person in (MENTOR[mentor], MENTEE[mentee])]
    return len(times[0] & times[1]) / 4 if all(times) else None


def covers(mentor: str, mentee: str) -> bool:
    offered = skills(MENTOR[mentor]["offers"])
    return any(
        offered.get(skill, [0])[0] > level for skill, (level, _) in skills(MENTEE[mentee]["needs"]).items()
    )


def allowed(mentor: str, mentee: str) -> bool:
    one, other = MENTOR[mentor], MENTEE[mentee]
    shared = hours_shared(mentor, mentee)
    apart = mentor != mentee and one["department"] != other["department"]
    strangers = (
        mentor not in other["avoid"] and mentor != other["line manager"] and mentee != one["line manager"]
    )
    return apart and strangers and covers(mentor, mentee) and (shared is None or shared >= 1)
