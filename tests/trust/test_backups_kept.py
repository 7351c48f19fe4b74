"""Before whatever could go wrong there is a copy that was read back; nothing but our own copies ever goes."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk import cli
from mentordesk.core import db, participants, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.participants import PersonDraft
from mentordesk.core.workspace import shelf
from tests.trust import damage, verifying, workload


@pytest.fixture
def home(folder):
    """The folder of the backups of a programme that is worked in as if at home."""
    with workload.at_home(folder):
        yield workload.backups(folder)


@pytest.fixture
def open_desk(folder, home):
    desk, cohort = workload.opened(folder)
    desk.cohort = cohort
    yield desk
    desk.close()


def ours(home: Path) -> list[Path]:
    return sorted(path for path in home.glob("[!.]*.mentordesk") if path.name not in workload.FOREIGN)


def content(path: Path, place: Path) -> list[str]:
    """A sum over all a copy holds, read from a copy of it."""
    shutil.copyfile(path, place / "look.mentordesk")
    return damage.sums(place / "look.mentordesk")


def step(desk: Desk, name: str) -> None:
    desk.do(participants.add, desk.cohort, PersonDraft(name=name))


def test_before_an_import_all_is_copied_as_it_was(folder, home, tmp_path) -> None:
    before = content(folder / workload.FILE, tmp_path)
    sheet = workload.people_sheet(folder, 1)
    assert cli.main(["import", str(sheet), "--into", str(folder / workload.FILE)]) == 0
    (copy,) = ours(home)
    assert workspace.check(copy) == []
    assert content(copy, tmp_path) == before != content(folder / workload.FILE, tmp_path)


def test_before_an_update_the_old_file_is_copied_as_it_was(folder, home) -> None:
    path = folder / "older.mentordesk"
    shutil.copyfile(workload.OLDER, path)
    Desk.open(path).close()
    (copy,) = ours(home)
    assert (verifying.version(copy), verifying.content(copy)) == (1, verifying.content(workload.OLDER))


def test_a_day_with_changes_has_its_copy_and_only_one(open_desk, home) -> None:
    day = date.today()  # noqa: DTZ011 - the clock on the wall
    open_desk.back_up_if_due(day)
    step(open_desk, "Ann")
    open_desk.back_up_if_due(day)
    assert len(ours(home)) == 1
    open_desk.back_up_if_due(day + timedelta(days=1))
    assert len(ours(home)) == 2


def test_before_a_change_of_many_all_is_copied_as_it_was_unless_it_is(open_desk, home, tmp_path) -> None:
    step(open_desk, "Ann")
    open_desk.back_up_before("before bulk change")
    before = ours(home)
    open_desk.back_up_before("before bulk change")
    assert ours(home) == before
    assert len(before) == 1
    assert "before bulk change" in before[0].name
    assert content(before[0], tmp_path)[0] == workload.sum_of(open_desk)


def test_a_file_that_cannot_be_copied_soundly_leaves_no_copy(folder, home) -> None:
    path = folder / workload.FILE
    spoilt = bytearray(path.read_bytes())
    spoilt[len(spoilt) // 2 :] = bytes(len(spoilt) - len(spoilt) // 2)
    path.write_bytes(spoilt)
    with pytest.raises(DeskError):
        workspace.backup(path, "by hand")
    assert [each.name for each in home.iterdir() if each.name not in workload.FOREIGN] == []


def test_thinning_takes_ours_and_nothing_else(open_desk, home) -> None:
    made = []
    for number in range(8):
        step(open_desk, f"Person {number}")
        made.append(open_desk.back_up("by hand").path)
    (home / "2026-01-01 10-00-00 by hand, programme.mentordesk").write_bytes(made[0].read_bytes())
    made[1].write_bytes(made[1].read_bytes() + b"somebody wrote here")
    others = {
        path: path.read_bytes() for path in home.iterdir() if path not in {*made, *map(shelf.note_of, made)}
    }
    kept = made[1].read_bytes()
    gone = shelf.thin_out(home, open_desk.file_id, most_bytes=1)
    assert set(gone) == set(made) - {made[1]} - set(made[-3:])
    assert {path: path.read_bytes() for path in others} == others
    assert made[1].read_bytes() == kept


def test_a_copy_holds_what_was_said_before_it_and_opens_by_itself(open_desk, home, tmp_path) -> None:
    step(open_desk, "Newest")
    copy = open_desk.back_up("by hand").path
    connection = db.connect(copy, mode="ro")
    assert connection.execute("SELECT count(*) FROM person WHERE name = 'Newest'").fetchone() == (1,)
    connection.close()
    assert not copy.with_name(copy.name + "-wal").exists()
    assert workspace.check(copy) == []
