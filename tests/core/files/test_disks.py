"""Which disk a path is on, and how sizes are said."""

from pathlib import Path

import pytest

from mentordesk.core.files import disks


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 MB"), (1, "1 MB"), (3 * 2**20, "3 MB"), (12 * 2**30, "12 GB")]
)
def test_sizes_are_said_in_words(count, words):
    assert disks.size(count) == words


@pytest.mark.parametrize(
    ("root", "called"),
    [
        ("/", "this computer’s own disk"),
        ("/media/robin/STICK", "the disk “STICK”"),
        ("/srv", "the disk “/srv”"),
    ],
)
def test_disks_are_called_as_people_know_them(root, called):
    assert disks._called(Path(root)) == called


def test_a_path_that_is_not_there_yet_is_on_the_disk_of_its_folder(tmp_path):
    assert disks.disk_of(tmp_path / "a" / "b").called == disks.disk_of(tmp_path).called


def test_the_sentence_names_disk_and_need(tmp_path):
    said = disks.no_room(tmp_path / "a.mentordesk", 103 * 2**20)
    assert "“a.mentordesk”" in said
    assert disks.disk_of(tmp_path).called in said
    assert "103 MB needed" in said
