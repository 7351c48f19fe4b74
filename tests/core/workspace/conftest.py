"""What tests of the file share: a home of its own for backups, files with something in them, damage."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from mentordesk.core import db


@pytest.fixture
def shelf_home(tmp_path, monkeypatch) -> Path:
    """The folder of backups, of this test alone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "MentorDesk" / "backups"


@pytest.fixture
def peopled(desk, someone, shelf_home):
    """A file with three people, not open any more: Ada, Ben, Cleo."""
    for name in ("Ada Obi", "Ben Hargreaves", "Cleo Reid"):
        someone(name)
    desk.close()
    return desk.path


@pytest.fixture
def names():
    """The names in a file, by SQL alone."""

    def read(path):
        connection = db.connect(path, mode="ro")
        try:
            return [name for (name,) in connection.execute("SELECT name FROM person ORDER BY id")]
        finally:
            connection.close()

    return read


@pytest.fixture
def change():
    """Changes a file behind the program's back."""

    def run(path, *statements):
        connection = db.connect(path)
        connection.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return run


@pytest.fixture
def unprivileged_folder():
    """Puts a copy of a file where a person without an administrator's rights may read but not write.

    `folder` is the mode of the folder; the test goes on as that person.
    """
    if os.name != "posix":
        pytest.skip("rights are another matter on Windows")
    place = Path(tempfile.mkdtemp(prefix="mentordesk-rights-"))

    def make(path, folder=0o555):
        copy = place / path.name
        shutil.copyfile(path, copy)
        copy.chmod(0o444)
        place.chmod(folder)
        if os.geteuid() == 0:
            os.seteuid(65534)
        return copy

    yield make
    if os.getuid() == 0:
        os.seteuid(0)
    place.chmod(0o700)
    shutil.rmtree(place)
