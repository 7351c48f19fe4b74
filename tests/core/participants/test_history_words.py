"""How changes of a person's file are said."""

import pytest

from mentordesk.core.model import Base
from mentordesk.core.participants import history_words
from mentordesk.core.participants.history_words import field_by_field, value_words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("languages", '["Welsh", "English"]', "Welsh, English"),
        ("frameworks", '["grow"]', "GROW: goal, reality, options, will"),
        ("reviews", '["2027-02-01"]', "Mon 1 Feb 2027"),
        ("wants_difference", 0, "no"),
        ("channel", "phone", "phone"),
        ("capacity", 3, "3"),
        ("department_id", 99, ""),
        ("phone", None, ""),
    ],
)
def test_a_value_is_said_as_people_say_it(desk, field, value, words):
    assert desk.ask(value_words, field, value) == words


def test_only_what_differs_is_told(desk):
    old = {"phone": "1", "grade": "Band 5", "code": "P-1"}
    new = {"phone": "1", "grade": "Band 6", "code": "P-2"}
    assert desk.ask(field_by_field, old, new) == ["grade: Band 5 → Band 6"]


def test_each_table_that_is_told_is_one_of_ours():
    assert set(history_words.KINDS) < set(Base.metadata.tables)
