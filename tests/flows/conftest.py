"""Whole journeys use the windows of the tests of the window."""

from tests.ui.conftest import (
    bare_window,
    context,
    demo_shell,
    dressed,
    first_file,
    seen_by_coverage,
    settings,
    shell,
)

__all__ = [
    "bare_window",
    "context",
    "demo_shell",
    "dressed",
    "first_file",
    "seen_by_coverage",
    "settings",
    "shell",
]
