"""A plug is a file: no list knows of it."""

import sys

import pytest

from mentordesk.core.plugs import plugs


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An empty package on the path, into which a test drops modules."""
    folder = tmp_path / "plugged_in"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    for name in [name for name in sys.modules if name.startswith("plugged_in")]:
        del sys.modules[name]


def test_each_module_that_holds_the_name_is_a_plug(package):
    (package / "first.py").write_text("PLUG = 1", encoding="utf-8")
    (package / "second.py").write_text("PLUG = 2", encoding="utf-8")
    assert plugs("plugged_in", "PLUG", int) == {"first": 1, "second": 2}


def test_modules_without_it_and_shared_ones_are_none(package):
    (package / "other.py").write_text("", encoding="utf-8")
    (package / "_shared.py").write_text("PLUG = 1", encoding="utf-8")
    assert plugs("plugged_in", "PLUG", int) == {}


def test_a_plug_of_the_wrong_kind_is_our_mistake(package):
    (package / "wrong.py").write_text("PLUG = 'one'", encoding="utf-8")
    with pytest.raises(TypeError, match=r"plugged_in\.wrong\.PLUG"):
        plugs("plugged_in", "PLUG", int)
