"""The dialogs, one form each."""
