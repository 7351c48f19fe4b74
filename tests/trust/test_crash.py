"""Whoever kills the program at any moment loses nothing that was promised, and finds whole files."""

import shutil

import pytest

from tests.trust import verifying
from tests.trust.crash_loop import Plan, loop

SAMPLE = {"write": 4, "import": 4, "export": 3, "save": 3, "backup": 3, "migrate": 3}
"""Twenty kills in all."""
LONGEST = {"write": 0.4, "import": 1.0, "export": 1.5, "save": 0.2, "backup": 0.4, "migrate": 0.8}
"""Seconds that cover several rounds of each work on a slow computer."""


@pytest.mark.parametrize("work", SAMPLE)
def test_a_few_kills_lose_nothing(work, prepared, tmp_path) -> None:
    tally = loop(Plan(work, SAMPLE[work], LONGEST[work] / 2), prepared, tmp_path)
    assert tally.failures == []
    assert (tally.killed, tally.promises > 0) == (SAMPLE[work], True)


@pytest.mark.trust
@pytest.mark.parametrize("work", SAMPLE)
def test_two_hundred_kills_lose_nothing(work, prepared, tmp_path, figures) -> None:
    tally = loop(Plan(work, 200, LONGEST[work], seed=2), prepared, tmp_path)
    figures(f"kills of {work}: {tally.killed}, lines {tally.promises}, broken {len(tally.failures)}")
    assert tally.failures == []
    assert (tally.killed, tally.promises > 200) == (200, True)


@pytest.mark.parametrize(
    ("work", "noticed"),
    [
        ("save_in_place", "neither the old nor the new one"),
        ("take_in_by_rows", "between, with"),
        ("back_up_as_a_file", " lacks Person "),
        ("prune_by_name", "which is not ours, was touched"),
        ("migrate_by_pieces", "does not open"),
    ],
)
def test_a_careless_one_is_noticed(work, noticed, prepared, tmp_path) -> None:
    tally = loop(Plan(work, 10, 0.2, noticed=noticed), prepared, tmp_path)
    assert [sentence for sentence in tally.failures if noticed in sentence]


def test_promises_that_are_not_kept_are_noticed(folder, tmp_path) -> None:
    book = tmp_path / "ledger"
    (folder / "tmp" / "left").touch()
    (folder / ".roster.xlsx.0000000g.part").touch()
    (folder / "calendar.ics").write_bytes(b"BEGIN:VCALENDAR")
    shutil.copyfile(folder / "programme.mentordesk", folder / "older 0.mentordesk")
    book.write_text("there\tPerson 1\nthere\tprogramme.mentordesk\t7\nbetween\tcalendar.ics\n")
    assert verifying.broken_promises(folder, book) == [
        "older 0.mentordesk lost something on the way",
        "older 0.mentordesk was changed without a copy",
        "Person 1 is lost",
        "('programme.mentordesk', '7'): there, with 0 rows",
        "calendar.ics is not whole",
        ".roster.xlsx.0000000g.part was left",
        "left in the temporary folder",
    ]
