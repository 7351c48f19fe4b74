"""What tests of flash rotations share: a copy of the file with one in it."""

import shutil

import pytest

from mentordesk.core.desk import Desk
from tests.rotation_file import prepared

__all__ = ["prepared"]


@pytest.fixture
def desk(prepared, tmp_path):
    """An open desk on a copy of its own."""
    path = tmp_path / "programme.mentordesk"
    shutil.copyfile(prepared.path, path)
    desk = Desk.open(path)
    yield desk
    desk.close()


@pytest.fixture
def cohort(prepared):
    """The cohort of the file."""
    return prepared.cohort


@pytest.fixture
def crowd(prepared):
    """Participants by first name."""
    return prepared


@pytest.fixture
def form(prepared):
    """Three rounds of ten minutes with one seat; Dee is to meet Mo."""
    return prepared.form


@pytest.fixture
def rotation(prepared):
    """The id of the occasion, seated."""
    return prepared.rotation
