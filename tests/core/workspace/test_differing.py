"""What restoring a backup would change is said in words before it is done."""

import pytest

from mentordesk.core import participants, workspace
from mentordesk.core.errors import Damaged
from mentordesk.core.workspace.differing import Difference


def by_table(preview):
    return {each.table: (each.goes, each.comes, each.changes) for each in preview.differences}


def test_people_added_since_would_go_and_the_steps_are_named(desk, someone, shelf_home):
    someone("Ada Obi")
    copy = desk.backup("daily")
    someone("Ben Hargreaves")
    someone("Cleo Reid")
    preview = workspace.compare(desk.path, copy)
    assert by_table(preview)["person"] == (2, 0, 0)
    assert preview.sentences()[0].startswith("2 people")
    assert preview.sentences()[0].endswith(" would go.")
    assert (preview.steps, [each.label for each in preview.since]) == (
        2,
        ["Add Cleo Reid", "Add Ben Hargreaves"],
    )


def test_people_lost_since_would_come_back_and_changed_ones_be_as_they_were(peopled, change):
    copy = workspace.backup(peopled, "daily")
    change(
        peopled,
        "DELETE FROM participant WHERE person_id = 1",
        "DELETE FROM person WHERE id = 1",
        "UPDATE person SET name = 'Benjamin' WHERE id = 2",
    )
    preview = workspace.compare(peopled, copy)
    assert Difference("person", 0, 1, 1) in preview.differences
    assert preview.sentences() == [
        "1 person and 1 other detail would come back.",
        "1 person would be as they were.",
    ]


def test_nothing_differs_from_a_backup_just_made(peopled):
    preview = workspace.compare(peopled, workspace.backup(peopled, "daily"))
    assert (preview.differences, preview.sentences(), preview.steps) == ((), [], 0)


def test_steps_are_compared_by_what_they_did_after_a_restoring(desk, someone, programme, shelf_home):
    from mentordesk.core.desk import Desk

    copy = desk.backup("daily")
    someone("Ada Obi")
    desk.close()
    other = workspace.restore(desk.path, copy).saved
    again = Desk.open(desk.path)
    again.do(participants.add, programme, participants.PersonDraft(name="Ben Hargreaves"))
    again.do(participants.add, programme, participants.PersonDraft(name="Cleo Reid"))
    again.close()
    preview = workspace.compare(desk.path, other)
    assert by_table(preview)["person"] == (2, 1, 0)  # ids are never given again
    assert [each.label for each in preview.since] == ["Add Cleo Reid", "Add Ben Hargreaves"]


def test_an_older_version_is_compared_by_what_both_know(peopled, older_file):
    assert by_table(workspace.compare(peopled, older_file))["person"] == (0, 1, 3)


def test_a_damaged_file_cannot_be_compared(peopled):
    copy = workspace.backup(peopled, "daily")
    peopled.write_bytes(b"x" * 9000)
    with pytest.raises(Damaged):
        workspace.compare(peopled, copy)


def test_counts_are_said_by_the_names_people_know():
    assert workspace.things({"person": 3, "session": 1, "need": 2, "offer": 2}) == (
        "3 people, 1 session and 4 other details"
    )
    assert workspace.things({}) == ""
