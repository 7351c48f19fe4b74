"""The check finds what SQLite cannot: rows that are not as their history left them."""

import os

import pytest

from mentordesk.core import workspace
from mentordesk.core.errors import StorageTrouble


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE person SET name = 'Ada Obj' WHERE id = 1",
        "UPDATE journal_change SET new = replace(new, 'Ada Obi', 'Ada Obj') WHERE subject = 'person'",
        "UPDATE journal_change SET new = 'x' || new WHERE subject = 'person' AND row_id = 1",
    ],
)
def test_one_letter_that_flipped_in_a_row_or_its_history_is_named(peopled, change, damage):
    assert workspace.check(peopled) == []
    change(peopled, damage)
    assert "Row 1 of person is not as its history left it: one of the two is damaged." in workspace.check(
        peopled
    )


def test_columns_that_came_later_are_no_damage(peopled, change):
    change(peopled, "UPDATE journal_change SET new = json_remove(new, '$.zone') WHERE subject = 'person'")
    assert workspace.check(peopled) == []


def test_looking_changes_nothing_and_leaves_nothing(peopled):
    before = peopled.read_bytes()
    workspace.check(peopled)
    assert peopled.read_bytes() == before
    assert [each.name for each in peopled.parent.glob("programme*")] == ["programme.mentordesk"]


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damage_is_told_never_thrown(peopled, share):
    content = bytearray(peopled.read_bytes())
    at = int(len(content) // 4096 * share) * 4096
    content[at : at + 200] = os.urandom(200)
    peopled.write_bytes(content)
    assert told(peopled)


def told(path):
    """What is wrong, whether found or in the way of looking; one letter in a free page is no matter."""
    try:
        return workspace.check(path) or path.exists()
    except StorageTrouble as error:
        return "damaged" in str(error)


def test_a_letter_that_flipped_in_the_name_of_a_column_is_named(peopled):
    content = peopled.read_bytes()
    assert content.count(b"closes_on")
    peopled.write_bytes(content.replace(b"closes_on", b"closes_oz", 1))
    (said,) = workspace.check(peopled)
    assert said.endswith("do not belong or are missing: wave.closes_on, wave.closes_oz.")
