"""Turns a stretch of text in one face into glyphs, and the glyphs into the operators that show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mentordesk.core.paper.faces import Face

if TYPE_CHECKING:
    import uharfbuzz as hb  # type: ignore[import-untyped]  # it comes without types

_NOTHING = "\u200b"
_BASIC = "\uffff"
"""Readers turn ActualText round where text runs leftward, and lose letters beyond the basic plane in it."""

_FEATURES = {"liga": False, "clig": False}
"""Ligatures that are only ornament would make copied text worse; those a script needs stay on."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """Glyphs of one stretch: width in thousandths of the size, and operators between changes of height."""

    width: float
    shows: tuple[tuple[float, str], ...]
    actual: str
    """The text, where the glyphs stand in another order than the letters; else ""."""

    def operators(self, size: float) -> str:
        """What shows it at a size in points, from where the last text ended."""
        if len(self.shows) == 1 and not self.shows[0][0]:
            inside = self.shows[0][1]
        else:
            inside = "".join(f"{rise * size / 1000:.3f} Ts{show}" for rise, show in self.shows) + "0 Ts "
        if not self.actual:
            return inside
        return f"/Span<</ActualText<feff{self.actual.encode('utf-16-be').hex()}>>>BDC {inside} EMC "


@dataclass(frozen=True, slots=True)
class _Glyph:
    glyph: int
    text: str
    advance: float
    right: float
    up: float


def shape(face: Face, text: str, *, leftward: bool) -> Shaped:
    """Shape `text`, all of which runs one way."""
    if not text:
        return Shaped(0, (), "")
    infos, positions = _glyphs(face, text, leftward=leftward)
    texts = _texts(face, text, [(info.codepoint, info.cluster) for info in infos])
    em = face.em
    glyphs = [
        _Glyph(info.codepoint, said, at.x_advance * em, at.x_offset * em, at.y_offset * em)
        for info, at, said in zip(infos, positions, texts, strict=True)
    ]
    joined = any(len(said) > 1 for said in texts) and _NOTHING in texts
    plain = leftward or max(text) > _BASIC or not (joined or any(glyph.up for glyph in glyphs))
    actual = "" if plain else text
    return Shaped(sum(glyph.advance for glyph in glyphs), tuple(_shows(face, glyphs)), actual)


def _glyphs(
    face: Face, text: str, *, leftward: bool
) -> "tuple[Sequence[hb.GlyphInfo], Sequence[hb.GlyphPosition]]":
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftward else "ltr"
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, _FEATURES)
    return buffer.glyph_infos, buffer.glyph_positions


def _texts(face: Face, text: str, glyphs: Sequence[tuple[int, int]]) -> list[str]:
    """What each glyph says: the text of a cluster is said by its widest glyph, the others say nothing."""
    starts = sorted({start for _glyph, start in glyphs})
    said = {start: text[start:end] for start, end in pairwise([*starts, len(text)])}
    widest: dict[int, int] = {}
    for place, (glyph, start) in enumerate(glyphs):
        if start not in widest or face.width(glyph) > face.width(glyphs[widest[start]][0]):
            widest[start] = place
    return [said[start] if widest[start] == place else _NOTHING for place, (_, start) in enumerate(glyphs)]


def _shows(face: Face, glyphs: Sequence[_Glyph]) -> list[tuple[float, str]]:
    """Operators by height: a new one wherever a mark sits higher or lower than the glyph before."""
    found: list[tuple[float, list[str]]] = []
    for glyph in glyphs:
        if not found or found[-1][0] != glyph.up:
            found.append((glyph.up, []))
        parts = found[-1][1]
        _shift(parts, -glyph.right)
        parts.append(f"<{face.code(glyph.glyph, glyph.text):04x}>")
        _shift(parts, face.width(glyph.glyph) - glyph.advance + glyph.right)
    return [(rise, f"[{''.join(parts)}]TJ ".replace("><", "")) for rise, parts in found]


def _shift(parts: list[str], back: float) -> None:
    """Move left by thousandths of the size, unless it is only what rounding the widths has left."""
    if abs(back) >= 1:
        parts.append(f" {back:.0f} ")
