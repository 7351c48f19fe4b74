"""What commands write for machines, and how they open and let go of programme files."""

import pytest

from mentordesk.cli import _files
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError


def test_json_is_sorted_and_readable(tmp_path) -> None:
    _files.write_json(tmp_path / "x.json", {"b": "Zoë", "a": [1]})
    text = (tmp_path / "x.json").read_text(encoding="utf-8")
    assert text == '{\n  "a": [\n    1\n  ],\n  "b": "Zoë"\n}\n'


def test_json_never_holds_what_is_no_number(tmp_path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        _files.write_json(tmp_path / "x.json", float("nan"))
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("text", ["", "[]", "3", "{'a': 1}"])
def test_only_a_json_object_is_taken(text) -> None:
    with pytest.raises(DeskError, match="--options must be a JSON object"):
        _files.read_json(text, "--options")


def test_an_object_is_taken() -> None:
    assert _files.read_json('{"size": 12}', "--options") == {"size": 12}


def test_the_file_is_let_go_of_when_the_work_fails(new_copy) -> None:
    with pytest.raises(ZeroDivisionError), _files.opened(new_copy):
        raise ZeroDivisionError
    Desk.open(new_copy).close()
