"""Places where a programme file is at risk: folders that a service synchronises, disks in the network."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from mentordesk.core.i18n import _

_BY_NAME = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "com~apple~clouddocs": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
_BY_MARK = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".stversions": "Syncthing",
}
_BY_START = {"._sync_": "Nextcloud", ".sync_": "Nextcloud"}
_WITH_MORE = ("onedrive - ", "onedrive-", "dropbox (", "googledrive-", "google drive (")
"""What follows in such a name is an organisation's or a person's."""

_NETWORK = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "ceph", "glusterfs", "lustre"]
    + [f"fuse.{name}" for name in ("sshfs", "rclone", "davfs2", "glusterfs", "gvfsd-fuse", "onedriver")]
)
_REMOTE = 4  # what Windows calls a drive that lies in the network


def warning(path: Path) -> str:
    """Why this is no good place for a programme file, and what to do; "" where nothing is against it."""
    if service := synchronised_by(path):
        words = _(
            "This file lies in a folder that {service} copies to and fro while you work. That can undo "
            "changes or damage the file. Keep it in another folder; backups may go here."
        )
        return words.format(service=service)
    if in_network(path):
        return _(
            "This file lies on a disk in the network. If the connection breaks while you work, the file can "
            "be damaged. Keep it on this computer; backups may go there."
        )
    return ""


def synchronised_by(path: Path) -> str:
    """The service that synchronises the folder of this path, by the names and marks of such; "" for none."""
    found = (_service(folder) for folder in path.absolute().parents)
    return next((service for service in found if service), "")


def in_network(path: Path) -> bool:
    """Whether the disk of this path is another computer's."""
    if sys.platform == "win32":
        return _windows_drive_is_remote(path)
    with suppress(OSError):
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        return kind_of_mount(path, mounts) in _NETWORK
    return False


def kind_of_mount(path: Path, mounts: str) -> str:
    """The file system of a path by the table of mounts that Linux keeps; "" where it is not found."""
    here = os.path.realpath(path)
    best, kind = "", ""
    for line in mounts.splitlines():
        before, _dash, after = line.partition(" - ")
        point = _unescaped((before.split() + [""] * 5)[4])
        inside = here == point or here.startswith(point.rstrip("/") + "/")
        if point and inside and len(point) >= len(best):
            best, kind = point, (after.split() or [""])[0]
    return kind


def _unescaped(point: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        point = point.replace(code, sign)
    return point


def _service(folder: Path) -> str:
    name = folder.name.casefold()
    if known := _BY_NAME.get(name):
        return known
    if name.startswith(_WITH_MORE):
        return next(service for start, service in _BY_NAME.items() if name.startswith(start))
    with suppress(OSError), os.scandir(folder) as entries:
        return next((mark for entry in entries if (mark := _mark(entry.name))), "")
    return ""


def _mark(name: str) -> str:
    start = next((service for start, service in _BY_START.items() if name.startswith(start)), "")
    return _BY_MARK.get(name, start if name.endswith((".db", ".db-wal")) else "")


def _windows_drive_is_remote(path: Path) -> bool:
    anchor = path.absolute().anchor
    if anchor.startswith("\\\\"):
        return True
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == _REMOTE)  # type: ignore[attr-defined,unused-ignore] # only Windows has it
