"""`mentordesk match`: how it is called."""

import json
import os
import subprocess
import sys

from tests.cli.civil_service import SHEETS
from tests.cli.conftest import SIGNUP
from tests.core.scenarios.spelt import thirteenth


def test_sheets_without_rules_are_a_wrong_call(call, report) -> None:
    said = call("match", "--mentors", SIGNUP / "small-mentors.csv", "--out", report.path)
    assert (said.code, said.out, "--rules" in said.err) == (2, "", True)


def test_an_unknown_mode_is_a_wrong_call(call, report) -> None:
    assert call("match", "--mode", "greedy", "--out", report.path).code == 2


def test_help_tells_what_each_mode_makes_of_it(call) -> None:
    said = call("match", "--help")
    assert "\n  fair            Fair: " in said.out
    assert "\n  leximin         " in said.out


def test_a_scenario_and_sheets_together_are_a_wrong_call(call, report, tmp_path) -> None:
    said = call("match", tmp_path / "s.json", "--rules", "civil-service", "--out", report.path)
    assert (said.code, said.err.count("\n")) == (2, 1)


def test_explaining_goes_with_a_scenario(call, report) -> None:
    sheets = ("--mentors", "a.csv", "--mentees", "b.csv", "--rules", "civil-service")
    said = call("match", *sheets, "--explain", "all", "--out", report.path)
    assert (said.code, said.err) == (2, "--explain goes with a scenario.\n")


def test_nothing_hangs_on_the_order_in_which_python_hashes(tmp_path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(thirteenth()), encoding="utf-8")
    forms = (
        [*map(str, SHEETS), "--rules", "civil-service"],
        [str(tmp_path / "s.json"), "--explain", "all"],
    )
    code = "import json, sys\nfrom mentordesk import cli\nfor each in json.loads(sys.argv[1]): cli.main(each)"
    found = []
    for seed in ("1", "77"):
        calls = [["match", *form, "--out", str(tmp_path / f"{seed}-{n}")] for n, form in enumerate(forms)]
        subprocess.run(
            [sys.executable, "-c", code, json.dumps(calls)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        texts = [(tmp_path / f"{seed}-{n}").read_text(encoding="utf-8") for n in range(2)]
        found.append([[line for line in text.splitlines() if '"seconds"' not in line] for text in texts])
    assert found[0] == found[1]
