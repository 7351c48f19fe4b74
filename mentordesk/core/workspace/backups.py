"""Verified copies of programme files in our own folder, and in a second place where one is chosen."""

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import platformdirs

from mentordesk.core import files
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import N_, _
from mentordesk.core.workspace import shelf
from mentordesk.core.workspace.copying import Counts, copy_into, reading
from mentordesk.core.workspace.headers import SUFFIX, id_of
from mentordesk.core.workspace.shelf import Backup
from mentordesk.core.workspace.telling import told

DAILY = "daily"
_REASONS = {
    DAILY: N_("Daily"),
    "by hand": N_("Made by you"),
    "before import": N_("Before an import"),
    "before update": N_("Before an update of the file"),
    "before bulk change": N_("Before a change of many"),
    "before restore": N_("Before restoring a backup"),
    "file replaced": N_("The file was replaced while it was open"),
}
_STEP = "SELECT coalesce(max(id), 0) FROM journal_step"


def home() -> Path:
    """Our own folder of backups."""
    return platformdirs.user_data_path("MentorDesk", appauthor=False) / "backups"


def reason(why: str) -> str:
    """Why a backup was made, in words."""
    return _(_REASONS.get(why, why))


def backup(path: Path, why: str) -> Path:
    """A verified copy of the file as it stands, in our own folder; `why` becomes part of its name."""
    with told(path), reading(path) as source:
        return backup_of(source, path, why).path


def backup_of(source: Any, path: Path, why: str) -> Backup:
    """The same from a connection that is open; older backups that need not stay are removed."""
    folder = home()
    files.private_folder(folder)
    files.sweep(folder)
    now = datetime.now().astimezone().replace(microsecond=0)
    stamp = now.strftime("%Y-%m-%d %H-%M-%S")
    with told(path, folder):
        title, name = path.stem, files.safe_name(f"{stamp} {why}, {path.stem}", SUFFIX)
        step = int(source.execute(_STEP).fetchone()[0])
        made = Backup(
            files.unused(folder, name), shelf.next_number(folder), id_of(source), title, now, why, step, 0, ""
        )
        made = shelf.put(made, lambda part: copy_into(source, part, made.path))
    shelf.thin_out(folder, made.of)
    return made


def backups(of: str, *elsewhere: Path | None) -> list[Backup]:
    """The backups of a programme file, newest first: ours, then what only other places have."""
    found = shelf.on_shelf(home(), of)
    known = {backup.sha256 for backup in found}
    for place in elsewhere:
        if place is not None:
            found += [backup for backup in shelf.on_shelf(place, of) if backup.sha256 not in known]
    return found


def is_due(newest: Backup | None, step: int, today: date) -> bool:
    """Whether the daily backup should be made: another day has begun and something has changed since.

    A day that differs counts, not one that is later: the clock may have been put back.
    """
    return newest is None or (newest.step != step and newest.at.astimezone().date() != today)


def carry(made: Backup, place: Path) -> Backup:
    """Put a backup into the second place too, verified, and thin that out; raises `DeskError`."""
    if not place.is_dir():
        words = _("The second place for backups is not there: {place}.")
        raise DeskError(words.format(place=place))
    with told(place):
        target = made.path if made.path.parent == place else files.unused(place, made.path.name)
        there = {backup.sha256: backup for backup in shelf.on_shelf(place, made.of)}
        if made.sha256 in there:
            return there[made.sha256]
        there_too = replace(made, path=target, number=shelf.next_number(place))
        carried = shelf.put(there_too, lambda part: _same(made, part))
    shelf.thin_out(place, made.of)
    return carried


def _same(made: Backup, part: Path) -> Counts:
    shutil.copyfile(made.path, part)
    if shelf.digest(part) != made.sha256:
        words = _("The backup could not be read back in the second place, so it was not kept.")
        raise DeskError(words)
    return made.counts


def carried(made: Backup, place: Path | None) -> str:
    """Put a backup into the second place, if there is one; the sentence of what stood against it, or ""."""
    try:
        if place is not None:
            carry(made, place)
    except DeskError as error:
        return str(error)
    return ""
