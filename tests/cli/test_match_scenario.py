"""`mentordesk match` on a scenario document."""

import json

import pytest

from tests.core.scenarios.spelt import document, someone, thirteenth


@pytest.fixture
def match(call, tmp_path):
    """Calls the command on a document; what it says, and what it writes."""

    def run(said, *more):
        path, out = tmp_path / "s.json", tmp_path / "out.json"
        path.write_text(json.dumps(said), encoding="utf-8")
        done = call("match", path, "--out", out, *more)
        return done, json.loads(out.read_text(encoding="utf-8")) if done.code == 0 else None

    return run


@pytest.mark.req("S1-10")
def test_scenario_13_takes_three_and_not_the_greedy_two(match) -> None:
    said, found = match(thirteenth(), "--explain", "all")
    assert said.out == "3 of 3 people are matched, 212.5 points in all.\n"
    assert found["scores"] == {"L1|M1": 90, "L1|M2": 55, "L2|M1": 75, "L3|M1": 55, "L3|M3": 82.5}
    assert found["excluded"] == {pair: ["H9"] for pair in ("L1|M3", "L2|M2", "L2|M3", "L3|M2")}
    assert found["assignment"] == [["L1", "M2", 55], ["L2", "M1", 75], ["L3", "M3", 82.5]]
    assert (found["matched"], found["total"], found["unmatched"]) == (3, 212.5, [])
    assert found["six"]["worst"] == 55
    assert found["components"]["L1|M2"] == {
        "skills": 0.5,
        "preference": 0.5,
        "interests": 0,
        "availability": 1,
        "style": 1,
    }


def test_one_person_is_explained_alone(match) -> None:
    _said, found = match(thirteenth(), "--explain", "M1")
    assert set(found["scores"]) == {"L1|M1", "L2|M1", "L3|M1"}
    assert "scores" not in match(thirteenth())[1]


def test_who_is_to_be_explained_must_be_there(match) -> None:
    said, _found = match(thirteenth(), "--explain", "L9")
    assert (said.code, said.err.count("\n"), "“L9”" in said.err) == (12, 2, True)


def test_scores_are_rounded_half_up_to_a_millionth(match) -> None:
    """Weights of 1 and 2: two thirds of a hundred, and one third."""
    said = thirteenth()
    nothing = dict.fromkeys(("preference", "availability", "style"), 0)
    said["cohorts"][0]["match_weights"] = {"skills": 2, "interests": 1} | nothing
    _said, found = match(said, "--explain", "all")
    assert (found["scores"]["L2|M1"], found["scores"]["L1|M2"]) == (66.666667, 33.333333)
    assert found["total"] == 183.333333


def test_who_is_left_out_hears_why_in_words(match) -> None:
    people = [someone("A", "mentee", needs=[{"skill": "x"}]), someone("B", "mentee", needs=[{"skill": "y"}])]
    mentor = someone("M", "mentor", capacity=1, offers=[{"skill": "y", "level": 5}])
    _said, found = match(document(*people, mentor))
    (left,) = found["unmatched"]
    assert (left["id"], left["because"]) == ("A", {"skills": 1, "no free place": 1})
    assert left["shortage"]


def test_an_impossible_document_is_refused_with_all_its_places(match) -> None:
    said, _found = match(document(people=[{"id": "p", "grade": "high"}], matches=[{}]))
    assert (said.code, said.out, said.err.count("\n")) == (12, "", 2)


@pytest.mark.parametrize("kind", ["group", "circle"])
def test_who_meets_in_groups_is_not_paired_as_if_they_did_not(match, kind) -> None:
    said, _found = match(thirteenth() | {"cohorts": [{"id": "C1", "format": kind}]})
    assert (said.code, said.err.count("\n"), "Only pairs" in said.err) == (12, 1, True)


def test_nothing_to_keep_is_said(match) -> None:
    said, _found = match(thirteenth(), "--mode", "keep")
    assert (said.code, "nobody has a mentor yet" in said.err) == (12, True)


def test_nobody_at_all_is_no_trouble(match) -> None:
    said, found = match(document())
    assert (said.code, found["matched"], found["six"]["worst"]) == (0, 0, None)
