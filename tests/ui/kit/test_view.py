"""A room is imported only when it is loaded."""

import pytest

from mentordesk.ui.kit.view import View, load
from tests.ui.demo_page import DemoPage


def test_a_view_loads_its_page():
    assert View(1, "People", "people", "tests.ui.demo_page:DemoPage").load() is DemoPage


def test_a_place_that_is_not_there_says_so():
    with pytest.raises(AttributeError):
        load("tests.ui.demo_page:Nothing")
