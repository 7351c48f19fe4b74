"""`mentordesk match`: how it is called."""

from tests.cli.conftest import SIGNUP


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
