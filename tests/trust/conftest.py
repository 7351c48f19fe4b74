"""What the instruments share: a folder to start from, what this computer lacks, the figures they bring."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.trust import workload

FIGURES: list[str] = []


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """A folder with the sample programme; copy it, never work in it."""
    folder = tmp_path_factory.mktemp("prepared")
    workload.setup(folder)
    return folder


@pytest.fixture
def folder(prepared, tmp_path):
    """A folder of the test's own with the sample programme."""
    shutil.copytree(prepared, tmp_path / "run")
    return tmp_path / "run"


@pytest.fixture
def figures():
    """Takes a line that is printed at the end of the run."""
    return FIGURES.append


def pytest_terminal_summary(terminalreporter, config):
    if FIGURES and config.option.markexpr:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def strace():
    """Skips where no other process may be watched."""
    if not shutil.which("strace"):
        pytest.skip("strace is not installed: system calls cannot be made to fail (Debian: strace)")
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("this computer does not let one process watch another")


@pytest.fixture(scope="session")
def faketime():
    """The library that makes a process believe in another time; skips where it is not."""
    found = [
        path for place in ("/usr/lib", "/usr/local/lib") for path in Path(place).glob("**/libfaketime.so.1")
    ]
    if not found:
        pytest.skip("libfaketime is not installed: the clock cannot be turned (Debian: libfaketime)")
    return found[0]
