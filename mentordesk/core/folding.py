"""How names and addresses are compared, searched and sorted, whatever their case, accents or spaces."""

import unicodedata

_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)

_STROKES = str.maketrans("łøđħŧıæœðþ", "lodhtiaodt") | {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th"}
"""Letters whose stroke or tail Unicode does not take for an accent."""


def folded(text: str) -> str:
    """`text` without case, accents, invisible characters and needless spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).casefold().translate(_STROKES)
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(bare.split())


class _Letters(dict[int, int | str]):
    """What `str.translate` asks: letters, digits and marks stay, all else parts words."""

    def __missing__(self, code: int) -> int | str:
        keeps = unicodedata.category(chr(code))[0] in "LNM"
        self[code] = code if keeps else " "
        return self[code]


_LETTERS = _Letters()


def searchable(text: str) -> str:
    """The words of `text` as they are searched: folded, each once, in alphabetical order, nothing else."""
    plain = text.casefold() if text.isascii() else folded(text)
    return " ".join(sorted(set(plain.translate(_LETTERS).split())))
