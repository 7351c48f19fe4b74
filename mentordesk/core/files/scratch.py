"""The private folder for files that are only passing through."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch(home: Path | None = None) -> Iterator[Path]:
    """A folder of this run that only we may read; wiped at the end, and after a crash at the next start.

    Libraries that ask for the system's temporary folder get this one meanwhile, so that nothing stays there.
    """
    from filelock import FileLock

    home = home or _home()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    home.chmod(0o700)
    _wipe(home)
    folder = home / secrets.token_hex(8)
    before = tempfile.tempdir
    with FileLock(folder.with_suffix(".lock"), mode=0o600, thread_local=False):
        folder.mkdir(mode=0o700)
        tempfile.tempdir = str(folder)
        try:
            yield folder
        finally:
            tempfile.tempdir = before
            shutil.rmtree(folder, ignore_errors=True)
    folder.with_suffix(".lock").unlink(missing_ok=True)


def _home() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("MentorDesk", appauthor=False) / "scratch"


def _wipe(home: Path) -> None:
    """Remove the folders of runs that are over: nobody holds their lock."""
    from filelock import FileLock, Timeout

    for name in {path.stem for path in home.iterdir()}:
        lock = home / f"{name}.lock"
        try:
            with FileLock(lock, timeout=0):
                shutil.rmtree(home / name, ignore_errors=True)
        except Timeout:
            continue
        lock.unlink(missing_ok=True)
