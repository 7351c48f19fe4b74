"""Damages a programme file in a dozen ways, and sees whether the program notices.

By hand: `python -m tests.trust.damage examine 240`. A look at a damaged file comes to this: it holds the
same, the damage is named, it is silent (the file opens with another content), or the program falls.
"""

import hashlib
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from mentordesk.core import workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.model import JournalChange, JournalStep
from tests.trust import children, ledger, workload
from tests.trust.workload import Rounds

PAGE, SECTOR = 4096, 512
SAME, NAMED, SILENT, HISTORY = 0, 30, 31, 32
"""Exit codes of a look; the last: only what the history keeps of earlier states differs."""
WORDS = {SAME: "same", NAMED: "named", SILENT: "silent", HISTORY: "history"}

Content = bytearray


def flipped_bit(content: Content, drawn: random.Random) -> None:
    content[drawn.randrange(len(content))] ^= 1 << drawn.randrange(8)


def changed_byte(content: Content, drawn: random.Random) -> None:
    content[drawn.randrange(len(content))] ^= drawn.randrange(1, 256)


def changed_letter(content: Content, drawn: random.Random) -> None:
    """A letter that stays one: what no structure gives away."""
    letters = [at for at in drawn.sample(range(len(content)), 4000) if chr(content[at]).isalpha()]
    at = drawn.choice(letters or [0])
    content[at] = drawn.choice([letter for letter in b"abcdefgh" if letter != content[at]])


def empty_sector(content: Content, drawn: random.Random) -> None:
    _blank(content, drawn, SECTOR)


def empty_page(content: Content, drawn: random.Random) -> None:
    _blank(content, drawn, PAGE)


def _blank(content: Content, drawn: random.Random, size: int) -> None:
    start = drawn.randrange(len(content) // size) * size
    content[start : start + size] = bytes(size)


def swapped_pages(content: Content, drawn: random.Random) -> None:
    one, other = (number * PAGE for number in drawn.sample(range(1, len(content) // PAGE), 2))
    page = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = page


def cut_anywhere(content: Content, drawn: random.Random) -> None:
    del content[drawn.randrange(1, len(content)) :]


def cut_near_the_end(content: Content, drawn: random.Random) -> None:
    del content[-drawn.randint(1, 2 * PAGE) :]


def more_at_the_end(content: Content, drawn: random.Random) -> None:
    content += drawn.randbytes(drawn.randint(1, 2 * PAGE))


def changed_header(content: Content, drawn: random.Random) -> None:
    content[drawn.randrange(100)] ^= drawn.randrange(1, 256)


def nothing_left(content: Content, drawn: random.Random) -> None:
    content.clear()


def page_of_a_website(content: Content, drawn: random.Random) -> None:
    """What a service that keeps folders alike stores in place of a file when it wants a password."""
    content[:] = b"<!DOCTYPE html><title>Sign in</title>" * 100


def half_a_copy(content: Content, drawn: random.Random) -> None:
    half = len(content) // 2
    content[half:] = bytes(len(content) - half)


Kind = Callable[[Content, random.Random], None]
KINDS: tuple[Kind, ...] = (
    *(flipped_bit, changed_byte, changed_letter, empty_sector, empty_page, swapped_pages, cut_anywhere),
    *(cut_near_the_end, more_at_the_end, changed_header, page_of_a_website, half_a_copy, nothing_left),
)


@dataclass
class Tally:
    """What the looks came to, by kind of damage."""

    found: Counter[str] = field(default_factory=Counter)
    by_kind: dict[str, Counter[str]] = field(default_factory=dict)
    examples: list[str] = field(default_factory=list)
    """Of silent ones and falls."""


@dataclass(frozen=True)
class Plan:
    """How it is looked at, how often; a careless look only until it is found out."""

    look: str
    trials: int
    seed: int = 1
    careless: bool = False
    kinds: tuple[Kind, ...] = ()
    """All, if none is named."""


def sweep(plan: Plan, prepared: Path, place: Path) -> Tally:
    """Damage a fresh copy each time, one kind after the other, and look at it in a process of its own."""
    tally, drawn = Tally(), random.Random(plan.seed)  # noqa: S311 - places, no secrets
    sound = (prepared / workload.FILE).read_bytes()
    shutil.rmtree(place / "run", ignore_errors=True)
    (place / "run").mkdir()
    (place / "run" / "expected").write_text(" ".join(sums(_copy(prepared, place))), encoding="ascii")
    for trial in range(plan.trials):
        kinds = plan.kinds or KINDS
        kind = kinds[trial % len(kinds)]
        content = bytearray(sound)
        kind(content, drawn)
        word, example = _looked_at(plan.look, bytes(content), place)
        tally.found[word] += 1
        tally.by_kind.setdefault(kind.__name__, Counter())[word] += 1
        tally.examples += [f"{trial}, {kind.__name__}: {word} {example}"] * (word not in {"same", "named"})
        if plan.careless and word in {"silent", "fell"}:
            break
    return tally


def _copy(prepared: Path, place: Path) -> Path:
    shutil.copyfile(prepared / workload.FILE, place / workload.FILE)
    return place / workload.FILE


def _looked_at(look: str, content: bytes, place: Path) -> tuple[str, str]:
    folder, book = place / "run", place / "ledger"
    book.unlink(missing_ok=True)
    for left in folder.glob(f"*{workload.FILE}*"):
        left.unlink()
    (folder / workload.FILE).write_bytes(content)
    code = children.ended(children.start(look, folder, book))
    fell = [words[1] for words in ledger.said(book) if words[0] == "fell"]
    return WORDS.get(code, "fell"), " ".join(text[-300:] for text in fell) or f"({code})"


def examine(folder: Path, rounds: Rounds = None) -> None:
    """Look a file over as the program does, then open it and compare with what it should hold."""
    path = folder / workload.FILE
    if _named(path):
        sys.exit(NAMED)
    _compare(path)


def glance(folder: Path, rounds: Rounds = None) -> None:
    """Only open it and compare: to see what a program would miss that never looks a file over."""
    _compare(folder / workload.FILE)


def _named(path: Path) -> bool:
    try:
        return bool(workspace.check(path))
    except DeskError:
        return True


def _compare(path: Path) -> None:
    expected = (path.parent / "expected").read_text(encoding="ascii").split()
    try:
        found = sums(path)
    except DeskError:
        sys.exit(NAMED)
    same = [one == other for one, other in zip(found, expected, strict=True)]
    sys.exit({(True, True): SAME, (True, False): HISTORY}.get(tuple(same), SILENT))


def sums(path: Path) -> list[str]:
    """A sum over what undo knows, and one over the history."""
    desk = Desk.open(path)
    try:
        return [
            hashlib.sha256(repr(desk.ask(read)).encode()).hexdigest() for read in (workload.rows, _history)
        ]
    finally:
        desk.close()


def _history(db) -> list[tuple]:
    tables = (JournalStep.__table__, JournalChange.__table__)
    return [tuple(row) for table in tables for row in db.execute(select(table).order_by(table.c.id))]


WORKS = {"examine": examine, "glance": glance}


def main(look: str, trials: str) -> int:
    with tempfile.TemporaryDirectory() as place:
        prepared = Path(place, "prepared")
        prepared.mkdir()
        workload.setup(prepared)
        tally = sweep(Plan(look, int(trials)), prepared, Path(place))
    sys.stdout.write(json.dumps(vars(tally), indent=1) + "\n")
    return int(bool(tally.examples))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
