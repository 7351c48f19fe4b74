"""The dialog Rules and weights: what the matching aims for, what it must keep to, what counts how much."""

from mentordesk.ui.dialogs.match_rules.rules_form import open_rules

__all__ = ["open_rules"]
