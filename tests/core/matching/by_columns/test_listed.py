"""Rows of plain sheets become people, and what cannot be is said with its row and column."""

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.matching.by_columns import listed
from tests.core.matching.by_columns.ruled import GRADES, book, sheet

RULES = book(
    hard=[{"field": "grade", "is": "mentor above by", "from": 1}],
    columns={"id": "E-mail", "capacity": "Places", "mentor now": "With"},
    orders=GRADES,
)


def test_people_stand_in_the_order_of_their_ids_by_code_point() -> None:
    found = listed.mentees(sheet("e-mail|Grade|With", "b|AA|Z", "B|AO|", "é|EO|", "10|AA|", "9|AA|"), RULES)
    assert [each.id for each in found] == ["10", "9", "B", "b", "é"]
    assert [each.now for each in found if each.now] == ["Z"]


def test_a_mentor_has_the_places_of_the_column_and_else_one() -> None:
    found = listed.mentors(sheet("E-mail|Grade|Places", "a|AA|3", "b|AA|", "c|AA|0"), RULES)
    assert [each.places for each in found] == [3, 1, 0]


def test_columns_that_lack_are_named_with_those_that_are_there() -> None:
    rows = sheet("id|grade", "a|AA")
    assert listed.mentors(rows, RULES) == []
    with pytest.raises(DeskError) as raised:
        rows.reader.finish()
    assert str(raised.value).splitlines() == [
        "sheet.csv, the headings: There is no column “E-mail”, which the rules need; there is “id”, “grade”.",
        "sheet.csv, the headings: There is no column “Places”, which the rules need; there is “id”, “grade”.",
    ]


def test_all_that_is_wrong_with_rows_is_said_at_once() -> None:
    rows = sheet("E-mail|Grade|Places", "a|AX|1", "a|AA|-1", "|AA|many", "c|AA|1001")
    listed.mentors(rows, RULES)
    with pytest.raises(DeskError) as raised:
        rows.reader.finish()
    assert str(raised.value).splitlines() == [
        "sheet.csv, row 2, column “grade”: “AX” is not in the order of the rules.",
        "sheet.csv, row 3, column “Places”: This must be a whole number from 0 to 1000, not “-1”.",
        "sheet.csv, row 3, column “E-mail”: Another row has “a” too.",
        "sheet.csv, row 4, column “E-mail”: This is missing.",
        "sheet.csv, row 4, column “Places”: This must be a whole number from 0 to 1000, not “many”.",
        "sheet.csv, row 5, column “Places”: This must be a whole number from 0 to 1000, not “1001”.",
    ]
