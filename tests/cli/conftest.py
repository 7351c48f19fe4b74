"""What tests of the command line share: a call of it, and small sheets."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from mentordesk import cli

SIGNUP = Path(__file__).parents[1] / "data" / "signup"


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys):
    """Calls the command line as a terminal would; the exit code and both streams."""

    def run(*words):
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as left:  # argparse leaves on a wrong call
            code = int(left.code)
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def sheet(tmp_path):
    """Writes a sheet that a test spells out: `sheet("people.csv", "name,role", "Ann,mentee")`."""

    def write(name, *lines):
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def report(tmp_path):
    """Where to write a report, and what it says: `report.read_text()` through JSON."""

    class Report:
        path = tmp_path / "report.json"

        def read(self):
            return json.loads(self.path.read_text(encoding="utf-8"))

    return Report()
