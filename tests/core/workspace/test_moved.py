"""A moved or renamed programme file is found again by what is written in it."""

from mentordesk.core import workspace
from mentordesk.core.workspace import moved


def test_a_renamed_file_is_found_in_its_folder_and_just_below(new_copy, tmp_path):
    wanted = workspace.file_id(new_copy)
    archive = tmp_path / "archive"
    archive.mkdir()
    now = new_copy.rename(archive / "last year.mentordesk")
    (tmp_path / "letter.mentordesk").write_text("Dear all", encoding="utf-8")
    workspace.create(tmp_path / "other.mentordesk", "Robin")
    assert moved.find(wanted, [tmp_path, tmp_path / "nowhere"]) == [now]


def test_backups_are_not_taken_for_the_file(new_copy, tmp_path):
    assert moved.find(workspace.file_id(new_copy), [tmp_path], ours=tmp_path) == []


def test_without_an_id_nothing_is_looked_for(tmp_path):
    assert moved.find("", [tmp_path]) == []


def test_the_usual_folders_are_those_of_the_person():
    assert len(moved.usual_folders()) == 4
