"""The scratch folder is private, empty at the start and gone at the end."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mentordesk.core.errors import StorageTrouble
from mentordesk.core.files import scratch


def test_the_folder_is_ours_alone_and_gone_afterwards(tmp_path):
    with scratch(tmp_path / "home") as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
        (folder / "preview.pdf").write_bytes(b"names")
    assert list((tmp_path / "home").iterdir()) == []


def test_libraries_put_their_temporary_files_there(tmp_path):
    before = tempfile.gettempdir()
    with scratch(tmp_path) as folder, tempfile.NamedTemporaryFile() as file:
        assert file.name.startswith(str(folder))
    assert tempfile.gettempdir() == before


CRASHED = """
import os, sys
from pathlib import Path
from mentordesk.core.files import scratch
with scratch(Path(sys.argv[1])) as folder:
    (folder / "preview.pdf").write_bytes(b"names")
    os._exit(1)
"""


def test_what_a_crash_left_is_wiped_at_the_next_start(tmp_path):
    subprocess.run([sys.executable, "-c", CRASHED, tmp_path], check=False)
    assert list(tmp_path.glob("*/preview.pdf"))
    with scratch(tmp_path) as folder:
        assert list(tmp_path.glob("*/preview.pdf")) == []
        assert folder.is_dir()


def test_the_folder_of_another_running_program_is_left_alone(tmp_path):
    with scratch(tmp_path) as first:
        (first / "preview.pdf").write_bytes(b"names")
        with scratch(tmp_path) as second:
            assert second != first
            assert (first / "preview.pdf").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="the place differs by system")
def test_it_lies_in_the_private_cache_of_the_person(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with scratch() as folder:
        assert folder.parent == tmp_path / "MentorDesk" / "scratch"


def test_where_nothing_can_be_kept_a_sentence_says_so(tmp_path):
    (tmp_path / "home").touch()
    with pytest.raises(StorageTrouble), scratch(tmp_path / "home" / "scratch"):
        pass


def test_one_that_ends_before_another_leaves_the_other_in_use(tmp_path):
    first, second = scratch(tmp_path / "one"), scratch(tmp_path / "two")
    first.__enter__()
    folder = second.__enter__()
    first.__exit__(None, None, None)
    assert tempfile.gettempdir() == str(folder)
    second.__exit__(None, None, None)
    assert Path(tempfile.gettempdir()).is_dir()
