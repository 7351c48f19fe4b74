"""Exports are found without a list, and their options come from JSON with every mistake named."""

import sys
from datetime import date

import pytest

from mentordesk.core import exports
from mentordesk.core.errors import DeskError
from mentordesk.core.exports import Paper
from mentordesk.core.exports.calendar import CalendarOptions
from mentordesk.core.exports.packs import PacksOptions
from mentordesk.core.plugs import plugs

NEW = """
from dataclasses import dataclass
from mentordesk.core.exports import Export, Written

@dataclass(frozen=True)
class Options:
    cohort_id: int

def write(db, path, options, progress):
    return Written(path, 0)

EXPORT = Export("badges", "Badges", "A badge for everybody.", ".txt", Options, write)
"""


def test_every_export_is_found_by_its_module():
    found = {"packs", "roster", "calendar", "held", "dossier", "dossier_workbook"}
    found |= {"rotation", "rotation_workbook", "rotation_calendar"}
    assert set(exports.every()) == found
    assert all(export.key == name for name, export in exports.every().items())


def test_a_new_export_is_one_new_file(tmp_path, monkeypatch):
    package = tmp_path / "more_exports"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "badges.py").write_text(NEW)
    (package / "_shared.py").write_text("EXPORT = 1")
    monkeypatch.syspath_prepend(tmp_path)
    found = plugs("more_exports", "EXPORT", exports.Export)
    assert [(name, export.suffix) for name, export in found.items()] == [("badges", ".txt")]
    assert found["badges"].holds(None, None) == ""
    for name in [name for name in sys.modules if name.startswith("more_exports")]:
        monkeypatch.delitem(sys.modules, name)


def test_options_take_the_types_of_their_fields():
    given = {"cohort_id": 1, "session_ids": [3, 4], "paper": "letter", "printed": "2026-11-18"}
    options = exports.options_from(PacksOptions, given)
    assert options == PacksOptions(1, (3, 4), Paper.LETTER, 12, date(2026, 11, 18))


def test_one_value_is_a_list_of_one_and_null_is_none():
    assert exports.options_from(PacksOptions, {"cohort_id": 1, "session_ids": 3}).session_ids == (3,)
    assert exports.options_from(CalendarOptions, {"cohort_id": 1, "pairing_id": None}).pairing_id is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "The option “cohort_id” is needed."),
        ({"cohort_id": 1, "colour": "red"}, "There is no option “colour”."),
        ({"cohort_id": 1, "paper": "a3"}, "“a3” is no value for the option “paper”."),
        ({"cohort_id": "1"}, "“1” is no value for the option “cohort_id”."),
        ({"cohort_id": 1, "size": True}, "“True” is no value for the option “size”."),
        ({"cohort_id": 1, "printed": "soon"}, "“soon” is no value for the option “printed”."),
        ({"cohort_id": 1, "session_ids": ["x"]}, "“x” is no value for the option “session_ids”."),
    ],
)
def test_what_is_wrong_with_options_is_named(given, sentence):
    with pytest.raises(DeskError) as refused:
        exports.options_from(PacksOptions, given)
    assert str(refused.value).startswith(sentence)
