"""Whether the register says what the tables say, and its full-text search knows just its words."""

from collections import Counter
from typing import Any

from mentordesk.core.i18n import _
from mentordesk.core.register.following import teach
from mentordesk.core.register.working_out import LINE, lines, texts


def disagreements(connection: Any) -> list[str]:
    """A sentence for each part that does not agree; `connection` is the driver's own and may be read-only."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'register_words'").fetchone() is None:
        return []  # of an older file, or one of which parts are missing
    teach(connection)
    sentences = []
    if not (
        _same(connection, f"SELECT {', '.join(LINE)} FROM register", lines())  # noqa: S608 - our own columns
        and _same(connection, "SELECT id, words FROM register_text", texts())
    ):
        sentences.append(_("What lists of participants are read from is not as it should be."))
    if not _search_agrees(connection):
        sentences.append(_("The search does not know the words of participants as they are."))
    return sentences


def _same(connection: Any, one: str, other: str) -> bool:
    """Whether two queries give the same rows."""
    differ = f"SELECT * FROM ({one} EXCEPT {other}) UNION ALL SELECT * FROM ({other} EXCEPT {one}) LIMIT 1"  # noqa: S608 - queries of ours
    return connection.execute(differ).fetchone() is None


def _search_agrees(connection: Any) -> bool:
    """Whether each word stands in as many texts as the search has it in."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, register_words, row)"
    )
    known = dict(connection.execute("SELECT term, doc FROM temp.vocabulary").fetchall())
    there: Counter[str] = Counter()
    for (words,) in connection.execute("SELECT words FROM register_text"):
        there.update(str(words or "").split())  # of a damaged row it may be anything
    return known == there
