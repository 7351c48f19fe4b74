"""A rules file is read, or refused with every problem and its place."""

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.matching.by_columns import rule_file
from mentordesk.core.matching.by_columns.rule_book import Comparison, Condition
from tests.core.matching.by_columns.ruled import book


def refused(hard=(), points=(), **more):
    with pytest.raises(DeskError) as raised:
        book(hard, points, **more)
    return str(raised.value).splitlines()


def test_every_kind_of_rule_is_read() -> None:
    when = {"field": "asks", "equals": "yes"}
    found = book(
        hard=[
            {"field": "grade", "is": "mentor above by", "from": 1, "to": 2},
            {"mentor field": "ok", "equals": "y"},
        ],
        points=[{"when": when, "mentee field": "a", "mentor field": "b", "is": "contained", "points": 6}],
    )
    assert found.hard == (
        Comparison("mentor above by", "grade", "grade", 1, 2),
        Comparison("equals", "", "ok", value="y"),
    )
    (award,) = found.awards
    assert (award.points, award.comparison.when) == (6, Condition("asks", "", "yes"))


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(DeskError, match=r"^x.json is no rules file: its “format” must be"):
        rule_file.read({"format": "mentordesk.scenario/1"}, "x.json")


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        ({"field": "a", "is": "alike"}, "“hard” 1, “is”: “alike” is not known here"),
        ({"field": "a"}, "“hard” 1: “is” says"),
        ({"is": "same"}, "“hard” 1: “field” names the column"),
        ({"field": "a", "is": "same", "mentor field": "b"}, "“hard” 1: “field” stands for both"),
        ({"field": "a", "is": "mentor above by"}, "“hard” 1: “from” or “to”"),
        ({"field": "a", "is": "same", "from": 1}, "“hard” 1: “from” and “to” go"),
        ({"field": "a", "is": "mentor above by", "from": 3, "to": 1}, "“hard” 1: “from” must not be more"),
        (
            {"field": "a", "is": "mentor above by", "from": 1.5},
            "“hard” 1, “from”: This must be a whole number",
        ),
        (
            {"field": "a", "is": "mentor above by", "from": True},
            "“hard” 1, “from”: This must be a whole number",
        ),
        ({"field": "a", "equals": "x"}, "“hard” 1: “equals” speaks of one side"),
        ({"mentor field": "a", "equals": "x", "is": "same"}, "“hard” 1: Write “is” or “equals”"),
        ({"field": "a", "is": "same", "points": 3}, "“hard” 1: “points” is not known here"),
        ({"field": "a", "is": "same", "when": {"equals": "x"}}, "“hard” 1, “when”: Name one column"),
        ({"field": "a", "is": "same", "when": {"field": "x"}}, "“hard” 1, “when”, “equals”: This is missing"),
        ("different", "“hard” 1: This must be an object"),
        ({"field": 3.5, "is": "same"}, "“hard” 1, “field”: This must be a text"),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_with_its_place(rule, where) -> None:
    assert refused(hard=[rule])[0].startswith(f"rules.json, {where}")


def test_all_problems_are_said_at_once() -> None:
    said = refused(
        points=[{"field": "a", "is": "same"}, {"field": "a", "is": "same", "points": -1}],
        columns={"name": "name"},
        orders={"grade": ["A", "A"]},
        weights=3,
    )
    assert [line.split(":")[0] for line in said] == [
        "rules.json, the whole",
        "rules.json, “columns”",
        "rules.json, “orders”, “grade”",
        "rules.json, “points” 1, “points”",
        "rules.json, “points” 2, “points”",
    ]


def test_a_flood_of_rules_or_problems_is_short() -> None:
    assert len(refused(hard=[{"field": "a", "is": "same"}] * 201)) == 1
    said = refused(hard=[{"is": f"x{number}"} for number in range(100)])
    assert (len(said), said[-1].startswith("… and ")) == (21, True)
