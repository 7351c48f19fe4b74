"""The page says who waits and what it is for."""

from mentordesk.core.services.pairing_up import FreeMentor, Waiting, WaitingLearner
from mentordesk.ui.views.pairings import page_words


def test_the_head_counts_who_waits_and_what_is_proposed():
    ann, mo = WaitingLearner(1, "Ann Lee", "", None), FreeMentor(2, "Mo Hart", "", 1)
    assert page_words.head(Waiting((ann,), (mo,), ()), 2) == "1 mentee waits · 2 proposed"
    assert page_words.head(Waiting((), (mo,), ()), 0) == "nobody waits · 0 proposed"


def test_of_who_waits_nothing_is_said_until_it_is_known():
    assert page_words.head(Waiting((), (), ()), 3) == "3 proposed"


def test_the_page_explains_both_ways_to_look():
    assert "Tick what is good" in page_words.explained()
    assert "The matrix shows everybody against everybody" in page_words.explained()
