"""Checked sheets against the file: what is new, changed or unchanged, and all of it as one step."""
