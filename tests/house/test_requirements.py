"""The table of requirements is whole, names the tests, and takes no unknown code."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CITING = """
import pytest

@pytest.mark.req("S0-10", "S1-02")
@pytest.mark.parametrize("number", [1, 2])
def test_something(number): ...

@pytest.mark.req("S9-99")
def test_unknown(): ...
"""


@pytest.fixture
def tree(tmp_path):
    """A tree of tests that cite two requirements, and one that does not exist."""
    for path in ("pyproject.toml", "tests/conftest.py", "docs/requirements.md"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / path, tmp_path / path)
    (tmp_path / "tests" / "test_citing.py").write_text(CITING, encoding="utf-8")
    return tmp_path


def run(tree, *options):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def test_the_table_names_each_requirement_with_the_tests_that_show_it(tree):
    said = run(tree, "--requirements").stdout.splitlines()
    assert len([line for line in said if line.startswith("S") and line[2] == "-"]) == 165
    at = next(place for place, line in enumerate(said) if line.startswith("S0-10  shown  Contingency plan"))
    assert said[at + 1].split() == ["tests/test_citing.py::test_something"]
    assert "2 of 165 requirements are shown by tests." in said


def test_a_test_that_cites_an_unknown_requirement_fails(tree):
    done = run(tree, "-q")
    assert done.returncode == 1
    assert "cites S9-99, not to be found in docs/requirements.md" in done.stdout
    assert "2 passed, 1 error" in done.stdout
