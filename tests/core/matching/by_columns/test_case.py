"""Two sheets in rows and columns: points add up, and what forbids a pair is named."""

import numpy as np

from tests.core.matching.by_columns.ruled import GRADES, book, case

UP = {"field": "grade", "is": "mentor above by", "from": 1}


def test_points_add_up_over_the_rules_that_hold() -> None:
    rules = book(
        points=[
            {"field": "team", "is": "same", "points": 3},
            {"field": "team", "is": "different", "points": 1},
            {"when": {"field": "asks", "equals": "yes"}, "field": "sign", "is": "contained", "points": 6},
        ]
    )
    found = case(
        rules,
        ["id|team|asks|sign", "a|red|yes|sun", "b|red|no|sun", "c||yes|"],
        ["id|team|sign", "x|red|sun, moon", "y|blue|moon"],
    )
    assert found.scores.tolist() == [[9, 1], [3, 1], [0, 0]]


def test_a_rule_must_be_known_to_hold_but_being_the_same_must_be_known_to_forbid() -> None:
    rules = book(hard=[UP, {"field": "team", "is": "different"}], orders=GRADES)
    found = case(
        rules,
        ["id|grade|team", "a|AA|red", "b||red"],
        ["id|grade|team", "a|AO|blue", "x|AO|red", "y||", "z|AA|"],
    )
    assert {subject: flags.tolist() for subject, flags in found.blocked.items()} == {
        "the same person": [[True, False, False, False], [False] * 4],
        "grade": [[False, False, False, True], [False] * 4],
        "grade (not known)": [[False, False, True, False], [True] * 4],
        "team": [[False, True, False, False]] * 2,
    }
    assert not found.possible.any()


def test_rules_about_one_field_count_as_one() -> None:
    rules = book(hard=[UP, UP | {"from": 2}], orders=GRADES)
    found = case(rules, ["id|grade", "a|AA"], ["id|grade", "x|AA", "y|AO", "z|EO"])
    assert {key: flags.sum() for key, flags in found.blocked.items()} == {"grade": 2}


def test_the_engine_is_asked_with_places_and_who_has_whom_now() -> None:
    rules = book(columns={"id": "id", "capacity": "places", "mentor now": "now"})
    found = case(rules, ["id|now", "a|y", "b|", "c|gone"], ["id|places", "x|0", "y|2"]).instance
    assert found.places.tolist() == [0, 2]
    assert found.allowed.tolist() == [[False, True]] * 3
    assert np.asarray(found.before).tolist() == [1, 2, 2]
