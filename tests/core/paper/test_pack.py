from datetime import UTC, datetime

from mentordesk.core.paper.pack import Meeting, PersonOnPaper, may_see
from mentordesk.core.vocab import Role

OLA = PersonOnPaper("Ola Nowak", Role.MENTEE)


def test_a_meeting_is_said_with_its_end() -> None:
    meeting = Meeting(datetime(2026, 12, 10, 14, 0, tzinfo=UTC), 75)
    assert meeting.said() == "Thursday 10 December 2026, 14:00–15:15"


def test_two_see_everything_and_a_group_only_their_own(pack) -> None:
    assert may_see(pack(), "Mei-Ling Chua", pack().people[0])
    group = pack(people=(*pack().people, OLA))
    assert group.group
    assert may_see(group, "Ola Nowak", OLA)
    assert may_see(group, "", OLA)
    assert not may_see(group, "Mei-Ling Chua", OLA)


def test_the_head_says_reference_and_session(pack) -> None:
    assert pack().head().replace("\u2068", "").replace("\u2069", "") == "R-7K3MA · session 3 of 8"
    assert pack(sessions=2).head().endswith("3 of 3")


def test_people_are_found_by_role_and_called_by_a_short_name(pack) -> None:
    assert pack().of_role(Role.MENTOR) == ["Mei-Ling Chua"]
    assert pack().people[0].short == "Kateryna"
    assert OLA.short == "Ola Nowak"


def test_without_a_date_a_session_lasts_an_hour(pack) -> None:
    assert pack(meeting=None).minutes == 60
