"""What a dossier says of numbers, prices and proof."""

from dataclasses import replace

import pytest

from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.pairings import Cost
from mentordesk.core.services.matching_runs import Proof


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (None, "not worked out"),
        (Cost(0, 0), "nothing"),
        (Cost(1250, 0), "12.50 points of the total"),
        (Cost(8000, 1), "1 person fewer matched and 80.00 points of the total"),
    ],
)
def test_a_price_is_told_in_words(cost, words):
    assert said.cost(cost) == words


def free(run):
    """The same run as if nothing had been decided by hand."""
    pairs = tuple(replace(pair, locked=False) for pair in run.pairs)
    return replace(run, pairs=pairs, asked={**run.asked, "decisions": 0})


@pytest.mark.parametrize(("count", "words"), [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5")])
def test_small_groups_are_not_counted_out(count, words):
    assert said.few(count) == words


def test_each_number_is_told_with_what_it_means(plan):
    told = {name: value for name, value, means in said.numbers(plan.run) if means.endswith(".")}
    assert told["Matched"] == "2"
    means = {name: words for name, _value, words in said.numbers(plan.run)}
    assert means["Very weak pairs"] == "Pairs of fewer than 25 points: look at them again."
    assert told["All pairs together"] == said.points(plan.run.six["total"], plan.run)


def test_proof_equal_plans_the_price_and_the_mark_are_told_as_far_as_they_are_known(plan):
    whole = replace(plan.run, certificate="{}", equal_optima=True, price=250, input_hash="sha256:00ff")
    proof = " ".join(said.proof(whole))
    for words in ("whole-number prices", "Other plans are exactly as good", "2.50 points", "sha256:00ff"):
        assert words in proof
    bare = replace(free(plan.run), certificate=None, equal_optima=False, price=None, input_hash="", six={})
    assert said.proof(bare) == ["No other plan is as good."]


@pytest.mark.parametrize(
    ("today", "said_now", "claimed"),
    [
        (Proof.HOLDS, "the proof holds", True),
        (Proof.OLD, "not checked anew", True),
        (Proof.CHANGED, "have changed since, so this is not proven", False),
        (Proof.FAILS, "does not prove its plan", False),
    ],
)
def test_no_more_is_claimed_than_holds_now(plan, today, said_now, claimed):
    proof = " ".join(said.proof(replace(plan.run, certificate="{}"), today))
    assert said_now in proof
    assert ("so no other plan is better" in proof) is claimed


def test_what_is_decided_by_hand_stands_outside_the_proof(plan):
    pair = replace(plan.run.pairs[0], locked=True)
    bound = replace(plan.run, pairs=(pair,), price=0, equal_optima=False)
    proof = said.proof(bound)
    outside = "What is decided by hand stands outside this proof: it is kept whatever it costs."
    assert outside in said.proof(replace(bound, certificate="{}"))
    assert "No other plan that keeps to the decisions is as good." in proof
    assert "With what is decided by hand, no other plan that matches as many has a higher total." in proof
    unbound = replace(free(plan.run), price=0)
    assert "No other plan that matches as many has a higher total." in said.proof(unbound)


def test_a_forbidden_pair_is_a_decision_too(plan):
    unbound = free(plan.run)
    assert not said.decided(unbound)
    assert said.decided(replace(unbound, asked={**unbound.asked, "decisions": 1}))


def test_pairs_that_had_an_answer_are_counted_apart(plan):
    kept = replace(plan.run.pairs[0], kept=True)
    told = {name: value for name, value, _means in said.numbers(replace(plan.run, pairs=(kept,)))}
    assert (told["Matched"], told["Answered before"]) == ("2", "1")
    assert "Answered before" not in {name for name, *_rest in said.numbers(plan.run)}


def test_weights_are_told_the_weightiest_first_and_idle_ones_are_left_out(plan):
    told = said.weights(replace(plan.run, weights={"style": 10, "skills": 40, "interests": 0}))
    assert told == [("Skills", "40"), ("Style", "10")]


@pytest.mark.parametrize(
    ("left", "told"),
    [(4, []), (5, [("skills", "fewer than 5"), ("times", "5")])],
)
def test_what_stood_in_the_way_of_few_is_not_told_to_a_board(plan, left, told):
    zoe = replace(plan.run.left[0], because=(("times", 2),))
    both = replace(zoe, because=(("times", 2), ("skills", 1)))
    run = replace(plan.run, left=(both, *[zoe] * (left - 1)))
    assert said.hindrances(run) == told
