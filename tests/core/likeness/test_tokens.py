"""Words and clauses."""

from mentordesk.core.likeness.tokens import clauses, mentioned, tokens


def test_words_that_say_nothing_are_left_out_unless_there_are_no_others():
    assert tokens("How to lead a Team") == ("lead", "team")
    assert tokens("What I do") == ("what", "i", "do")


def test_a_text_is_cut_at_its_stops_and_long_ones_by_the_dozen():
    assert clauses("To chair meetings, and budgets. !") == ("To chair meetings", "and budgets")
    assert [len(each.split()) for each in clauses("word " * 30)] == [12, 6]
    assert clauses(" ".join(map(str, range(30))))[2].split() == [str(each) for each in range(24, 30)]


def test_a_phrase_is_mentioned_by_whole_words_in_a_row():
    names = {"art": "Art", "project management": "Projects", "pm": "Projects", "chairing": "Chairing"}
    text = "I would like to start in project management or party planning"
    assert mentioned(text, names) == ["Projects"]
    assert mentioned("Management of a project", names) == []
    assert mentioned("PM, and art", names) == ["Art", "Projects"]
