"""The faces that ship with the program, and which of them draws a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.core import resources

if TYPE_CHECKING:
    import uharfbuzz as hb  # type: ignore[import-untyped]  # it comes without types

REGULAR, BOLD = 400, 600
BASE = "NotoSans.ttf"
EMOJI = "NotoEmoji.ttf"
HAN = "WenQuanYiMicroHei.ttc"
SCRIPTS = (
    *("Armenian", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu"),
    *("Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Myanmar", "Georgian", "Ethiopic", "Khmer"),
)
ORDER = (
    BASE,
    "IBMPlexSansArabic-{weight}.ttf",
    *(f"NotoSans{script}.ttf" for script in SCRIPTS),
    "NotoSansSymbols.ttf",
    EMOJI,
    HAN,
)
"""The first face that has a letter draws it; Han, kana and Hangul come last, for that face has much else."""

EMOJI_SIGN = "\ufe0f"
_PICTURES = range(0x1F000, 0x20000)
_STEERING = range(0xFE00, 0xFE10), range(0xE0000, 0xE01F0)


class Face:
    """One face at one weight, and the codes under which its glyphs stand in the document."""

    def __init__(self, file: str, weight: int, name: str) -> None:
        import uharfbuzz as hb

        named = file.format(weight="SemiBold" if weight == BOLD else "Regular")
        self.name = name
        self.file = file
        self.weight = weight
        self.face = hb.Face(hb.Blob.from_file_path(str(resources.path("fonts", named))), 0)
        self.font = hb.Font(self.face)
        self.pinned = any(axis.tag == "wght" for axis in self.face.axis_infos)
        if self.pinned:
            self.font.set_variations({"wght": weight})
        self.em = 1000 / self.face.upem
        self.codes: dict[tuple[int, str], int] = {}
        self.widths: dict[int, int] = {}
        self._letters = self.face.unicodes

    def has(self, letters: str) -> bool:
        """Whether it has each of these letters."""
        return all(ord(letter) in self._letters for letter in letters)

    def width(self, glyph: int) -> int:
        """The advance of a glyph in thousandths of the size."""
        known = self.widths.get(glyph)
        if known is None:
            known = self.widths[glyph] = round(self.font.get_glyph_h_advance(glyph) * self.em)
        return known

    def code(self, glyph: int, text: str) -> int:
        """The two-byte code for a glyph where it stands for `text`; elsewhere it may stand for another."""
        return self.codes.setdefault((glyph, text), len(self.codes) + 1)

    def extents(self) -> hb.FontExtents:
        """Ascender, descender and line gap in units of the face."""
        return self.font.get_font_extents("ltr")


class Faces:
    """The faces of one document, each loaded when first needed; not shared between threads."""

    def __init__(self) -> None:
        self._loaded: dict[tuple[str, int], Face] = {}
        self._found: dict[tuple[str, int], Face | None] = {}

    def base(self, weight: int) -> Face:
        """The face of ordinary text."""
        return self._face(BASE, weight)

    def used(self) -> list[Face]:
        """Those that have drawn something."""
        return [face for face in self._loaded.values() if face.codes]

    def of(self, letters: str, weight: int) -> Face | None:
        """The first face that has all the letters of a cluster (marks of presentation left out), or None."""
        key = letters, weight
        if key not in self._found:
            self._found[key] = self._search(letters, weight)
        return self._found[key]

    def _search(self, letters: str, weight: int) -> Face | None:
        bare = "".join(letter for letter in letters if not _silent(letter))
        picture = EMOJI_SIGN in letters or any(ord(letter) in _PICTURES for letter in bare)
        order = (EMOJI, *ORDER) if picture else ORDER
        return next((face for file in order if (face := self._face(file, weight)).has(bare)), None)

    def _face(self, file: str, weight: int) -> Face:
        key = file, REGULAR if file == HAN else weight  # it has one weight
        if key not in self._loaded:
            self._loaded[key] = Face(*key, f"T{len(self._loaded) + 1}")
        return self._loaded[key]


def _silent(letter: str) -> bool:
    """Joiners, variation selectors and tags: they steer how letters look and need no glyph."""
    return letter in "\u200c\u200d" or any(ord(letter) in signs for signs in _STEERING)
