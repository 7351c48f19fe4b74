"""Backups: verified, private, named for people, due once a day, in a second place too."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mentordesk.core import workspace
from mentordesk.core.errors import DeskError
from mentordesk.core.workspace import shelf
from mentordesk.core.workspace.backups import carry


def test_a_backup_says_what_it_holds(peopled, shelf_home):
    path = workspace.backup(peopled, "by hand")
    (made,) = workspace.backups(workspace.file_id(peopled))
    assert (made.path, made.title, made.why, made.counts["person"]) == (path, "programme", "by hand", 3)
    assert path.name.endswith(" by hand, programme.mentordesk")
    assert path.name.startswith(f"{made.at.astimezone():%Y-%m-%d %H-%M-%S}")
    assert workspace.check(path) == []


def test_what_is_open_and_not_yet_folded_in_is_in_the_backup(desk, someone, shelf_home, names):
    someone("Dee Lau")
    assert names(desk.backup("before bulk change")) == ["Dee Lau"]


@pytest.mark.skipif(os.name != "posix", reason="modes are another matter on Windows")
def test_nobody_else_may_look_into_backups(peopled, shelf_home):
    path = workspace.backup(peopled, "by hand")
    modes = [each.stat().st_mode & 0o777 for each in (path, shelf.note_of(path), shelf_home)]
    assert modes == [0o600, 0o600, 0o700]


def test_two_in_one_second_have_names_of_their_own(peopled, shelf_home):
    assert workspace.backup(peopled, "by hand") != workspace.backup(peopled, "by hand")
    assert [made.number for made in workspace.backups(workspace.file_id(peopled))] == [2, 1]


def test_the_daily_one_is_due_once_a_day_and_only_after_a_change(desk, someone, shelf_home):
    someone("Dee Lau")
    today = datetime.now().astimezone().date()
    first = desk.back_up_if_due(today)
    assert first.why == "daily"
    assert desk.back_up_if_due(today) == first
    assert desk.back_up_if_due(today + timedelta(1)) == first  # nothing has changed since
    someone("Eve Moss")
    assert desk.back_up_if_due(today) == first
    assert desk.back_up_if_due(today + timedelta(1)).number == 2


@pytest.mark.parametrize("today", [date(2025, 11, 22), date(2038, 1, 19), date(2028, 2, 29)])
def test_a_clock_that_jumps_makes_one_backup_more_and_loses_none(desk, someone, shelf_home, today):
    someone("Dee Lau")
    desk.back_up_if_due(datetime.now().astimezone().date())
    someone("Eve Moss")
    assert desk.back_up_if_due(today).number == 2
    assert len(workspace.backups(desk.file_id)) == 2


def test_the_day_of_a_backup_is_that_of_the_person_not_of_greenwich(peopled, shelf_home):
    made = shelf.read_note(workspace.backup(peopled, "daily"))
    late = replace(made, at=datetime(2026, 3, 29, 0, 30, tzinfo=UTC))  # the night the clocks go forward
    assert not workspace.is_due(late, made.step + 1, late.at.astimezone().date())


def test_the_second_place_holds_the_same_and_a_note_of_its_own(desk, someone, shelf_home, tmp_path):
    someone("Dee Lau")
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.second_place = stick
    made = desk.back_up("by hand")
    (carried,) = shelf.on_shelf(stick, desk.file_id)
    assert carried.is_as_written()
    assert carried.sha256 == made.sha256
    assert carry(made, stick) == carried
    made.path.unlink()
    assert workspace.backups(desk.file_id, stick) == [carried]


def test_a_second_place_that_is_not_there_is_told_and_the_backup_made(desk, someone, shelf_home, tmp_path):
    desk.second_place = tmp_path / "gone"
    assert desk.backup("by hand").exists()
    assert str(tmp_path / "gone") in desk.carried


def test_a_damaged_carriage_is_not_kept(peopled, shelf_home, tmp_path):
    made = shelf.read_note(workspace.backup(peopled, "by hand"))
    made.path.write_bytes(made.path.read_bytes()[:-1] + b"?")
    with pytest.raises(DeskError, match="second place"):
        carry(made, tmp_path)
    assert list(tmp_path.glob("*by hand*")) == []


def test_reasons_have_words():
    assert workspace.reason("before import") == "Before an import"
    assert workspace.reason("for the audit") == "for the audit"
