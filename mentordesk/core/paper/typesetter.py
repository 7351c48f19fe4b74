"""Sets any text that a person may have typed: faces, shapes, order, and lines that lose no letter."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mentordesk.core.paper import breaks, levels
from mentordesk.core.paper.clusters import clusters
from mentordesk.core.paper.faces import BOLD, REGULAR, Face, Faces
from mentordesk.core.paper.shaping import Shaped, shape

_BREAKS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_UNKNOWN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Missing:
    """A letter that no face has, drawn as a marked box, and the text it stood in."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of one word in one face, running one way."""

    text: str
    face: Face
    level: int
    shaped: Shaped
    space: bool


@dataclass(frozen=True)
class Line:
    """One line of text, at any size."""

    atoms: tuple[Atom, ...]
    rightward: bool

    @property
    def text(self) -> str:
        """What it holds, as it was typed."""
        return "".join(atom.text for atom in self.atoms)

    @cached_property
    def shown(self) -> list[Atom]:
        """The atoms from left to right, without the spaces at its end."""
        atoms = list(self.atoms)
        while atoms and atoms[-1].space:
            atoms.pop()
        return levels.reordered(atoms, [atom.level for atom in atoms])

    @cached_property
    def width(self) -> float:
        """In sizes: times the size in points it is points."""
        return sum(atom.shaped.width for atom in self.shown) / 1000


class Typesetter:
    """Sets the texts of one document and remembers what it has set; not shared between threads."""

    def __init__(self) -> None:
        self.faces = Faces()
        self._missing: dict[Missing, None] = {}
        self._shaped: dict[tuple[str, str, bool], Shaped] = {}
        self._words: dict[tuple[str, int], list[list[Atom]]] = {}
        self._lines: dict[tuple[str, int, float], list[Line]] = {}

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The letters that could not be drawn so far, each with its text."""
        return tuple(self._missing)

    def lines(self, text: str, width: float, weight: int = REGULAR) -> list[Line]:
        """The text in lines of at most `width` sizes, at least one; joined they are the text."""
        key = text, weight, width
        if key not in self._lines:
            paragraphs = _BREAKS.split(text)
            self._lines[key] = [line for each in paragraphs for line in self._paragraph(each, width, weight)]
        return self._lines[key]

    def line(self, text: str, weight: int = REGULAR) -> Line:
        """The text in one line, however long."""
        return self.lines(_BREAKS.sub(" ", text), 1e9, weight)[0]

    def widest_word(self, text: str, weight: int = REGULAR) -> float:
        """The width in sizes below which a word of the text would have to be cut."""
        words = (word for part in _BREAKS.split(text) for word in self._in_words(part, weight))
        return max((_width(word) for word in words), default=0.0)

    def _paragraph(self, text: str, width: float, weight: int) -> list[Line]:
        rightward = not levels.runs_right_to_left(text)
        found: list[list[Atom]] = [[]]
        taken = 0.0
        for word in self._fitting(text, width, weight):
            bare = _width(word)
            if found[-1] and taken + bare > width:
                found.append([])
                taken = 0.0
            found[-1] += word
            taken += sum(atom.shaped.width for atom in word) / 1000
        return [Line(tuple(atoms), rightward) for atoms in found]

    def _fitting(self, text: str, width: float, weight: int) -> Iterator[list[Atom]]:
        """The words, those wider than a line in pieces, and those still wider in clusters."""
        for word in self._in_words(text, weight):
            if _width(word) <= width:
                yield word
                continue
            yield from self._cut(word, width)

    def _cut(self, word: list[Atom], width: float) -> Iterator[list[Atom]]:
        for atom in word:
            for piece in breaks.pieces(atom.text):
                whole = self._atom(piece, atom.face, atom.level)
                if whole.shaped.width / 1000 <= width:
                    yield [whole]
                else:
                    yield from ([self._atom(part, atom.face, atom.level)] for part in clusters(piece))

    def _in_words(self, text: str, weight: int) -> list[list[Atom]]:
        key = text, weight
        if key not in self._words:
            self._words[key] = list(self._set(text, weight))
        return self._words[key]

    def _set(self, text: str, weight: int) -> Iterator[list[Atom]]:
        self._note_missing(text, weight)
        level, place = levels.levels(text), 0
        for word in breaks.words(text):
            yield [
                self._atom(*stretch)
                for stretch in self._stretches(word, level[place : place + len(word)], weight)
            ]
            place += len(word)

    def _stretches(self, word: str, level: Sequence[int], weight: int) -> Iterator[tuple[str, Face, int]]:
        """The word in stretches of one face and level; spaces and letters never share one."""
        held, kind = "", None
        place = 0
        for cluster in clusters(word):
            this = self._face(cluster, weight), level[place], breaks.is_space(cluster)
            if kind is not None and this != kind:
                yield held, kind[0], kind[1]
                held = ""
            held, kind = held + cluster, this
            place += len(cluster)
        if kind is not None:
            yield held, kind[0], kind[1]

    def _note_missing(self, text: str, weight: int) -> None:
        for cluster in [] if text.isascii() else clusters(text):
            if self._able(cluster, weight) is None:
                self._missing[Missing(cluster, text)] = None

    def _face(self, cluster: str, weight: int) -> Face:
        """The face that draws a cluster; the base face draws a marked box where none can."""
        return self._able(cluster, weight) or self.faces.base(weight)

    def _able(self, cluster: str, weight: int) -> Face | None:
        if cluster.isascii() or breaks.is_space(cluster) or invisible(cluster):
            return self.faces.base(weight)
        composed = unicodedata.normalize("NFC", cluster)
        return self.faces.of(cluster, weight) or self.faces.of(composed, weight)

    def _atom(self, text: str, face: Face, level: int) -> Atom:
        space = breaks.is_space(text)
        drawn = " " * (len(text) - text.count("\u200b")) if space and "\u3000" not in text else text
        key = drawn, face.name, level % 2 == 1
        if key not in self._shaped:
            self._shaped[key] = shape(face, _LONE_SURROGATES.sub(_UNKNOWN, visible(drawn)), leftward=key[2])
        return Atom(text, face, level, self._shaped[key], space)


def invisible(cluster: str) -> bool:
    """Controls and marks of direction: kept in the text, never drawn."""
    return unicodedata.category(cluster[0]) in {"Cc", "Cf"}


def visible(text: str) -> str:
    """The text without what leaves no mark; joiners stay, for they change how letters look."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in text if letter in "\u200c\u200d" or not invisible(letter))


def safe(text: str) -> str:
    """One line of text for outlines and titles, which other programs set."""
    return _LONE_SURROGATES.sub(_UNKNOWN, visible(_BREAKS.sub(" ", text)))


def _width(word: Sequence[Atom]) -> float:
    """The width in sizes of a word without the spaces after it."""
    total = sum(atom.shaped.width for atom in word)
    for atom in reversed(word):
        if not atom.space:
            break
        total -= atom.shaped.width
    return total / 1000


__all__ = ["BOLD", "REGULAR", "Atom", "Line", "Missing", "Typesetter"]
