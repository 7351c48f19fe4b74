"""File names that every system takes, made from any words."""

import unicodedata
from pathlib import Path

from mentordesk.core.i18n import _

LONGEST = 120
"""Bytes of a whole file name in UTF-8."""

_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"
}


def safe_name(words: str, suffix: str) -> str:
    """A file name that looks like `words` and ends in `suffix` (".pdf"); "Untitled" when nothing is left."""
    return _fitted(_printable(words), suffix)


def unused(folder: Path, name: str) -> Path:
    """`name` in the folder, numbered where it stands there already, whatever its case."""
    taken = {_folded(path.name) for path in folder.iterdir()}
    suffix = Path(name).suffix
    found, number = name, 1
    while _folded(found) in taken:
        number += 1
        found = _fitted(name.removesuffix(suffix), f" ({number}){suffix}")
    return folder / found


def _printable(words: str) -> str:
    """Without half characters, direction marks and what else is not seen; spaces for what is forbidden."""
    from pathvalidate import sanitize_filename

    seen = "".join(_visible(sign) for sign in unicodedata.normalize("NFC", words))
    clean = sanitize_filename(seen, replacement_text=" ", platform="universal", max_len=10_000)
    stem = " ".join(clean.split()).strip(". ")
    return f"_{stem}" if stem.split(".")[0].strip().upper() in _RESERVED else stem


def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in {"Cf", "Cs", "Co"}:
        return ""
    return " " if category[0] in "CZ" else sign


def _fitted(stem: str, suffix: str) -> str:
    cut = stem.encode()[: LONGEST - len(suffix.encode())].decode(errors="ignore").strip(". ")
    return (cut or _("Untitled")) + suffix


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
