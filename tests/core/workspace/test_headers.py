"""What a file says of itself before it is opened."""

import os

from mentordesk.core import db, workspace
from mentordesk.core.workspace.headers import version


def test_each_programme_file_has_an_id_that_copies_share(new_copy, tmp_path):
    other = tmp_path / "other.mentordesk"
    workspace.create(other, "Robin")
    workspace.save_copy(new_copy, tmp_path / "copy.mentordesk")
    ids = [workspace.file_id(path) for path in (new_copy, tmp_path / "copy.mentordesk", other)]
    assert ids[0] == ids[1] != ids[2]
    assert all(len(one) == 16 for one in ids)


def test_what_is_no_programme_file_has_none(tmp_path):
    path = tmp_path / "x.mentordesk"
    for content in (b"", b"words", os.urandom(9000)):
        path.write_bytes(content)
        assert workspace.file_id(path) == ""
    assert workspace.file_id(tmp_path / "gone") == ""


def test_asking_leaves_nothing_beside_the_file(new_copy):
    workspace.file_id(new_copy)
    assert version(new_copy, db.STILL) > 0
    assert workspace.check(new_copy) == []
    assert [each.name for each in new_copy.parent.glob("programme*")] == ["programme.mentordesk"]
