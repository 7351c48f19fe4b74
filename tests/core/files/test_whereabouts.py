"""Folders that a service synchronises, and disks in the network, are noticed."""

import pytest

from mentordesk.core.files import whereabouts

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/robin/Team\\040share rw - cifs //server/share rw
31 22 0:41 / /srv rw,relatime - nfs4 server:/srv rw
32 31 8:2 / /srv/local rw - xfs /dev/sdb rw
33 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd rw
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Northgate NHS Trust/Mentoring", "OneDrive"),
        ("Dropbox/Mentoring", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("GoogleDrive-robin@example.org/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Documents/My Driver", ""),
    ],
)
def test_services_are_known_by_the_names_of_their_folders(tmp_path, folder, service):
    (tmp_path / folder).mkdir(parents=True)
    assert whereabouts.synchronised_by(tmp_path / folder / "a.mentordesk") == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [(".stfolder", "Syncthing"), ("._sync_3f2a.db", "Nextcloud"), (".dropbox", "Dropbox"), (".sync_x", "")],
)
def test_services_are_known_by_their_marks_in_any_folder_above(tmp_path, mark, service):
    (tmp_path / "work" / "mentoring").mkdir(parents=True)
    (tmp_path / "work" / mark).touch()
    path = tmp_path / "work" / "mentoring" / "a.mentordesk"
    assert whereabouts.synchronised_by(path) == service
    assert (service in whereabouts.warning(path)) is True
    assert bool(whereabouts.warning(path)) is bool(service)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/robin/Team share/a.mentordesk", "cifs"),
        ("/home/robin/Team sharer/a.mentordesk", "ext4"),
        ("/srv/a.mentordesk", "nfs4"),
        ("/srv/local/a.mentordesk", "xfs"),
        ("/run/user/1000/gvfs/smb/a.mentordesk", "fuse.gvfsd-fuse"),
    ],
)
def test_the_mount_of_a_path_is_the_nearest_above_it(path, kind):
    assert whereabouts.kind_of_mount(path, MOUNTS) == kind


def test_a_disk_of_this_computer_is_no_network(tmp_path):
    assert not whereabouts.in_network(tmp_path)


def test_a_disk_in_the_network_is_warned_of(tmp_path, monkeypatch):
    monkeypatch.setattr(whereabouts, "kind_of_mount", lambda _path, _mounts: "fuse.sshfs")
    assert "network" in whereabouts.warning(tmp_path / "a.mentordesk")


def test_a_table_of_mounts_that_makes_no_sense_is_no_trouble():
    assert whereabouts.kind_of_mount("/a", "\n - \nx y - \n1 2 3 4 / -") == ""
