"""A folder of backups: what is noted of each, and that nothing else is ever removed."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from mentordesk.core.workspace import shelf
from mentordesk.core.workspace.shelf import Backup

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
def put(tmp_path):
    """Puts a backup of some words onto a shelf, a day later each."""

    def make(number, content=b"rows", of="abc"):
        path = tmp_path / f"b{number}.mentordesk"
        at = AT + timedelta(days=number)
        made = Backup(path, number, of, "Leaders", at, "daily", 7, 0, "")

        def fill(part):
            part.write_bytes(content)
            return {"person": 3}

        return shelf.put(made, fill)

    return make


def test_what_is_noted_is_read_again_newest_first(put, tmp_path):
    first, second = put(1), put(2)
    assert shelf.on_shelf(tmp_path, "abc") == [second, first]
    assert first.is_as_written()
    assert (first.size, first.counts) == (4, {"person": 3})


def test_only_those_of_the_programme_file_are_listed(put, tmp_path):
    put(1, of="other")
    mine = put(2)
    assert shelf.on_shelf(tmp_path, "abc") == [mine]
    assert shelf.next_number(tmp_path) == 3


def test_what_need_not_stay_goes_with_its_note(put, tmp_path):
    for number in range(1, 6):
        put(number)
    gone = shelf.thin_out(tmp_path, "abc", most_bytes=1)
    assert sorted(path.name for path in gone) == ["b1.mentordesk", "b2.mentordesk"]
    assert sorted(path.name for path in tmp_path.glob("[!.]*")) == [f"b{n}.mentordesk" for n in (3, 4, 5)]
    assert len(list(tmp_path.glob(".*.note"))) == 3


def test_a_file_that_is_not_as_we_wrote_it_is_never_removed(put, tmp_path):
    for number in range(1, 6):
        put(number)
    (tmp_path / "b1.mentordesk").write_bytes(b"mine")  # as long as before
    (tmp_path / "holiday.mentordesk").write_bytes(b"photo")
    assert [path.name for path in shelf.thin_out(tmp_path, "abc", most_bytes=1)] == ["b2.mentordesk"]
    assert (tmp_path / "b1.mentordesk").read_bytes() == b"mine"
    assert (tmp_path / "holiday.mentordesk").exists()


def test_without_knowing_which_file_nothing_is_removed(put, tmp_path):
    for number in range(1, 6):
        put(number, of="")
    assert shelf.thin_out(tmp_path, "", most_bytes=1) == []


@pytest.mark.parametrize("wrong", ["", "[]", "{}", '{"at": 3}', "\x00", '{"at": "2026-05-01T09:00:00"}'])
def test_a_note_that_is_not_ours_is_passed_over(put, tmp_path, wrong):
    path = put(1).path
    shelf.note_of(path).write_text(wrong, encoding="utf-8")
    assert (shelf.on_shelf(tmp_path), shelf.read_note(path)) == ([], None)


def test_numbers_that_are_words_are_passed_over(put, tmp_path):
    path = put(1).path
    said = json.loads(shelf.note_of(path).read_text(encoding="utf-8"))
    shelf.note_of(path).write_text(json.dumps(said | {"number": "1; drop"}), encoding="utf-8")
    assert shelf.on_shelf(tmp_path) == []
