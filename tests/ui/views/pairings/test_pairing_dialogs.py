"""What is asked before a pairing ends says in words what will happen."""

import pytest

from mentordesk.core.services.pairing_up import Consequences
from mentordesk.ui.views.pairings.pairing_dialogs import EndForm, outcome


@pytest.mark.parametrize(
    ("called_off", "unlogged", "words"),
    [
        (0, 0, "No planned session is touched."),
        (1, 0, "1 session planned after that day is called off."),
        (3, 2, "3 sessions planned after that day are called off. 2 earlier sessions stay to be recorded."),
    ],
)
def test_sessions_are_told(called_off, unlogged, words):
    assert outcome(Consequences(called_off, unlogged)) == words


def test_another_day_has_another_outcome(confirmed):
    row, today = confirmed.choose("Ann Lee"), confirmed.page.context.today()
    form = EndForm(row, today, lambda day: Consequences(1 if day == today else 2, 0))
    confirmed.qtbot.addWidget(form)
    confirmed.until(lambda: form.outcome.text().startswith("1 session"))
    form.on.choose(today.replace(day=1) if today.day > 1 else today.replace(month=1))
    confirmed.until(lambda: form.outcome.text().startswith("2 sessions"))
    assert form.draft().reason is None
