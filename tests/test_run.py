"""What `run.py` decides before anything is installed or run."""

import os
import sys

import pytest

import run


def test_every_check_of_the_house_is_run():
    assert list(run.CHECKS) == ["format", "ruff", "types", "imports", "dead code", "tests"]


def test_an_older_python_is_told_so(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or later; this is 3\.10"):
        run.main([])


def test_an_environment_is_made_anew_when_lock_or_python_change(monkeypatch):
    before = run.digest("requirements.lock")
    assert run.digest("requirements.lock") == before != run.digest("requirements-dev.lock")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert run.digest("requirements.lock") != before


def found(*names):
    return lambda name: f"/usr/bin/{name}" if name in names else None


@pytest.mark.skipif(os.name == "nt", reason="Windows has nothing to install")
def test_without_rights_the_one_line_to_run_is_printed(monkeypatch):
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.shutil, "which", found("apt-get"))
    with pytest.raises(SystemExit, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        run.install(["libegl1", "libgl1"])


def test_without_apt_the_libraries_are_named(monkeypatch):
    monkeypatch.setattr(run.shutil, "which", found())
    with pytest.raises(SystemExit, match=r"Install what Debian calls: libegl1$"):
        run.install(["libegl1"])


def test_what_is_run_finds_the_package_and_keeps_compiled_modules(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    ours = run.environment(offscreen=True)
    assert ours["PYTHONPATH"] == str(run.ROOT)
    assert ours["QT_QPA_PLATFORM"] == "offscreen"
    assert "PYTHONDONTWRITEBYTECODE" not in ours


@pytest.mark.skipif(os.name == "nt", reason="Windows has nothing to install")
def test_instruments_that_cannot_be_fetched_are_named(monkeypatch, capsys):
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.shutil, "which", found("apt-get"))
    run.complete_instruments()
    assert "Some runs are skipped: they need what Debian calls strace" in capsys.readouterr().out
