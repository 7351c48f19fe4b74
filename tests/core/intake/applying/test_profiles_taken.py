import pytest

from mentordesk.core import participants
from mentordesk.core.intake.applying.crowd import Crowd
from mentordesk.core.intake.applying.profiles_taken import Profiles
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.profile_cells import Wish
from mentordesk.core.model import Participant
from mentordesk.core.participants import SkillLine
from mentordesk.core.vocab import Role


@pytest.fixture
def compared(desk, programme):
    """What differs between a row and what is known of a participant."""

    def fields(participant_id: int, row: PersonRow) -> list[tuple[str, str]]:
        def ask(db):
            crowd = Crowd(db, programme)
            place = db.get_one(Participant, participant_id)
            seat = crowd.seat(place.person_id, place.role)
            return [(each.old, each.new) for each in Profiles(db, crowd).take(seat, row, Taken())]

        return desk.ask(ask)

    return fields


def test_the_same_lines_in_another_order_are_no_change(compared, someone) -> None:
    ann = someone("Ann", interests=("tea", "chess"))
    row = PersonRow(2, "Ann", (Role.MENTEE,), frozenset({"interests"}), interests=("chess", "tea"))
    assert compared(ann, row) == []


def test_another_level_of_a_skill_is_a_change(compared, someone) -> None:
    ann = someone("Ann", needs=(SkillLine("Data", 2, 3),))
    row = PersonRow(2, "Ann", (Role.MENTEE,), frozenset({"needs"}), needs=(Wish("data", 3, 3),))
    assert compared(ann, row) == [("Data:2:3", "Data:3:3")]


def test_what_is_not_given_is_not_compared(compared, someone, desk) -> None:
    ann = someone("Ann", interests=("tea",))
    assert compared(ann, PersonRow(2, "Ann", (Role.MENTEE,), frozenset({"name"}))) == []
    assert desk.ask(participants.profile, ann).interests == ("tea",)
