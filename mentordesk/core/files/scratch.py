"""The private folder for files that are only passing through."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mentordesk.core.errors import StorageTrouble
from mentordesk.core.files.atomic import private_folder
from mentordesk.core.i18n import _


@contextmanager
def scratch(home: Path | None = None) -> Iterator[Path]:
    """A folder of this run that only we may read; wiped at the end, and after a crash at the next start.

    Libraries that ask for the system's temporary folder get this one meanwhile, so that nothing stays there.
    """
    home = home or _home()
    private_folder(home)
    _wipe(home)
    folder = home / secrets.token_hex(8)
    before = tempfile.tempdir
    with _held(folder):
        tempfile.tempdir = str(folder)
        try:
            yield folder
        finally:
            if tempfile.tempdir == str(folder):  # another may have been taken since
                tempfile.tempdir = before if before and Path(before).is_dir() else None
            shutil.rmtree(folder, ignore_errors=True)
    _remove(folder.with_suffix(".lock"))


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """The folder, made, and known to be in use for as long as this lasts."""
    from filelock import FileLock

    lock = FileLock(folder.with_suffix(".lock"), mode=0o600, thread_local=False)
    try:
        lock.acquire()
        private_folder(folder)
    except OSError as error:
        words = _("MentorDesk cannot work in its own folder “{folder}”. Is there room left on its disk?")
        raise StorageTrouble(words.format(folder=folder.parent)) from error
    try:
        yield
    finally:
        lock.release()


def _remove(lock: Path) -> None:
    with suppress(OSError):  # the next start removes it
        lock.unlink(missing_ok=True)


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
        except (Timeout, OSError):
            continue
        _remove(lock)
