"""The page says who waits and what it is for."""

from mentordesk.ui.views.pairings import page_words


def test_the_head_counts_who_waits_and_what_is_proposed():
    assert page_words.head(1, 2) == "1 mentee waits · 2 proposed"
    assert page_words.head(0, 0) == "nobody waits · 0 proposed"


def test_the_page_explains_both_ways_to_look():
    assert "Tick what is good" in page_words.explained()
    assert "The matrix shows everybody against everybody" in page_words.explained()
