"""A rehearsal tells what a file would hold, and leaves no file."""

from datetime import UTC, datetime

import pytest

from mentordesk.core import exports, sessions
from mentordesk.core.exports import Export, Written, rehearse


@pytest.fixture
def rehearsed(desk, monkeypatch, tmp_path):
    """Rehearses an export, with a private folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def run(key):
        export = exports.every()[key]
        found = desk.ask(rehearse, export, exports.options_from(export.options, {"cohort_id": 1}))
        assert list(tmp_path.rglob("preview*")) == []
        return found

    return run


def test_packs_are_the_pdf_itself(pair, meet, rehearsed):
    meet(pair, 10)
    found = rehearsed("packs")
    assert found.pdf.startswith(b"%PDF")
    assert (found.tables, found.written.count) == ((), 1)


def test_a_roster_is_the_sheets_that_people_see(pair, meet, rehearsed):
    meet(pair, 10)
    tables = {table.title: table for table in rehearsed("roster").tables}
    assert list(tables) == ["Participants", "Pairings", "Sessions"]
    people = tables["Participants"]
    assert people.count == 2
    assert dict(zip(people.headings, people.rows[0], strict=True))["Name"] == "Ada Obi"
    session = dict(zip(tables["Sessions"].headings, tables["Sessions"].rows[0], strict=True))
    assert (session["Date"], session["Minutes"]) == ("2026-12-10", "60")


def test_a_calendar_is_its_events(desk, pair, meet, rehearsed):
    meet(pair, 10)
    gone = meet(pair, 11, "")
    desk.do(sessions.cancel, gone, "Ill", datetime(2026, 12, 1, tzinfo=UTC))
    [table] = rehearsed("calendar").tables
    assert table.title == "Emerging leaders, 2026"
    assert [(row[0], row[3]) for row in table.rows] == [
        ("Thu 10 Dec, 14:00–15:00", "takes place"),
        ("Fri 11 Dec", "called off"),
    ]


def test_what_we_cannot_read_is_only_written(desk):
    def write(db, path, options, progress):
        path.write_bytes(b"x")
        return Written(path, 7)

    export = Export("odd", "Odd", "Odd", ".odd", object, write)
    found = desk.ask(rehearse, export, object())
    assert (found.written.count, found.pdf, found.tables) == (7, b"", ())
