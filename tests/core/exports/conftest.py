"""What tests of exports share: sessions of a pairing, and each export written and read back."""

from datetime import date

import pytest

from mentordesk.core import exports, sessions
from mentordesk.core.progress import silent
from mentordesk.core.sessions import SessionDraft

TODAY = date(2026, 11, 18)


@pytest.fixture
def meet(desk):
    """Places a session of a pairing on a day of December 2026 unless said otherwise; gives its id."""

    def place(pair, day, start="14:00", **more):
        on = day if isinstance(day, date) else date(2026, 12, day)
        [number] = desk.do(sessions.place, [SessionDraft(pair.id, on, start, **more)], TODAY)
        return number

    return place


@pytest.fixture
def write(desk, tmp_path):
    """Writes an export with options as JSON gives them."""

    def write(key, **options):
        export = exports.every()[key]
        path = tmp_path / f"out{export.suffix}"
        return desk.ask(export.write, path, exports.options_from(export.options, options), silent)

    return write
