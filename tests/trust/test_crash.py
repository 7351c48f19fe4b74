"""Whoever kills the program at any moment loses nothing that was promised, and finds whole files."""

import shutil

import pytest

from tests.trust import verifying, workload
from tests.trust.crash_loop import Plan, loop

LONGEST = {"write": 0.4, "take_in": 1.0, "export": 1.5, "save": 0.2}
"""Seconds that cover several rounds of each work on a slow computer."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A folder with the sample programme."""
    folder = tmp_path_factory.mktemp("prepared")
    workload.setup(folder)
    return folder


@pytest.mark.parametrize("work", ["write", "take_in", "export", "save"])
def test_ten_kills_lose_nothing(work, prepared, tmp_path) -> None:
    tally = loop(Plan(work, 10, LONGEST[work]), prepared, tmp_path)
    assert tally.failures == []
    assert (tally.killed, tally.promises > 0) == (10, True)


@pytest.mark.trust
@pytest.mark.parametrize("work", ["write", "take_in", "export", "save"])
def test_a_hundred_kills_lose_nothing(work, prepared, tmp_path) -> None:
    tally = loop(Plan(work, 100, LONGEST[work], seed=2), prepared, tmp_path)
    assert tally.failures == []
    assert (tally.killed, tally.promises > 100) == (100, True)


def test_a_careless_save_is_noticed(prepared, tmp_path) -> None:
    tally = loop(Plan("save_carelessly", 5, LONGEST["save"]), prepared, tmp_path)
    assert [sentence for sentence in tally.failures if "neither the old nor the new one" in sentence]


def test_promises_that_are_not_kept_are_noticed(prepared, tmp_path) -> None:
    folder, ledger = tmp_path / "run", tmp_path / "ledger"
    shutil.copytree(prepared, folder)
    (folder / "tmp").mkdir()
    (folder / "tmp" / "left").touch()
    (folder / ".roster.xlsx.00000000.part").touch()
    (folder / "calendar.ics").write_bytes(b"BEGIN:VCALENDAR")
    ledger.write_text("there\tPerson 1\nthere\tprogramme.mentordesk\t7\nbetween\tcalendar.ics\n")
    assert verifying.broken_promises(folder, ledger) == [
        "Person 1 is lost",
        "('programme.mentordesk', '7'): there, with 0 rows",
        "calendar.ics is not whole",
        ".roster.xlsx.00000000.part was left",
        "left in the temporary folder",
    ]
