"""Runs what others offer for matching on instances of ours: `mentor-match` and `matching`, from PyPI.

Each gets an environment of its own in a folder that goes away again (both bring a module called `matching`),
and the scores as they stand, so that only the matching is compared. Where they cannot be had, nothing is run.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path

MENTOR_MATCH = """
import json, os, sys
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules.rule import Disqualify

scores = json.load(open(sys.argv[1]))

class Look:
    def evaluate(self, match):
        return False

    def apply(self, match):
        return max(0, scores[match.mentee.grade][match.mentor.grade])

mentees = [Mentee(**{"grade": i, "email": f"e{i}"}) for i in range(len(scores))]
mentors = [Mentor(**{"grade": j, "email": f"r{j}"}) for j in range(len(scores[0]))]
rules = lambda: [Look(), Disqualify(lambda match: scores[match.mentee.grade][match.mentor.grade] < 0)]
begun = os.times()
process_data(mentors, mentees, [rules()])
spent = os.times()
pairs = [(each.grade, other.grade) for each in mentees for other in each.mentors]
"""
MATCHING = """
import json, os, sys
from matching.games import HospitalResident

sys.setrecursionlimit(1_000_000)
scores = json.load(open(sys.argv[1]))
rows, columns = range(len(scores)), range(len(scores[0]))
wishes = {i: sorted((j for j in columns if scores[i][j] >= 0), key=lambda j: -scores[i][j]) for i in rows}
others = {j: sorted((i for i in rows if scores[i][j] >= 0), key=lambda i: -scores[i][j]) for j in columns}
begun = os.times()
found = HospitalResident.create_from_dictionaries(wishes, others, dict.fromkeys(columns, 1)).solve()
spent = os.times()
pairs = [(each.name, other.name) for other, residents in found.items() for each in residents]
"""
SAY = """
took = (spent.user + spent.system - begun.user - begun.system) * 1000
print(json.dumps([took, len(pairs), sum(scores[i][j] for i, j in pairs)]))
"""
PACKAGES = {"mentor-match": ("7.0.1", MENTOR_MATCH), "matching": ("1.4.3", MATCHING)}


def environment(place: Path, package: str) -> Path | None:
    """The Python of an environment that has the package, or None where it cannot be had."""
    home = place / package
    venv.create(home, with_pip=True)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = f"{package}=={PACKAGES[package][0]}"
    done = subprocess.run([python, "-m", "pip", "install", "-q", wanted], capture_output=True, check=False)
    return None if done.returncode else python


def run(place: Path, package: str, python: Path, scores: list[list[int]]) -> tuple[float, int, int] | str:
    """Milliseconds of the processor, how many were matched, their total; or the error that it ended with."""
    given, script = place / "scores.json", place / f"run_{package}.py"
    given.write_text(json.dumps(scores), encoding="utf-8")
    script.write_text(PACKAGES[package][1] + SAY, encoding="utf-8")
    done = subprocess.run([python, script, given], cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stderr.strip().splitlines()[-1]
    took, matched, total = json.loads(done.stdout.splitlines()[-1])
    return took, matched, total
