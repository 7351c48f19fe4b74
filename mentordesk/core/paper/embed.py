"""Puts the glyphs that a document used into it: one composite font a face, subset, with their text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mentordesk.core.paper.faces import Face

if TYPE_CHECKING:
    import uharfbuzz as hb  # type: ignore[import-untyped]  # it comes without types

_AT_ONCE = 100
"""How many entries a table of ToUnicode may hold."""


class Fonts:
    """Handed to reportlab among its delayed fonts: it asks for the objects when the document is saved."""

    def __init__(self, faces: Iterable[Face]) -> None:
        self._faces = list(faces)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name that reportlab calls
        """Write the fonts of all faces into the document."""
        for face in self._faces:
            doc.idToObject["BasicFonts"].dict[face.name] = _font(doc, face)


def _font(doc: Any, face: Face) -> Any:
    from reportlab.pdfbase import pdfdoc

    plan, subset = _subset(face)
    name = f"{_tag(face)}+{face.file.split('.')[0].replace('-{weight}', '')}-{face.weight}"
    descriptor = _descriptor(doc, face, name, subset.blob.data)
    mapped = bytearray(2 * (len(face.codes) + 1))
    for (glyph, _text), code in face.codes.items():
        mapped[2 * code : 2 * code + 2] = plan.old_to_new_glyph_mapping[glyph].to_bytes(2, "big")
    widths = [face.width(glyph) for glyph, _text in face.codes]
    descendant = _dictionary(
        Type="Font",
        Subtype="CIDFontType2",
        BaseFont=name,
        CIDSystemInfo=pdfdoc.PDFDictionary(
            {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        ),
        FontDescriptor=descriptor,
        DW=1000,
        W=pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
        CIDToGIDMap=_stream(doc, bytes(mapped)),
    )
    font = _dictionary(
        Type="Font",
        Subtype="Type0",
        BaseFont=name,
        Encoding="Identity-H",
        DescendantFonts=pdfdoc.PDFArray([doc.Reference(descendant)]),
        ToUnicode=_stream(doc, _to_unicode(face)),
    )
    return doc.Reference(font)


def _subset(face: Face) -> "tuple[hb.SubsetPlan, hb.Face]":
    import uharfbuzz as hb

    wanted = hb.SubsetInput()
    wanted.glyph_set.update({glyph for glyph, _text in face.codes})
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in (b"GSUB", b"GPOS", b"GDEF"))
    if face.pinned:
        wanted.pin_axis_location(face.face, "wght", face.weight)
    plan = hb.SubsetPlan(face.face, wanted)
    return plan, plan.execute()


def _descriptor(doc: Any, face: Face, name: str, file: bytes) -> Any:
    from reportlab.pdfbase import pdfdoc

    extents = face.extents()
    up, down = round(extents.ascender * face.em), round(extents.descender * face.em)
    return doc.Reference(
        _dictionary(
            Type="FontDescriptor",
            FontName=name,
            Flags=4,
            FontBBox=pdfdoc.PDFArray([-1000, down, 3000, up]),
            ItalicAngle=0,
            Ascent=up,
            Descent=down,
            CapHeight=714,
            StemV=80 + (face.weight - 400) // 5,
            FontFile2=_stream(doc, file, Length1=len(file)),
        )
    )


def _dictionary(**entries: Any) -> Any:
    """A dictionary whose plain words are names."""
    from reportlab.pdfbase import pdfdoc

    return pdfdoc.PDFDictionary(
        {key: pdfdoc.PDFName(value) if isinstance(value, str) else value for key, value in entries.items()}
    )


def _stream(doc: Any, content: bytes, **entries: Any) -> Any:
    from reportlab.pdfbase import pdfdoc

    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    for key, value in entries.items():
        stream.dictionary[key] = value
    return doc.Reference(stream)


def _tag(face: Face) -> str:
    """Six capitals that tell this subset from others of the face in merged documents."""
    import hashlib

    digest = hashlib.sha256(repr(sorted(face.codes.items())).encode("utf-8", "replace")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(face: Face) -> bytes:
    pairs = [f"<{code:04x}><{text.encode('utf-16-be').hex()}>" for (_glyph, text), code in face.codes.items()]
    tables = [pairs[start : start + _AT_ONCE] for start in range(0, len(pairs), _AT_ONCE)]
    body = "\n".join(f"{len(table)} beginbfchar\n" + "\n".join(table) + "\nendbfchar" for table in tables)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
