"""The civil service's rules, read by a person, and its sheets."""

import csv
import io

from tests.cli.conftest import SIGNUP

GRADES = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"]
SHEETS = ("--mentors", SIGNUP / "small-mentors.csv", "--mentees", SIGNUP / "small-mentees.csv")


def rows(name):
    """The rows of `mentees` or `mentors`, each a dict by heading."""
    return list(csv.DictReader(io.StringIO((SIGNUP / f"small-{name}.csv").read_text(encoding="utf-8"))))


def worked_out(mentee, mentor):
    """The points of two people, or the set of fields that forbid the pair."""
    steps = GRADES.index(mentor["grade"]) - GRADES.index(mentee["grade"])
    broken = {"organisation"} if mentee["organisation"] == mentor["organisation"] else set()
    broken |= set() if steps in {1, 2} else {"grade"}
    if broken:
        return broken
    points = {1: 9, 2: 12}[steps] + (10 if mentee["profession"] == mentor["profession"] else 0)
    asked = mentee["match with similar identity"] == "yes" and mentee["identity to match"]
    return points + (6 if asked and asked in mentor["characteristics"].split(", ") else 0)
