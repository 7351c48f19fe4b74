"""What is told of those who wait."""

from mentordesk.core import participants
from mentordesk.core.services.pairing_up.who_waits import line


def test_post_and_department_are_told_as_far_as_known(desk, people):
    desk.do(participants.edit_field, people["ann"], "job_title", "Nurse")
    assert line(desk.ask(participants.profile, people["ann"])) == "Nurse"
