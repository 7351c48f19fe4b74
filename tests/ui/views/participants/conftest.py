"""The room Participants in the real window, with two mentors, one proposed, and two mentees."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from mentordesk.core import pairings, participants, programmes
from mentordesk.core.participants import PersonDraft, SkillLine, Window
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.tile import Tile

START = date(2026, 9, 1)
DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=START, end_on=date(2027, 8, 31)
)
WANJIRU = PersonDraft(
    name="Wanjiru Kamau",
    role=Role.MENTEE,
    email="wk@example.org",
    phone="07700 900164",
    job_title="Staff Nurse",
    department="Paediatrics",
    grade="Band 5",
    aspiration="Ward manager",
    needs=(SkillLine("Leading a shift", 1, 3),),
    interests=("Teaching",),
)


@dataclass
class Room:
    """The window, its page, and the participants by first name."""

    shell: object
    people: dict[str, int] = field(default_factory=dict)

    @property
    def page(self):
        return self.shell.rooms.page

    @property
    def desk(self):
        return self.shell.opener.desk

    @property
    def names(self):
        rows = map(self.page.model.row_at, range(len(self.page.model.ids)))
        return [row.name if row else "" for row in rows]

    def profile(self, name):
        return self.desk.ask(participants.profile, self.people[name])


@pytest.fixture
def bare_room(qtbot, shell):
    """The room, in a file without a programme."""
    with qtbot.waitSignal(shell.rooms.shown, timeout=10_000):
        shell.go("participants")
    return Room(shell)


@pytest.fixture
def room(qtbot, bare_room):
    """The room with its people."""
    desk = bare_room.desk
    cohort = desk.do(programmes.add, DRAFT)
    drafts = {
        "Wanjiru": WANJIRU,
        "Sian": PersonDraft("Siân Pritchard", Role.MENTOR, "sp@example.org", capacity=3),
        "Ada": PersonDraft("Ada Obi", Role.MENTOR),
        "Ben": PersonDraft("Ben Moss", Role.MENTEE, department="Surgery"),
    }
    people = {name: desk.do(participants.add, cohort, draft, START) for name, draft in drafts.items()}
    desk.do(participants.accept, [people["Wanjiru"], people["Sian"], people["Ada"]], START)
    desk.do(participants.set_free_times, people["Wanjiru"], [Window(1, "14:00", "18:00")])
    desk.do(participants.set_free_times, people["Sian"], [Window(1, "16:00", "19:00")])
    draft = pairings.PairingDraft((people["Sian"],), (people["Wanjiru"],), 7800, ())
    desk.do(pairings.pair, cohort, [draft], START)
    bare_room.people = people
    qtbot.waitUntil(lambda: bare_room.names == ["Ada Obi", "Ben Moss", "Siân Pritchard", "Wanjiru Kamau"])
    qtbot.waitUntil(bare_room.page.table.isVisible)
    return bare_room


@pytest.fixture
def choose(qtbot, room):
    """Selects people by first name; with one of them, waits until the inspector shows them."""

    def select(*names):
        wanted = [room.people[name] for name in names]
        room.page.table.choose(wanted)
        if len(wanted) == 1:
            room.page.table.go_to(wanted[0])
            qtbot.waitUntil(lambda: showing(room.page.panel, wanted[0]))

    return select


def showing(panel, number):
    """Whether the panel shows a participant, and has been laid out."""
    laid_out = any(tile.isVisible() for tile in panel.findChildren(Tile))
    return panel.shown is not None and panel.shown.profile.id == number and laid_out and panel.whole
