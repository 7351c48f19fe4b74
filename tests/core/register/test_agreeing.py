"""The look over a file says when the register does not agree."""

import pytest

from mentordesk.core import db, workspace
from mentordesk.core.register import disagreements


def test_a_register_that_follows_agrees(desk, zoe, wrong):
    assert wrong() == []


TAKE_OUT = (
    "INSERT INTO register_words (register_words, rowid, words) SELECT 'delete', id, words FROM register_text"
)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE register SET taken = 7", "lists of participants"),
        ("DELETE FROM register", "lists of participants"),
        ("UPDATE register_text SET words = 'else'", "lists of participants"),
        (TAKE_OUT, "search"),
        ("INSERT INTO register_words (rowid, words) VALUES (99, 'nobody')", "search"),
    ],
)
def test_what_was_changed_behind_its_back_is_said(desk, zoe, sql, said):
    desk.close()
    connection = db.connect(desk.path)
    connection.execute(sql)
    connection.close()
    assert said in " ".join(workspace.check(desk.path))


def test_a_file_without_a_register_says_nothing_of_it(older_file):
    connection = db.connect(older_file, mode="ro")
    assert disagreements(connection) == []
    connection.close()
