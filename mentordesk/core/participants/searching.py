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


def matching(db: Db, cohort_id: int, text: str) -> list[Condition]:
    """Who has, for each word typed, a word that begins so; if nobody in the cohort has, one that holds it."""
    words = searchable(text[:_LONGEST]).split()
    if not words:
        return [_NOBODY] if text.strip() else []
    beginnings = " ".join(f'"{word}"*' for word in words)
    if db.connection().exec_driver_sql(_ANYBODY, (beginnings, cohort_id)).first():
        return [(_BEGINNING, (beginnings,))]
    inside = " AND ".join("words LIKE ?" for _word in words)
    within = f"id IN (SELECT id FROM register_text WHERE {inside})"  # noqa: S608 - words of ours
    return [(within, tuple(f"%{word}%" for word in words))]
