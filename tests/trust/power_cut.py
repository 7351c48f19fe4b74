"""Cuts the power: rebuilds a folder as a disk might hold it when work stops at a random moment.

A kill leaves what the system had been given; a cut leaves only what was synced for sure. The work runs once,
watched; then, for each cut, what was not yet synced is dropped, or by chance kept, dropped or torn. Names (of
new files, renames, removals) are sure once their folder is synced; by the ordered rule, that of journalling
file systems, also once any file is. By hand: `python -m tests.trust.power_cut --cuts 25 write`.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.trust import recording, tracing, verifying, workload
from tests.trust.recording import Deed
from tests.trust.tracing import Job

MODELS = ("drop", "random")
RULES = ("ordered", "strict")
ROUNDS = {"write": 12, "import": 2, "export": 2, "backup": 4, "migrate": 2, "save_in_place": 2}
NAMES = {"create", "rename", "remove", "folder"}
SECTOR = 512


@dataclass(frozen=True)
class Plan:
    """Which work, and how many cuts for each model and rule."""

    work: str
    cuts: int
    seed: int = 1
    noticed: str = ""
    """What a careless work is found out by: then that is enough."""


@dataclass
class Tally:
    """What came of the cuts."""

    cuts: int = 0
    deeds: int = 0
    promises: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Film:
    """A run on record: what it did, the folder as it was before, where it ran."""

    deeds: list[Deed]
    before: Path
    root: str


def cut_often(plan: Plan, prepared: Path, place: Path) -> Tally:
    film = record(plan, prepared, place)
    tally, out, book = Tally(deeds=len(film.deeds)), place / "cut", place / "cut ledger"
    tally.promises = sum(deed.kind == "promise" for deed in film.deeds)
    for model in MODELS:
        for rule in RULES:
            drawn = random.Random(f"{plan.seed} {plan.work} {model} {rule}")  # noqa: S311 - moments, no secrets
            for _each in range(plan.cuts):
                at = drawn.randint(1, len(film.deeds))
                Disk(film, film.deeds[:at], drawn, model, rule).build(out)
                book.write_bytes(b"".join(deed.data for deed in film.deeds[:at] if deed.kind == "promise"))
                wrong = verifying.broken_promises(out, book)
                tally.cuts += 1
                tally.failures += [f"{model}, {rule}, at {at}: {sentence}" for sentence in wrong]
                if plan.noticed and any(plan.noticed in sentence for sentence in wrong):
                    return tally
    return tally


def record(plan: Plan, prepared: Path, place: Path) -> Film:
    """Run the work to its end; a rebuilt folder with nothing lost must be the real one, byte for byte."""
    folder, book = place / "run", place / "ledger"
    shutil.rmtree(folder, ignore_errors=True)
    book.unlink(missing_ok=True)
    shutil.copytree(prepared, folder)
    recorder = recording.recorder(folder, book)
    job = Job(plan.work, folder, book, ROUNDS.get(plan.work, ROUNDS["write"]))
    ended = tracing.run(job, *recording.OPTIONS)
    if ended.code != 0:
        raise RuntimeError(f"{plan.work} ended with {ended.code}")
    film = Film(recorder.read(ended.trace), prepared, str(folder))
    Disk(film, film.deeds, random.Random(0), "keep", "ordered").build(place / "cut")  # noqa: S311 - not used
    if (real := _contents(folder)) != (rebuilt := _contents(place / "cut")):
        odd = sorted(name for name in real.keys() | rebuilt.keys() if real.get(name) != rebuilt.get(name))
        raise RuntimeError(f"the rebuilt folder differs from the real one: {odd}")
    return film


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


class Disk:
    """What a disk holds after the deeds that were done before the cut."""

    def __init__(self, film: Film, done: list[Deed], drawn: random.Random, model: str, rule: str) -> None:
        self.film, self.done, self.drawn, self.model, self.rule = film, done, drawn, model, rule
        there = recording.numbered(film.before)
        self.names = {film.root + path.removeprefix(str(film.before)): each for path, each in there.items()}
        self.data = {number: bytearray(Path(path).read_bytes()) for path, number in there.items()}

    def build(self, out: Path) -> None:
        self._write_all()
        self._name_all()
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        for path in self.film.before.rglob("*"):
            if path.is_dir():
                (out / path.relative_to(self.film.before)).mkdir(parents=True, exist_ok=True)
        for name, number in self.names.items():
            target = out / name.removeprefix(self.film.root + "/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.data.get(number, b""))

    def _write_all(self) -> None:
        synced = {deed.file: at for at, deed in enumerate(self.done) if deed.kind == "sync"}
        for at, deed in enumerate(self.done):
            if deed.kind in {"write", "cut"}:
                sure = self.model == "keep" or at < synced.get(deed.file, -1)
                self._apply(deed, deed.data if sure else self._by_chance(deed))

    def _by_chance(self, deed: Deed) -> bytes | None:
        """What is left of an unsynced write; None when nothing is, not even its length."""
        if self.model == "drop" or self.drawn.random() < 0.5:
            return None
        torn = self.drawn.random() < 0.1 and len(deed.data) > SECTOR
        whole = len(deed.data) // SECTOR
        return deed.data[: SECTOR * self.drawn.randint(1, whole)] if torn else deed.data

    def _apply(self, deed: Deed, data: bytes | None) -> None:
        held = self.data.setdefault(deed.file, bytearray())
        if data is None:
            return
        if len(held) < deed.at:
            held.extend(bytes(deed.at - len(held)))
        if deed.kind == "cut":
            del held[deed.at :]
        else:
            held[deed.at : deed.at + len(data)] = data

    def _name_all(self) -> None:
        """Sure names, and the others up to a random point: they come in order."""
        named = [at for at, deed in enumerate(self.done) if deed.kind in NAMES]
        loose = [at for at in named if not self._settled(at)]
        left = {"keep": len(loose), "drop": 0}.get(self.model, self.drawn.randint(0, len(loose)))
        for at in sorted(set(named) - set(loose[left:])):
            self._name(self.done[at])

    def _settled(self, at: int) -> bool:
        folder = str(Path(self.done[at].to or self.done[at].path).parent)
        kinds = {"settle", "sync"} if self.rule == "ordered" else {"settle"}
        return any(
            deed.kind in kinds and (self.rule == "ordered" or deed.path == folder) for deed in self.done[at:]
        )

    def _name(self, deed: Deed) -> None:
        if deed.kind == "create":
            self.names[deed.path] = deed.file
        elif deed.kind == "remove":
            self.names.pop(deed.path, None)
        elif deed.kind == "rename" and deed.path in self.names:
            self.names[deed.to] = self.names.pop(deed.path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work")
    parser.add_argument("--cuts", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        prepared = Path(place, "prepared")
        prepared.mkdir()
        workload.setup(prepared)
        tally = cut_often(Plan(**vars(given)), prepared, Path(place))
    sys.stdout.write(json.dumps(asdict(tally), indent=1) + "\n")
    return int(bool(tally.failures))


if __name__ == "__main__":
    sys.exit(main())
