from datetime import date

from sqlalchemy import select

from mentordesk.core.desk import command
from mentordesk.core.intake.applying.crowd import Seat
from mentordesk.core.intake.applying.steps_taken import Steps
from mentordesk.core.model import ChecklistItem
from mentordesk.core.vocab import Role


def test_required_steps_are_done_when_onboarding_was(turned, desk, programme, someone) -> None:
    ann = someone("Ann")

    @command("Steps")
    def begin(db):
        steps = Steps(db, programme)
        for _turn in range(2):
            steps.begin(Seat(ann, 1, Role.MENTEE), date(2026, 4, 1))
        steps.write()

    turned(begin)
    rows = desk.ask(lambda db: list(db.scalars(select(ChecklistItem))))
    assert len(rows) == 6
    assert all((row.done_on == date(2026, 4, 1)) == row.required for row in rows)


def test_who_has_steps_gets_no_others(desk, programme, someone) -> None:
    ann = someone("Ann")

    @command("Steps")
    def begin(db):
        db.add(ChecklistItem(participant_id=ann, text="Say hello"))
        db.flush()
        steps = Steps(db, programme)
        steps.begin(Seat(ann, 1, Role.MENTEE), None)
        steps.write()

    desk.do(begin)
    assert desk.ask(lambda db: len(list(db.scalars(select(ChecklistItem))))) == 1
