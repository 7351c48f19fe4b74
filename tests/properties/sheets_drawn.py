"""Sheets, rules and scenarios drawn by chance for the command that matches them, and a call of it."""

import contextlib
import csv
import io
import json
import tempfile
from pathlib import Path
from random import Random

from mentordesk import cli
from tests.core.scenarios.spelt import document, someone

MODES = ("coverage-total", "fair", "profile", "floor", "leximin", "stable", "balance", "keep")
COLUMNS = {"id": "id", "capacity": "places", "mentor now": "now"}
RULES = {
    "hard": [
        {"field": "team", "is": "different"},
        {"field": "grade", "is": "mentor above by", "from": 0, "to": 2},
        {"mentor field": "ready", "equals": "yes"},
    ],
    "points": [
        {"field": "grade", "is": "mentor above by", "from": 1, "points": 12},
        {"field": "kind", "is": "same", "points": 10},
        {"mentee field": "likes", "mentor field": "likes", "is": "contained", "points": 7},
        {"when": {"field": "kind", "equals": "k1"}, "field": "team", "is": "different", "points": 3},
    ],
}
HEADINGS = ("id", "team", "grade", "ready", "kind", "likes", "places", "now")


def rules(rnd):
    """Some of the rules, in a file of their own kind."""
    chosen = {key: [each for each in RULES[key] if rnd.random() < 0.7] for key in RULES}
    return {"format": "mentordesk.rules/1", "columns": COLUMNS, "orders": {"grade": ["A", "B", "C"]}} | chosen


def people(rnd, ids, others):
    """Rows of a sheet with few different values, so that rules bite and plans are often equally good."""
    return [
        {
            "id": each,
            "team": rnd.choice(["red", "blue", "green", ""]),
            "grade": rnd.choice("ABC"),
            "ready": rnd.choice(["yes", "yes", "no"]),
            "kind": rnd.choice(["k1", "k2"]),
            "likes": ";".join(rnd.sample(["art", "law", "sun"], rnd.randint(0, 2))),
            "places": str(rnd.randint(0, 2)),
            "now": rnd.choice([*others, ""]),
        }
        for each in ids
    ]


def sheets(rnd, size=7):
    """Mentees and mentors."""
    ids = (
        [f"<e{n:02}>" for n in range(rnd.randint(1, size))],
        [f"<m{n:02}>" for n in range(rnd.randint(1, size))],
    )
    return people(rnd, ids[0], ids[1]), people(rnd, ids[1], ids[0])


def scenario(rnd, size=6):
    """A scenario of people who want and offer a few skills."""

    def profile(kind):
        skills = [
            {"skill": skill, "level": rnd.randint(1, 5)} for skill in rnd.sample("abc", rnd.randint(0, 2))
        ]
        free = [{"day": rnd.randrange(3), "from": "09:00", "to": rnd.choice(["10:00", "10:20", "11:00"])}]
        return {kind: skills, "interests": rnd.sample("xyz", rnd.randint(0, 2)), "availability": free}

    learners = [someone(f"<L{n}>", "mentee", **profile("needs")) for n in range(rnd.randint(1, size))]
    mentors = [
        someone(f"<M{n}>", "mentor", capacity=rnd.randint(0, 2), **profile("offers"))
        for n in range(rnd.randint(1, size))
    ]
    return document(*learners, *mentors)


def matched(*words):
    """What the command writes, as text and without the time it took; the words end with `--out`."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        out = Path(folder) / "out.json"
        with contextlib.redirect_stderr(io.StringIO()):
            assert cli.main([*map(str, words), "--out", str(out)]) == 0
        text = out.read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith('  "seconds":'))


def by_sheets(rows, book, mode):
    """What the command writes for these sheets."""
    with tempfile.TemporaryDirectory() as folder:
        words = sheet_words(Path(folder), rows, book)
        return matched("match", *words, "--mode", mode)


def sheet_words(folder, rows, book):
    """Writes the sheets and the rules; how the command is called with them."""
    words = ["--rules", folder / "rules.json"]
    (folder / "rules.json").write_text(json.dumps(book), encoding="utf-8")
    for name, side in zip(("mentees", "mentors"), rows, strict=True):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, HEADINGS)
            writer.writeheader()
            writer.writerows(side)
        words += [f"--{name}", folder / f"{name}.csv"]
    return words


def by_scenario(said, mode):
    """What the command writes for this document."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.json"
        path.write_text(json.dumps(said), encoding="utf-8")
        return matched("match", path, "--mode", mode, "--explain", "all")


def drawn(seed):
    """Everything from one number."""
    rnd = Random(seed)  # noqa: S311 - not for secrets
    return rnd, sheets(rnd), rules(rnd)
