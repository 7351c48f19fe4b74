"""What tests of flash rotations share: a copy of the file with one in it."""

import pytest

from tests.rotation_file import desk

__all__ = ["desk"]


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
