"""What is private is in no record, not even by way of its points."""

from mentordesk.core import matching
from mentordesk.core.services.matching_runs import private

HIDDEN = private.private_keys()
SKILLS = ("skills", "Skills", 3000, 4000, 1, "Mo is 5 in lead; Ann 2.")
WISHES = ("preference", "Preference", 1500, 2000, 1, "Ann named Mo first.")


def test_a_private_criterion_is_told_among_the_wishes_without_a_sentence():
    secret = ("identity", "Identity", 1000, 1000, 1, "Ann asked for …")
    parts = private.folded([SKILLS, WISHES, secret], HIDDEN)
    assert parts == [SKILLS, ("preference", "Wishes of both sides", 2500, 3000, 1, "")]


def test_one_that_does_not_count_changes_nothing():
    idle = ("identity", "Identity", 0, 0, 1, "Ann asked for …")
    assert private.folded([SKILLS, WISHES, idle], HIDDEN) == [SKILLS, WISHES]


def test_whom_somebody_avoids_is_not_in_the_reasons():
    because = (
        matching.RuledOut("H3", "a wish not to be paired", 1),
        matching.RuledOut("H9", "skills", 2),
        matching.RuledOut("must-identity", "identity", 1),
    )
    said = "None of 3 may be paired with Ann: skills (2), identity (1) and a wish not to be paired (1)."
    lines, reason = private.because(matching.Unmatched(1, because, said, ""), HIDDEN)
    assert lines == [("H9", "skills", 2), ("private", "a private reason", 1)]
    veiled = "a private reason (1) and a private reason (1)"
    assert reason == f"None of 3 may be paired with Ann: skills (2), {veiled}."
