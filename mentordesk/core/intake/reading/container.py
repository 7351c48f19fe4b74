"""The files within an old Office file: streams that are chained together from sectors of equal size."""

import itertools
import struct
from collections.abc import Callable, Iterator
from functools import partial

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FREE = 0xFFFFFFFA  # from here on a number is no sector
_ENTRY = 128  # bytes that the directory has for each stream
_SMALL = 64  # bytes of a sector in the stream of small streams
_ROOT = "Root Entry"


class Damaged(ValueError):
    """The file is not built as its head says."""


def streams(content: bytes) -> dict[str, Callable[[], bytes]]:
    """By name, what gives the content of each stream; raises `Damaged`."""
    try:
        return _streams(content)
    except struct.error:
        raise Damaged from None


def _streams(content: bytes) -> dict[str, Callable[[], bytes]]:
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in {9, 12}:
        raise Damaged
    directory, _none, least, small_table, _count, more = struct.unpack_from("<6I", content, 48)
    table = _numbers(b"".join(_sector(content, each, shift) for each in _table_places(content, more, shift)))

    def large(first: int, size: int) -> bytes:
        return b"".join(_sector(content, each, shift) for each in _chain(table, first))[:size]

    def small(first: int, size: int) -> bytes:
        root_first, root_size = entries[_ROOT]
        whole = large(root_first, root_size)
        chain = _chain(_numbers(large(small_table, len(content))), first)
        return b"".join(whole[each * _SMALL : (each + 1) * _SMALL] for each in chain)[:size]

    entries = dict(_entries(large(directory, len(content))))
    if _ROOT not in entries:
        raise Damaged
    return {
        name: partial(large if size >= least else small, first, size)
        for name, (first, size) in entries.items()
        if name != _ROOT
    }


def _sector(content: bytes, number: int, shift: int) -> bytes:
    found = content[(number + 1) << shift : (number + 2) << shift]
    if not found:
        raise Damaged
    return found


def _table_places(content: bytes, more: int, shift: int) -> Iterator[int]:
    """The sectors of the table: 109 stand in the head, the others in a chain of their own."""
    yield from (each for each in struct.unpack_from("<109I", content, 76) if each < _FREE)
    for _once in range(len(content) >> shift):
        if more >= _FREE:
            return
        *places, more = _numbers(_sector(content, more, shift))
        yield from (each for each in places if each < _FREE)
    raise Damaged


def _numbers(sectors: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sectors) // 4}I", sectors[: len(sectors) // 4 * 4])


def _chain(table: tuple[int, ...], first: int) -> Iterator[int]:
    """The sectors of a stream, one after the other; a circle is noticed."""
    for _step in itertools.repeat(None, len(table)):
        if first >= _FREE:
            return
        yield first
        if first >= len(table):
            raise Damaged
        first = table[first]
    if first < _FREE:
        raise Damaged


def _entries(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """(name, (first sector, bytes)) of each stream."""
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        first, size = struct.unpack_from("<II", directory, at + 116)
        if kind:
            yield (
                directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace"),
                (first, size),
            )
