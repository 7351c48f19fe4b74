"""Sixty-two texts that would do harm as names of files: each names a file of its own, inside the folder."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from mentordesk.core import files
from tests.flows.hostile import NAMES, REFUSED

MORE = {
    "nothing at all": "",
    "only spaces": " \t ",
    "this folder": ".",
    "the folder above": "..",
    "a file above": "../above",
    "far above": "../../../../../../etc/cron.d/x",
    "from the root": "/etc/passwd",
    "a share": "\\\\server\\share\\x",
    "a stream": "notes.txt:hidden",
    "a device in small letters": "nul",
    "a device with an ending": "aux.pdf",
    "a device with a space": "con .x",
    "a hidden file": ".bashrc",
    "an ending with a dot": "report.",
    "an ending with spaces": "report   ",
    "what a shell runs": "$(reboot) `reboot` ; rm -rf ~",
    "what a shell expands": "~root/*?[a-z]",
    "an option": "-rf",
    "half a character": "half \ud800",
    "a letter that small letters change": "İstanbul STRASSE straße",
    "the same in small letters": "i̇stanbul strasse STRAßE",
    "four bytes each": "𠮷" * 100,
    "one more than the other": "𠮷" * 101,
    "an address": "file:///etc/passwd?x=1#y",
    "a name of ours": ".roster.xlsx.0123abcd.part",
}
TEXTS = list({**NAMES, **{f"refused {kind}": text for kind, text in REFUSED.items()}, **MORE}.values())
LONGEST = 200
"""Bytes, so that there is room for what others add."""

Namer = Callable[[Path, str], Path]


def careful(folder: Path, words: str) -> Path:
    """As every export names its files."""
    return files.unused(folder, files.safe_name(words, ".pdf"))


def careless(folder: Path, words: str) -> Path:
    return folder / f"{words}.pdf"


def harm(name: Namer, place: Path) -> list[str]:
    """What went wrong when each text named a file: a sentence each."""
    folder = place / "exports"
    folder.mkdir()
    wrong: list[str] = []
    written: dict[int, Path] = {}
    for number, words in enumerate(TEXTS):
        try:
            target = name(folder, words)
            if target.resolve().parent != folder.resolve() or len(os.fsencode(target.name)) > LONGEST:
                wrong.append(f"{target} is outside, or too long")
                continue
            target.write_bytes(b"%d" % number)
        except (OSError, ValueError) as error:
            wrong.append(f"{words!r} names nothing: {error}")
            continue
        written[number] = target
    wrong += [
        f"{path} was written over" for number, path in written.items() if path.read_bytes() != b"%d" % number
    ]
    return wrong


def test_there_are_as_many_as_were_promised() -> None:
    assert len(set(TEXTS)) >= 62


def test_none_leaves_the_folder_or_writes_over_another(tmp_path) -> None:
    assert harm(careful, tmp_path) == []


def test_each_name_differs_from_the_others_on_every_system(tmp_path) -> None:
    for words in TEXTS:
        careful(tmp_path, words).touch()
    names = [unicodedata.normalize("NFC", path.name).casefold() for path in tmp_path.iterdir()]
    assert len(set(names)) == len(TEXTS)
    assert [name for name in names if set(name) & set('/\\:*?"<>|') or name.startswith(".")] == []


def test_a_careless_name_is_found_out(tmp_path) -> None:
    found = harm(careless, tmp_path)
    for kind in ("is outside", "names nothing"):
        assert [sentence for sentence in found if kind in sentence]


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".ics", ".mentordesk"])
def test_what_was_cut_off_still_has_its_ending(suffix) -> None:
    assert {Path(files.safe_name(words, suffix)).suffix for words in TEXTS} == {suffix}
