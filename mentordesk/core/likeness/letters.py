"""Likeness by letters: runs of three that two phrases share, which a slip of the keys leaves mostly whole."""

from functools import lru_cache

from mentordesk.core.likeness.tokens import tokens

RUN = 3


@lru_cache(2**14)
def runs(phrase: str) -> frozenset[str]:
    """Each run of three letters within a word, its beginning and end marked."""
    marked = (f" {word} " for word in tokens(phrase))
    return frozenset(word[at : at + RUN] for word in marked for at in range(len(word) - RUN + 1))
