"""How candidates are said."""

from mentordesk.ui.dialogs.covers import cover_words
from tests.ui.dialogs.covers.conftest import NIA, OLA, ROD


def plainly(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def test_points_or_what_forbids_them():
    assert plainly(cover_words.line(NIA)) == "Nia Pope · 78.5 points\n1 h in common in a week"
    assert plainly(cover_words.line(ROD)).startswith("Rod Ash · not allowed")
    assert cover_words.told(NIA) == "Nia can teach it."
    assert cover_words.told(OLA) == "Against a rule: Ola Fry is away too. You may name them all the same."
    assert cover_words.told(ROD) == "Rod Ash is a manager."


def test_a_pairing_with_who_would_stand_in(wanted):
    first, second = (plainly(cover_words.wanted(each, each.offer)).splitlines() for each in wanted)
    assert first == [
        "Ann Lee with Mo Hart · sessions in these days: 2",
        "→ Nia Pope was named for this · 78.5 points · 1 h in common in a week",
    ]
    assert second[1].startswith("Nobody can stand in.")
