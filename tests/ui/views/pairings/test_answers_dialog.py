"""Answers that are awaited stand in a list of their own, which follows what is noted."""

from datetime import date

from mentordesk.core.services import pairing_up
from mentordesk.core.services.today.answers_due import AwaitedAnswer
from mentordesk.core.services.today.line import Someone
from mentordesk.core.vocab import Acceptance, Role
from mentordesk.ui.views.pairings.answers_dialog import AnswersDialog, told
from tests.core.services.conftest import TODAY

ANN = AwaitedAnswer(
    1, Someone(3, "Ann Lee", Role.MENTEE), ("Mo Hart",), date(2026, 11, 12), date(2026, 11, 17)
)


def test_a_line_says_who_with_whom_since_when_and_whether_it_is_late():
    plainly = told(ANN, date(2026, 11, 18)).replace("\u2068", "").replace("\u2069", "")
    assert plainly == "Ann Lee · with Mo Hart · asked on Thu 12 Nov · late since Tue 17 Nov"
    assert told(ANN, date(2026, 11, 17)).endswith("by Tue 17 Nov")


def test_the_list_follows_answers_and_leads_to_the_proposal(proposed):
    proposed.until(proposed.page.run_part.answers.isEnabled)
    proposed.page.run_part.answers.trigger()
    dialog = proposed.dialog()
    assert isinstance(dialog, AnswersDialog)
    proposed.until(lambda: dialog.list.count() == 4)
    assert dialog.words.text().startswith("4 answers are awaited.")
    ann = next(row for row in proposed.rows() if row.learners[0].name == "Ann Lee")
    said = (ann.id, proposed.people["ann"], Acceptance.YES, TODAY)
    proposed.desk.do(pairing_up.record_answer, *said)
    proposed.until(lambda: dialog.list.count() == 3)
    wanted = dialog.list.currentItem().data(0x100)
    proposed.press("See the proposal", dialog)
    proposed.until(lambda: proposed.page.chosen and proposed.page.chosen.id == wanted)
