"""A cohort that meets in groups of two or three: Mo leads those who need lead, Nia those who need data."""

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import command
from mentordesk.core.programmes import MatchAims, MeetingSizes
from mentordesk.core.vocab import Format, Role
from tests.core.services.conftest import alter_cohort, make_ready

PEOPLE = (
    ("Mo Hart", Role.MENTOR, {"lead": 5, "data": 3}),
    ("Nia Pope", Role.MENTOR, {"data": 5}),
    ("Ann Lee", Role.MENTEE, {"lead": 2}),
    ("Ben Roy", Role.MENTEE, {"lead": 2}),
    ("Cy Dean", Role.MENTEE, {"lead": 2}),
    ("Dee Fox", Role.MENTEE, {"data": 2}),
    ("Eve Moss", Role.MENTEE, {"data": 2}),
)


@command("Make")
def make_groups(db, cohort, kind=Format.GROUP, sizes=None):
    """The people by first name; in a circle all of them are peers."""
    alter_cohort(db, cohort, format=kind)
    aims = MatchAims(sizes=sizes or MeetingSizes(2, 3))
    programmes.set_match_aims(db, cohort, aims)
    return {
        name.split()[0].lower(): make_ready(
            db, cohort, name, role if kind is Format.GROUP else Role.PEER, None, **skills
        )
        for name, role, skills in PEOPLE
    }


def groups(desk, cohort, people):
    """Who is together now, by first name: the mentors, then the others, of all that holds a place."""
    called = {number: name for name, number in people.items()}
    rows = [row for row in desk.ask(pairings.rows, cohort) if row.state.holds_place]
    return sorted(
        (
            "+".join(called[each.participant_id] for each in row.mentors),
            " ".join(sorted(called[each.participant_id] for each in row.learners)),
        )
        for row in rows
    )


BEST = [("mo", "ann ben cy"), ("nia", "dee eve")]
