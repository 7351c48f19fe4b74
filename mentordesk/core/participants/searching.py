"""What was typed into a search box, as a condition on the register: how words begin, else what they hold."""

from mentordesk.core.desk import Db
from mentordesk.core.folding import searchable

Condition = tuple[str, tuple[str | int, ...]]
"""SQL on a row of the register, with what its question marks stand for."""
_LONGEST = 200
_NOBODY: Condition = ("0", ())
_BEGINNING = "id IN (SELECT rowid FROM register_words WHERE register_words MATCH ?)"
_ANYBODY = (
    "SELECT 1 FROM register_words w JOIN register r ON r.id = w.rowid "
    "WHERE w.register_words MATCH ? AND r.cohort_id = ? LIMIT 1"
)


def beginning(text: str) -> list[Condition]:
    """Who has, for each word typed, a word that begins so."""
    words = _words(text)
    if not words:
        return [_NOBODY] if text.strip() else []
    return [(_BEGINNING, (_asked(words),))]


def holding(text: str) -> list[Condition]:
    """Who has, for each word typed, a word that holds it anywhere."""
    words = _words(text)
    inside = " AND ".join("words LIKE ?" for _word in words)  # letters alone, so there is nothing to escape
    asked = tuple(f"%{word}%" for word in words)
    return [(f"id IN (SELECT id FROM register_text WHERE {inside})", asked)]  # noqa: S608 - words of ours


def begins_anywhere(db: Db, cohort_id: int, text: str) -> bool:
    """Whether anybody in the cohort is found by how words begin."""
    words = _words(text)
    return (
        not words or db.connection().exec_driver_sql(_ANYBODY, (_asked(words), cohort_id)).first() is not None
    )


def _words(text: str) -> list[str]:
    return searchable(text[:_LONGEST]).split()


def _asked(words: list[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)
