"""`mentordesk match` on two plain sheets and a rules file."""

import csv
import io
import json

import pytest
from scipy.optimize import linear_sum_assignment

from tests.cli.civil_service import SHEETS, rows, worked_out
from tests.cli.conftest import SIGNUP


@pytest.fixture
def match(call, tmp_path):
    """Calls the command on sheets and rules that a test spells out; what it says, and what it writes."""

    def run(mentees, mentors, rules, *more):
        words = []
        for name, lines in (("mentees.csv", mentees), ("mentors.csv", mentors)):
            (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
            words += [f"--{name.partition('.')[0]}", tmp_path / name]
        base = {"format": "mentordesk.rules/1", "columns": {"id": "id"}}
        (tmp_path / "rules.json").write_text(json.dumps(base | rules), encoding="utf-8")
        out = tmp_path / "out.json"
        said = call("match", *words, "--rules", tmp_path / "rules.json", "--out", out, *more)
        return said, json.loads(out.read_text(encoding="utf-8")) if said.code == 0 else None

    return run


@pytest.fixture(scope="module")
def real():
    """The rows of the real sheets."""
    return rows("mentees"), rows("mentors")


@pytest.mark.req("S0-44")
def test_the_civil_service_matches_35_of_50_with_727_points(call, report, real) -> None:
    said = call("match", *SHEETS, "--rules", "civil-service", "--out", report.path)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("35 of 50 people are matched, 727 points in all.")
    found, (mentees, mentors) = report.read(), real
    assert (found["mode"], found["matched"], found["total"]) == ("coverage-total", 35, 727)
    by_id = {each["email address"]: each for each in (*mentees, *mentors)}
    pairs = found["assignment"]
    assert sum(points for *_pair, points in pairs) == 727
    assert all(worked_out(by_id[one], by_id[other]) == points for one, other, points in pairs)
    assert len({one for one, *_rest in pairs}) == len({other for _one, other, _points in pairs}) == 35
    worth = [[worked_out(one, other) for other in mentors] for one in mentees]
    grid = [[-each - 10_000 if isinstance(each, int) else 0 for each in row] for row in worth]
    best = zip(*linear_sum_assignment(grid), strict=True)
    assert sum(grid[i][j] for i, j in best) == -727 - 35 * 10_000


@pytest.mark.req("S0-44")
def test_everybody_left_out_hears_a_true_reason(call, report, real) -> None:
    call("match", *SHEETS, "--rules", "civil-service", "--out", report.path)
    found, (mentees, mentors) = report.read(), real
    taken = {other for _one, other, _points in found["assignment"]}
    told = {each["id"]: each for each in found["unmatched"]}
    placed = {one for one, *_rest in found["assignment"]}
    assert set(told) == {each["email address"] for each in mentees} - placed
    for mentee in mentees:
        if mentee["email address"] in told:
            answers = [worked_out(mentee, mentor) for mentor in mentors]
            wanted = {
                "organisation": sum(isinstance(each, set) and "organisation" in each for each in answers),
                "grade": sum(isinstance(each, set) and "grade" in each for each in answers),
                "no free place": sum(isinstance(each, int) for each in answers),
            }
            assert told[mentee["email address"]]["because"] == {key: n for key, n in wanted.items() if n}
            met = [
                m["email address"] for m, each in zip(mentors, answers, strict=True) if isinstance(each, int)
            ]
            assert taken.issuperset(met)


def test_a_pair_that_may_not_be_is_impossible_and_not_worth_nothing(match) -> None:
    """The trap 10, 1 / 1, X: two pairs of one point each come before one of ten."""
    rules = {
        "hard": [{"when": {"field": "team", "equals": "b"}, "field": "team", "is": "different"}],
        "points": [
            {"mentee field": "likes", "mentor field": "id", "is": "same", "points": 9},
            {"field": "kind", "is": "same", "points": 1},
        ],
    }
    mentees = ["id,team,likes,kind", "A,a,M,k", "B,b,,k"]
    _said, found = match(mentees, ["id,team,kind", "M,a,k", "N,b,k"], rules)
    assert found["assignment"] == [["A", "N", 1], ["B", "M", 1]]
    assert (found["matched"], found["total"]) == (2, 2)


def test_ids_compare_by_code_point(match) -> None:
    """Of equal plans it is the one whose list sorts first: capitals before small letters, 10 before 9."""
    _said, found = match(["id", "b", "B", "é", "9", "10"], ["id", "z", "Z", "10x", "9x", "ä"], {})
    assert [pair[:2] for pair in found["assignment"]] == [
        ["10", "10x"],
        ["9", "9x"],
        ["B", "Z"],
        ["b", "z"],
        ["é", "ä"],
    ]


def test_what_is_wrong_in_both_sheets_is_said_at_once(match) -> None:
    rules = {
        "hard": [{"field": "grade", "is": "mentor above by", "from": 1}],
        "orders": {"grade": ["A", "B"]},
    }
    said, _found = match(["id,grade", "a,C"], ["id,grade", "x,A", "x,B", "y,#REF!"], rules)
    assert (said.code, said.out) == (12, "")
    assert [line.partition(":")[0] for line in said.err.splitlines()] == [
        "mentors.csv, row 4, column “grade”",
        "mentors.csv, row 3, column “id”",
        "mentees.csv, row 2, column “grade”",
    ]


@pytest.mark.parametrize("name", ["no-such-rules", "no/such.json", "../rules/civil-service"])
def test_rules_that_are_not_there_are_refused_with_those_that_are(call, report, name) -> None:
    said = call("match", *SHEETS, "--rules", name, "--out", report.path)
    assert (said.code, said.err.count("\n"), "civil-service" in said.err) == (12, 1, True)
    assert not report.path.exists()


def test_what_they_have_now_must_be_there_to_be_kept(match) -> None:
    said, _found = match(["id", "a"], ["id", "m"], {}, "--mode", "keep")
    assert (said.code, "mentor now" in said.err) == (12, True)


NOW = {"columns": {"id": "id", "mentor now": "now"}}
KIND = {"points": [{"mentee field": "likes", "mentor field": "id", "is": "same", "points": 5}]}


def test_each_further_move_has_its_total(match) -> None:
    """A and B would both rather have what the other has: one move alone helps nobody."""
    mentees = ["id,likes,now", "A,N,M", "B,M,N", "C,O,"]
    _said, found = match(mentees, ["id", "M", "N", "O"], NOW | KIND, "--mode", "keep")
    assert found["assignment"] == [["A", "M", 0], ["B", "N", 0], ["C", "O", 5]]
    assert (found["six"]["moves"], found["best_total"]) == (0, 15)
    assert found["frontier"] == [[0, 5], [1, 5], [2, 15]]


def test_each_floor_has_its_total(match) -> None:
    points = [
        {"field": "a", "is": "same", "points": 9},
        {"field": "b", "is": "same", "points": 4},
    ]
    mentees, mentors = ["id,a,b", "A,1,x", "B,2,y"], ["id,a,b", "M,1,y", "N,3,x"]
    _said, found = match(mentees, mentors, {"points": points}, "--mode", "floor")
    assert found["curve"] == [[0, 9], [4, 8]]
    assert (found["total"], found["best_total"]) == (9, 9)


def test_a_workbook_does_as_well(call, report, tmp_path) -> None:
    import openpyxl

    for name in ("mentors", "mentees"):
        book = openpyxl.Workbook()
        for row in csv.reader(io.StringIO((SIGNUP / f"small-{name}.csv").read_text(encoding="utf-8"))):
            book.active.append(row)
        book.save(tmp_path / f"{name}.xlsx")
    words = ("--mentors", tmp_path / "mentors.xlsx", "--mentees", tmp_path / "mentees.xlsx")
    assert call("match", *words, "--rules", "civil-service", "--out", report.path).code == 0
    assert report.read()["total"] == 727
