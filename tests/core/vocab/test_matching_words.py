"""Words of plans."""

from mentordesk.core.vocab import MatchMode


def test_modes_are_named_as_rules_files_and_commands_name_them() -> None:
    assert [mode.key for mode in MatchMode] == [
        "coverage-total",
        "fair",
        "profile",
        "floor",
        "leximin",
        "stable",
        "balance",
        "keep",
    ]
