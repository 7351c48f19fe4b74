"""The proof that is written beside a plan holds by itself, without the solver; a tampered one does not."""

import itertools
import json

import pytest

from mentordesk import cli
from tests.cli.civil_service import SHEETS, rows, worked_out

EDGES = {"not very weak": 7, "not weak": 10, "good": 16}  # 25, 35 and 55 per cent of 28 points


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    """What the command writes of the real sheets, by mode."""
    folder = tmp_path_factory.mktemp("plans")

    def found(mode):
        words = ("match", *SHEETS, "--rules", "civil-service", "--mode", mode, "--out", folder / mode)
        assert cli.main([str(word) for word in words]) == 0
        return json.loads((folder / mode).read_text(encoding="utf-8"))

    return {mode: found(mode) for mode in ("coverage-total", "profile")}


@pytest.fixture(scope="module")
def scores():
    """By mentee and mentor, the points of every pair that may be, worked out from the rules by hand."""
    found = {
        (one["email address"], f"{other['email address']}#1"): worked_out(one, other)
        for one in rows("mentees")
        for other in rows("mentors")
    }
    return {pair: points for pair, points in found.items() if isinstance(points, int)}


def brought(words, points):
    """What a pair of so many points brings in a level."""
    worth = {"people": 1, "total": points} | {word: int(points >= edge) for word, edge in EDGES.items()}
    return sum(weight * worth[word] for word, weight in words)


def holds(plan, scores):
    """Whether the prices of each level bound every plan that is best so far, and this one comes up to them.

    No pair may bring more than its two prices; only who must be placed may cost less than nothing. After each
    level the plans in question are those of tight pairs in which everybody of a price is placed.
    """
    pairs, must = dict(scores), set()
    chosen = [(one, f"{other}#1") for one, other, _points in plan["assignment"]]
    for level in plan["certificate"]["levels"]:
        prices = level["rows"] | level["columns"]
        words = list(zip(level["words"], level["weights"], strict=True))
        gains = {pair: brought(words, points) for pair, points in pairs.items()}
        bounded = all(
            sum(prices.get(who, 0) for who in (one, other)) >= gain for (one, other), gain in gains.items()
        )
        paid = all(price >= 0 or who in must for who, price in prices.items())
        met = sum(prices.values()) == level["value"] == sum(gains.get(pair, 0) for pair in chosen)
        if not (bounded and paid and met):
            return False
        pairs = {
            pair: scores[pair]
            for pair, gain in gains.items()
            if sum(prices.get(who, 0) for who in pair) == gain
        }
        must |= {who for who, price in prices.items() if price > 0}
    return True


@pytest.mark.parametrize("mode", ["coverage-total", "profile"])
def test_the_proof_holds_by_itself(plans, scores, mode) -> None:
    assert holds(plans[mode], scores)


def test_the_levels_end_in_what_is_told(plans) -> None:
    levels = plans["coverage-total"]["certificate"]["levels"]
    told = [(level["words"], level["value"]) for level in levels]
    assert told == [(["people"], 35), (["total"], 727)]
    assert plans["coverage-total"]["certificate"]["scale"] == 1


def test_a_tampered_proof_does_not_hold(plans, scores) -> None:
    for level, side in itertools.product(range(2), ("rows", "columns")):
        for who in list(plans["coverage-total"]["certificate"]["levels"][level][side])[::7]:
            plan = json.loads(json.dumps(plans["coverage-total"]))
            changed = plan["certificate"]["levels"][level]
            changed[side][who] -= 1
            assert not holds(plan, scores)
            changed["value"] -= 1
            assert not holds(plan, scores)


def test_a_plan_that_is_not_the_best_has_no_proof(plans, scores) -> None:
    plan = json.loads(json.dumps(plans["coverage-total"]))
    plan["assignment"].pop()
    assert not holds(plan, scores)


def test_the_profile_has_fewer_weak_pairs_whatever_it_costs(plans) -> None:
    best, profile = plans["coverage-total"], plans["profile"]
    assert profile["matched"] == best["matched"] == 35
    assert profile["six"]["bands"][:3] < best["six"]["bands"][:3] or profile["total"] == best["total"]
