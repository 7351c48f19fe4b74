"""Prices come one after the other, those just asked for first, and never those of somebody else."""

import pytest

from mentordesk.core.services import pairing_up
from mentordesk.ui.views.pairings.price_teller import PriceTeller


@pytest.fixture
def teller(proposed):
    def read(learner):
        return proposed.desk.ask(pairing_up.prices, proposed.page.cohort_id, learner)

    return PriceTeller(proposed.page, read)


def test_what_is_not_known_yet_is_said_so_and_then_told(proposed, teller):
    nia = proposed.people["nia"]
    teller.begin(proposed.people["ann"])
    assert teller.words(nia) == "Reckoning the price…"
    assert teller.known(nia) is None
    proposed.until(lambda: teller.known(nia))
    assert "Price in all: 40." in teller.words(nia)


def test_of_two_learners_the_latter_is_told(proposed, teller):
    teller.begin(proposed.people["ann"])
    teller.begin(proposed.people["ben"])
    teller.want([proposed.people["mo"]])
    proposed.until(lambda: teller.known(proposed.people["mo"]))
    assert teller.words(proposed.people["mo"]).startswith("20 less for Ben.")
