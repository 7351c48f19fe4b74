"""The bytes of a text file as text, without ever guessing an encoding in silence."""

import codecs
import re

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.report import Option, Question, Undecided

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_GUESSES = ("cp1252", "iso8859-15", "cp1250", "mac_roman", "cp850")
_NO_LETTERS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"})
"""What Python calls encodings of text and no spreadsheet writes."""
_LOOKED_AT = 4096  # bytes that tell UTF-16 without a mark
_FEW = 20  # of so many bytes one may be zero before text is hardly what it seems
_C1 = re.compile(r"[\x80-\x9f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def decode(data: bytes, encoding: str, file: str) -> str:
    """The text of `data`; raises `Undecided` when it is neither UTF-8 nor UTF-16 and nothing was chosen."""
    chosen = _known(encoding) or _by_mark(data) or _by_zeros(data) or "utf-8"
    try:
        text = data.decode(chosen).removeprefix("\ufeff")
        if encoding or chosen != "utf-8" or data.count(0) * _FEW < len(data):
            return text
    except UnicodeError:
        if encoding or chosen != "utf-8":
            sentence = _("{file} cannot be read as {encoding}: choose another encoding.")
            raise DeskError(sentence.format(file=file, encoding=chosen)) from None
    raise Undecided(_question(data, file))


def _known(encoding: str) -> str:
    """The encoding under the name that Python gives it; raises `DeskError` for one that there is not."""
    if not encoding:
        return ""
    try:
        found = codecs.lookup(encoding)
        "".encode(found.name)  # refuses what turns bytes into bytes
    except (LookupError, ValueError):
        found = None
    if found is None or found.name.replace("-", "_") in _NO_LETTERS:
        raise DeskError(_("The encoding {name} is not known.").format(name=encoding))
    return encoding


def _by_mark(data: bytes) -> str:
    return next((name for mark, name in _BOMS if data.startswith(mark)), "")


def _by_zeros(data: bytes) -> str:
    """Plain letters in UTF-16 have a zero in every second byte; text in other encodings has hardly any."""
    even, odd = (data[start:_LOOKED_AT:2].count(0) for start in (0, 1))
    half = len(data[:_LOOKED_AT]) // 4
    if odd > max(half, even * 4):
        return "utf-16-le"
    return "utf-16-be" if even > max(half, odd * 4) else ""


def _question(data: bytes, file: str) -> Question:
    options = []
    for name in (_WIDE if 0 in data else ()) + _GUESSES:
        try:
            read = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _C1.search(read):
            options.append(Option(name, _example(read)))
    sentence = _("{file} does not say how its letters are stored. Choose the encoding that reads right.")
    return Question("encoding", sentence.format(file=file), "--encoding", tuple(options))


def _example(text: str) -> str:
    """The surroundings of the first few letters that encodings disagree about."""
    found = []
    for line in text.splitlines():
        if _NOT_ASCII.search(line):
            found.append(line.strip()[:60])
        if len(found) == 3:  # noqa: PLR2004 - three lines are enough to recognise one's language
            break
    return " / ".join(found)
