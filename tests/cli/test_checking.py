"""`mentordesk check` says of a programme file whether it is sound."""

import shutil

import pytest

from mentordesk.core import db


def test_a_sound_file_is_called_sound(call, new_copy) -> None:
    said = call("check", new_copy)
    assert (said.code, said.out, said.err) == (0, "“programme.mentordesk” is sound.\n", "")


def test_a_broken_link_is_named_with_what_to_do(call, desk, programme) -> None:
    desk.close()
    connection = db.connect(desk.path)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("DELETE FROM programme")
    connection.close()
    said = call("check", desk.path)
    assert said.code == 12
    assert "points to a row of programme that is not there" in said.err
    assert "open your newest backup" in said.err


def test_a_table_that_does_not_belong_is_named(call, new_copy) -> None:
    connection = db.connect(new_copy)
    connection.execute("CREATE TABLE stowaway (id INTEGER)")
    connection.close()
    said = call("check", new_copy)
    assert (said.code, "stowaway" in said.err) == (12, True)


@pytest.mark.parametrize("content", [b"", b"name,role\n", b"\x00" * 5000])
def test_another_kind_of_file_is_refused(call, tmp_path, content) -> None:
    path = tmp_path / "x.mentordesk"
    path.write_bytes(content)
    said = call("check", path)
    assert (said.code, said.err.count("\n"), "MentorDesk file" in said.err) == (12, 1, True)


def test_a_file_that_is_not_there_is_refused(call, tmp_path) -> None:
    assert call("check", tmp_path / "x.mentordesk").code == 12


def test_damage_is_told_and_not_thrown(call, new_copy, tmp_path) -> None:
    copy = tmp_path / "damaged.mentordesk"
    shutil.copyfile(new_copy, copy)
    with copy.open("r+b") as file:
        file.seek(4096 * 5)
        file.write(b"\xff" * 4096 * 20)
    assert call("check", copy).code == 12


def test_what_can_be_read_is_written_into_a_new_file(call, desk, someone, tmp_path) -> None:
    someone("Ada Obi")
    desk.close()
    out = tmp_path / "recovered.mentordesk"
    said = call("check", desk.path, "--repair", out)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Read: 1 person")
    assert call("check", out).code == 0


def test_nothing_to_read_is_refused_and_makes_no_file(call, tmp_path) -> None:
    path, out = tmp_path / "x.mentordesk", tmp_path / "out.mentordesk"
    path.write_bytes(b"\x00" * 5000)
    said = call("check", path, "--repair", out)
    assert (said.code, said.err.count("\n"), out.exists()) == (12, 1, False)
