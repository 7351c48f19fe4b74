"""The way to the commands: which there are, what a wrong call is told, and how little help imports."""

import subprocess
import sys

import pytest

from mentordesk import __main__, __version__, cli

HEAVY = ("PySide6", "sqlalchemy", "sqlcipher3", "alembic", "numpy", "scipy", "openpyxl", "reportlab", "babel")


def loaded(words: list[str]) -> set[str]:
    """The heavy packages that a run of the command line imports."""
    code = (
        "import sys\nfrom mentordesk import __main__\n"
        "try:\n    __main__.main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('|'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stderr.splitlines()[-1].split("|")} & set(HEAVY)


def test_help_names_every_command(call) -> None:
    said = call("--help")
    assert said.code == 0
    assert all(f"\n  {name} " in said.out for name in ("import", "export", "check", "match", "demo"))


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"], ["nothing"]])
def test_help_needs_nothing_heavy(words) -> None:
    assert loaded(words) == set()


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_no_command_imports_qt(name) -> None:
    assert "PySide6" not in loaded([name, "--help"])


def test_matching_sheets_or_scenarios_needs_no_database() -> None:
    assert loaded(["match", "--help"]).isdisjoint({"PySide6", "sqlalchemy", "sqlcipher3", "alembic"})


def test_a_command_that_does_its_work_imports_no_qt(new_copy) -> None:
    assert "PySide6" not in loaded(["check", str(new_copy)])


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_says_how_it_is_used(call, name) -> None:
    said = call(name, "--help")
    assert (said.code, f"usage: mentordesk {name}" in said.out) == (0, True)


def test_ctrl_c_while_a_command_is_imported_stops_in_a_word() -> None:
    code = (
        "import sys\nfrom mentordesk import cli\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *more):\n"
        "        if name == 'mentordesk.cli.checking':\n            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "sys.exit(cli.main(['check', 'x.mentordesk']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Stopped.\n")


def test_the_version_is_told(call) -> None:
    assert call("--version").out == f"MentorDesk {__version__}\n"


def test_an_unknown_command_is_a_wrong_call(call) -> None:
    said = call("pair")
    assert (said.code, said.out, said.err.startswith("There is no command “pair”.")) == (2, "", True)


def test_no_command_at_all_is_a_wrong_call(call) -> None:
    assert call().code == 2


def test_an_unknown_option_is_a_wrong_call(call) -> None:
    assert call("check", "--loud", "x").code == 2


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["a b.mentordesk"], True),
        (["--startup-timing"], True),
        (["demo"], False),
        (["--help"], False),
    ],
)
def test_the_window_opens_without_words_or_on_a_file(words, window) -> None:
    assert __main__._wants_window(words) is window
