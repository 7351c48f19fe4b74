"""Backups are said in words, in the time of this place."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mentordesk.core.workspace import Backup
from mentordesk.ui.dialogs.backups import backup_words

AT = datetime(2026, 11, 21, 17, 5).astimezone()
MADE = Backup(
    Path("b"),
    1,
    "",
    "Leaders",
    AT,
    "before import",
    7,
    3_000_000,
    "",
    {"person": 1200, "pairing": 3, "session": 4},
)


def test_a_line_of_the_list():
    assert backup_words.cells(MADE) == (
        "Sat 21 Nov 2026, 17:05",
        "Before an import",
        "1,200",
        "3",
        "4",
        "3 MB",
    )


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(hours=1), "today, 17:05"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=400), "400 days ago"),
        (timedelta(days=-1), "Sat 21 Nov 2026, 17:05"),
    ],
)
def test_its_age_whatever_the_clock_says(later, words):
    assert backup_words.age(MADE, AT + later) == words
