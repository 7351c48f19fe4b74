"""The form of options comes from the export's own dataclass."""

from dataclasses import replace

import pytest

from mentordesk.core.exports import Paper
from mentordesk.ui.views.reports.option_fields import OptionFields
from tests.ui.views.two_pairs import TODAY


@pytest.fixture
def form(qtbot, offered):
    def make(key):
        made = OptionFields(offered.exports[key], offered, 1)
        qtbot.addWidget(made)
        return made

    return make


def test_packs_offer_paper_size_and_sessions(qtbot, form):
    packs = form("packs")
    assert list(packs.fields) == ["session_ids", "paper", "size"]
    packs.fields["paper"].choose(Paper.LETTER)
    with qtbot.waitSignal(packs.changed):
        packs.fields["size"].setValue(18)
    chosen = packs.options()
    assert (chosen.paper, chosen.size, chosen.printed, chosen.cohort_id) == (Paper.LETTER, 18, TODAY, 1)


def test_the_calendar_offers_whose_sessions_and_a_reminder(form, offered):
    calendar = form("calendar")
    calendar.fields["reminder"].set_value(60)
    calendar.fields["pairing_id"].setCurrentIndex(1)
    chosen = calendar.options()
    assert (chosen.reminder, chosen.pairing_id) == (60, offered.pairings[0][0])
    calendar.fields["reminder"].set_value(7)
    assert calendar.options().reminder is None


def test_an_earlier_plan_can_be_chosen_for_the_dossier_where_one_is_kept(qtbot, form, offered):
    assert "run_id" not in form("dossier").fields
    kept = OptionFields(offered.exports["dossier"], replace(offered, runs=((7, "Signed off"),)), 1)
    qtbot.addWidget(kept)
    assert kept.options().run_id == 0
    kept.fields["run_id"].setCurrentIndex(1)
    assert kept.options().run_id == 7


def test_fields_are_named(form):
    roster = form("roster")
    assert roster.fields["paper"].accessibleName() == "Paper"
