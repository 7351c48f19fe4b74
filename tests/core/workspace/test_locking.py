"""Who holds a file, and whose log lies beside it."""

import json
import os

from mentordesk.core.workspace import locking
from mentordesk.core.workspace.identity import identity_of, wal_of


def test_the_note_says_who_and_which(new_copy):
    locking.write_note(new_copy)
    note = locking.read_note(new_copy)
    assert note["pid"] == os.getpid()
    assert tuple(note["file"]) == identity_of(new_copy)
    assert locking.read_note(new_copy.with_name("other")) == {}


def test_a_log_is_a_stray_one_only_if_it_is_the_noted_one_and_the_file_is_not(new_copy, tmp_path):
    wal_of(new_copy).write_bytes(b"frames")
    locking.write_note(new_copy)
    note = locking.read_note(new_copy)
    assert not locking.stray_log(new_copy, note)
    other = tmp_path / "other"
    other.write_bytes(new_copy.read_bytes())
    other.replace(new_copy)
    assert locking.stray_log(new_copy, note)
    assert not locking.stray_log(new_copy, {})
    wal_of(new_copy).replace(tmp_path / "wal")
    (tmp_path / "wal2").write_bytes(b"frames of the copy")
    (tmp_path / "wal2").replace(wal_of(new_copy))  # the folder was copied with all that lay in it
    assert not locking.stray_log(new_copy, note)


def test_a_note_of_another_version_is_no_trouble(new_copy):
    place = new_copy.with_name(f".{new_copy.name}.open")
    for said in ([1], {"pid": 3, "host": "x"}, {"file": "x", "wal": []}):
        place.write_text(json.dumps(said), encoding="utf-8")
        assert not locking.stray_log(new_copy, locking.read_note(new_copy))
