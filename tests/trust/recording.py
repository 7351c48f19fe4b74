"""Reads from a trace what a run did to the files of a folder: every byte written, every sync, every name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CALLS = (
    "open,openat,creat,write,writev,pwrite64,pwritev,lseek,read,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "sync_file_range,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,"
    "copy_file_range,sendfile"
)
OPTIONS = ("-y", "-xx", "-s", str(2**26), "-e", f"trace={CALLS}")
UNKNOWN = {
    "truncate",
    "fallocate",
    "sync_file_range",
    "link",
    "linkat",
    "symlink",
    "copy_file_range",
    "sendfile",
}
"""What no part of the program does; a run that did could not be rebuilt."""

_CALL = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)")
_HALF = re.compile(r"(\d+) +(.*)<unfinished \.\.\.>")
_REST = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)")
_FILE = re.compile(r"(?:(\d+)|AT_FDCWD)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Deed:
    """One thing done: create, write, cut, sync, rename, remove, folder (made), settle (a folder), promise."""

    kind: str
    path: str
    file: int = 0
    at: int = 0
    data: bytes = b""
    to: str = ""


@dataclass
class Recorder:
    """Turns calls into deeds; knows which file bears which name, and where each open one stands."""

    root: str
    book: str
    files: dict[str, int]
    """The number of each file that was there, by its path."""
    deeds: list[Deed] = field(default_factory=list)
    places: dict[tuple[int, str], int] = field(default_factory=dict)

    def read(self, trace: str) -> list[Deed]:
        for name, rest, result in _calls(trace):
            if result >= 0:
                self._take(name, rest, result)
        return self.deeds

    def _take(self, name: str, rest: str, result: int) -> None:
        paths = _paths(rest)
        if name in UNKNOWN and paths and self._ours(paths[0]):
            raise ValueError(f"{name} cannot be rebuilt: {rest[:80]}")
        if name in {"open", "openat", "creat"}:
            self._open(paths[-1], rest, result)
        elif name.startswith("rename"):
            self._rename(paths[-2], paths[-1])
        elif name in {"unlink", "unlinkat", "rmdir"} and self._ours(paths[-1]):
            self.deeds.append(Deed("remove", paths[-1], self.files.pop(paths[-1], 0)))
        elif name.startswith("mkdir") and self._ours(paths[-1]):
            self.deeds.append(Deed("folder", paths[-1]))
        elif (file := _FILE.match(rest)) and file[1]:
            self._inside(name, (int(file[1]), _plain(file[2])), rest, result)

    def _ours(self, path: str) -> bool:
        return path.startswith(self.root + "/") and not path.endswith("-shm")

    def _open(self, path: str, flags: str, number: int) -> None:
        self.places[number, path] = 0
        if not self._ours(path) or "O_DIRECTORY" in flags:
            return
        if path not in self.files and "O_CREAT" in flags:
            self.files[path] = len(self.files) + len(self.deeds) + 1_000_000
            self.deeds.append(Deed("create", path, self.files[path]))
        elif "O_TRUNC" in flags:
            self.deeds.append(Deed("cut", path, self.files[path]))

    def _rename(self, source: str, target: str) -> None:
        if self._ours(target):
            self.deeds.append(Deed("rename", source, to=target))
            self.files[target] = self.files.pop(source)

    def _inside(self, name: str, opened: tuple[int, str], rest: str, result: int) -> None:
        """A call on an open file or folder."""
        path = opened[1]
        if name in {"read", "lseek"}:
            self.places[opened] = result if name == "lseek" else self.places.get(opened, 0) + result
        elif path == self.book and name == "writev":
            self.deeds.append(Deed("promise", path, data=_bytes(rest)))
        elif name in {"fsync", "fdatasync"} and path in self.files:
            self.deeds.append(Deed("sync", path, self.files[path]))
        elif name == "fsync" and (self._ours(path) or path == self.root):
            self.deeds.append(Deed("settle", path))
        elif name == "ftruncate" and path in self.files:
            self.deeds.append(Deed("cut", path, self.files[path], int(rest.rsplit(",", 1)[1])))
        elif "write" in name and path in self.files:
            self._write(name, opened, rest, result)

    def _write(self, name: str, opened: tuple[int, str], rest: str, result: int) -> None:
        at = int(rest.rsplit(",", 1)[1]) if name.startswith("p") else self.places.get(opened, 0)
        if not name.startswith("p"):
            self.places[opened] = at + result
        self.deeds.append(Deed("write", opened[1], self.files[opened[1]], at, _bytes(rest)[:result]))


def recorder(folder: Path, book: Path) -> Recorder:
    """One that knows what lies in the folder before the run."""
    return Recorder(str(folder), str(book), numbered(folder))


def numbered(folder: Path) -> dict[str, int]:
    """A number for each file in a folder, the same in a copy of it."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {f"{folder}/{path}": number for number, path in enumerate(paths, 1)}


def _calls(trace: str) -> Iterator[tuple[str, str, int]]:
    """Name, arguments and result of each call; what another thread interrupted is put together again."""
    halves: dict[str, str] = {}
    for line in trace.splitlines():
        if half := _HALF.fullmatch(line):
            halves[half[1]] = half[2]
            continue
        rest = _REST.match(line)
        whole = f"{rest[1]} {halves.pop(rest[1], '')}{rest[2]}" if rest else line
        if call := _CALL.match(whole):
            yield call[2], call[3], int(call[4])


def _paths(rest: str) -> list[str]:
    """Every path among the arguments, made absolute by the folder that stands before it."""
    found = []
    for folder, text in re.findall(r'(?:(?:\d+|AT_FDCWD)<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"', rest):
        found.append(str(Path(_plain(folder), _unhexed(text).decode(errors="surrogateescape"))))
    return found


def _plain(path: str) -> str:
    return _unhexed(path).decode(errors="surrogateescape") if path.startswith("\\x") else path


def _bytes(rest: str) -> bytes:
    return b"".join(_unhexed(text) for text in _TEXT.findall(rest))


def _unhexed(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
