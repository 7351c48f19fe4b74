"""What tests of exports share: sessions of a pairing, and each export written and read back."""

from datetime import date

import pytest

from mentordesk.core import exports, pairings, participants, sessions
from mentordesk.core.progress import silent
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import Role
from tests.core.services.conftest import make_ready

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


@pytest.fixture
def plan(desk, cohort):
    """Two proposed pairs and a mentee left out, one pair forbidden with a reason; the run, read whole."""

    def person(name, role, email, **skills):
        number = desk.do(make_ready, cohort, name, role, None, **skills)
        desk.do(participants.edit_field, number, "email", email)
        return number

    person("Mo <b>Hart</b>", Role.MENTOR, "mo@example.org", lead=5, data=3)
    nia = person("=Nia+Pope", Role.MENTOR, "nia@example.org", data=5, lead=3)
    ann = person("Ann Lee", Role.MENTEE, "ann@example.org", lead=2)
    person("Ben Roy", Role.MENTEE, "ben@example.org", data=2)
    person("Zoe Fox", Role.MENTEE, "zoe@example.org", welding=2)
    noted = pairings.Noted(TODAY, pairings.Cost(1250, 0))
    desk.do(pairings.forbid, nia, ann, "They share a flat.", noted)
    desk.do(pairing_up.propose, cohort, TODAY)
    return desk.ask(matching_runs.record, cohort)
