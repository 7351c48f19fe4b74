"""What all tests share: no screen, no settings of this computer, a desk, and the table of requirements."""

import gc
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path

import pytest

# before anything imports Qt or asks where settings lie
PRIVATE = Path(tempfile.mkdtemp(prefix="mentordesk-tests-"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(
    {f"XDG_{kind}_HOME": str(PRIVATE / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
)

REQUIREMENTS = Path(__file__).parent.parent / "docs" / "requirements.md"


@cache
def requirements() -> dict[str, str]:
    """Each code with its text."""
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    return dict(line.removeprefix("* ").split(" ", 1) for line in lines if line.startswith("* S"))


def pytest_addoption(parser):
    parser.addoption(
        "--requirements",
        action="store_true",
        help="print each requirement with the tests that show it, run nothing",
    )


def codes(item) -> set[str]:
    return {code for mark in item.iter_markers("req") for code in mark.args}


def pytest_runtest_setup(item):
    if unknown := codes(item) - set(requirements()):
        pytest.fail(
            f"cites {', '.join(sorted(unknown))}, not to be found in docs/{REQUIREMENTS.name}", pytrace=False
        )


def pytest_collection_modifyitems(config, items):
    shown, known = defaultdict(list), requirements()
    for item in items:
        for code in sorted(codes(item) & set(known)):
            name = item.nodeid.split("[")[0]
            if name not in shown[code]:
                shown[code].append(name)
    config.stash[SHOWN] = shown
    if not config.option.markexpr and not config.option.requirements:
        long = [item for item in items if item.get_closest_marker("trust")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


def pytest_collection_finish():
    gc.collect()
    gc.freeze()  # the tests themselves stay, and need not be searched again and again
    gc.disable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown():
    """Let work in the background come to its end before the windows of a test are closed."""
    if "mentordesk.ui.main_window" in sys.modules:
        _settle()
    done = yield
    _collect()
    return done


def _settle():
    from PySide6.QtWidgets import QApplication

    from mentordesk.ui.kit.task import Task, wait_for_all
    from mentordesk.ui.main_window import MainWindow

    app, end = QApplication.instance(), time.monotonic() + 20
    if app is None or not any(isinstance(each, MainWindow) for each in app.topLevelWidgets()):
        return
    while time.monotonic() < end and any(not task.over for task in app.findChildren(Task)):
        wait_for_all()
        app.processEvents()


def _collect():
    """Look for rubbish on the main thread: what is left of a window must not die on another."""
    if "PySide6.QtWidgets" in sys.modules:
        gc.collect()
        gc.freeze()  # what stays is not searched after each of the tests to come


SHOWN = pytest.StashKey[dict[str, list[str]]]()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session):
    return True if session.config.option.requirements else None


def pytest_terminal_summary(terminalreporter, config):
    if not config.option.requirements:
        return
    shown, known = config.stash[SHOWN], requirements()
    for code, text in known.items():
        terminalreporter.write_line(f"{code}  {'shown' if code in shown else '-----'}  {text}")
        for name in shown.get(code, []):
            terminalreporter.write_line(f"              {name}")
    terminalreporter.write_line(f"{len(shown)} of {len(known)} requirements are shown by tests.")


def pytest_unconfigure():
    shutil.rmtree(PRIVATE, ignore_errors=True)


@pytest.fixture(scope="session")
def new_file(tmp_path_factory):
    """A file as the program makes it, made and migrated once; copy it, never open it."""
    from mentordesk.core.desk import Desk

    path = tmp_path_factory.mktemp("new") / "new.mentordesk"
    Desk.create(path, "Robin Reyes").close()
    return path


@pytest.fixture
def new_copy(new_file, tmp_path):
    """A new file of the test's own, not open."""
    path = tmp_path / "programme.mentordesk"
    shutil.copyfile(new_file, path)
    return path


@pytest.fixture(scope="session")
def prepared(new_file, tmp_path_factory):
    """A file with a flash rotation in it, made once; copy it, never open it."""
    from tests.rotation_file import made

    return made(new_file, tmp_path_factory.mktemp("rotation") / "rotation.mentordesk")


@pytest.fixture
def older_file(tmp_path):
    """A file of the first version: four people, two pairings, their sessions. Not open."""
    path = tmp_path / "older.mentordesk"
    shutil.copyfile(Path(__file__).parent / "data" / "files" / "version-1.mentordesk", path)
    return path


@pytest.fixture
def desk(new_copy):
    """An open desk on a new file of its own."""
    from mentordesk.core.desk import Desk

    desk = Desk.open(new_copy)
    yield desk
    desk.close()


@pytest.fixture
def programme(desk):
    """The id of the cohort 2026 of Emerging leaders, a year from September."""
    from mentordesk.core import programmes

    draft = programmes.CohortDraft(
        programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
    )
    return desk.do(programmes.add, draft)


@pytest.fixture
def someone(desk, programme):
    """Adds a participant: `someone("Ada Obi", role=Role.MENTOR, email=...)`; gives the participant's id."""
    from mentordesk.core import participants

    def add(name="Ben Hargreaves", **more):
        return desk.do(participants.add, programme, participants.PersonDraft(name=name, **more))

    return add


@pytest.fixture(autouse=True)
def nothing_modal(request, monkeypatch):
    """A dialog that waits for an answer would hang the test for ever: it fails instead."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMessageBox

    def refuse(*args, **kwargs):
        raise AssertionError("a modal dialog was run: use open(), and answer it in the test")

    for kind, names in {
        QDialog: ["exec"],
        QMenu: ["exec"],
        QMessageBox: ["about", "critical", "information", "question", "warning", "exec"],
        QFileDialog: ["getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"],
    }.items():
        for name in names:
            monkeypatch.setattr(kind, name, refuse)
