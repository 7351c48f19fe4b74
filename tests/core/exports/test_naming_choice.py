"""A dossier is for those who decide, or for a board."""

from mentordesk.core.exports._naming_choice import Naming


def test_names_are_told_unless_somebody_asks_for_none():
    assert [(each.key, each.label) for each in Naming] == [
        ("names", "With names"),
        ("no_names", "Without names, for a board"),
    ]
