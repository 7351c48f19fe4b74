"""How names and addresses are compared, searched and sorted, whatever their case, accents or spaces."""

import unicodedata

_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)

_STROKES = str.maketrans("łøđħŧıæœðþ", "lodhtiaodt") | {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th"}
"""Letters whose stroke or tail Unicode does not take for an accent."""


def folded(text: str) -> str:
    """`text` without case, accents, invisible characters and needless spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).casefold().translate(_STROKES)
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(bare.split())
