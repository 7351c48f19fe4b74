"""Gives every bad file to a command, one process each under limits, and says what was not as it should be.

By hand: `python -m tests.trust.bad_files_run [--large]`.
"""

import argparse
import contextlib
import io
import json
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mentordesk import cli
from tests.trust import bad_files
from tests.trust.bad_files import ASK, PARTIAL, REFUSE, BadFile

OURS = (sys.executable, "-m", "mentordesk", "import", "{file}", "--role", "mentee", "--out", "{report}")
SECONDS, PATIENCE, MEMORY = 10, 120.0, 2**30
"""Of processor time, after which it hangs; of the clock, on a computer that may be busy; and bytes."""
SHAPES = {PARTIAL: r"row \d+, \S", ASK: r" --[a-z]+", REFUSE: r"(\S+ ){3,}.*\.$"}
"""What the last lines must look like: where, the option that answers, a sentence."""


@dataclass(frozen=True)
class Answer:
    """How a command ended with a file: its exit code (None if it had to be ended), words, report, seconds."""

    code: int | None
    said: str
    report: list[dict]
    seconds: float


def ask(command: tuple[str, ...], file: Path, seconds: int = SECONDS) -> Answer:
    """Run the command on one file; it is ended when it takes more time or memory."""
    report = file.with_name(f"{file.name}.report.json")
    words = [word.format(file=file, report=report) for word in command]
    began = time.monotonic()
    try:
        done = subprocess.run(
            words, capture_output=True, timeout=PATIENCE, preexec_fn=partial(_limit, seconds), check=False
        )
    except subprocess.TimeoutExpired:
        return Answer(None, "", [], PATIENCE)
    if done.returncode == -signal.SIGXCPU:
        return Answer(None, "", [], seconds)
    said = (done.stdout + done.stderr).decode(errors="replace").strip()
    read = json.loads(report.read_text(encoding="utf-8")) if report.exists() else []
    return Answer(done.returncode, said, read, time.monotonic() - began)


def ask_here(file: Path) -> Answer:
    """The same without a process of its own, for many small files in a short time."""
    report, said = file.with_name(f"{file.name}.report.json"), io.StringIO()
    words = [word.format(file=file, report=report) for word in OURS[3:]]
    began = time.monotonic()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = cli.main(words)
    read = json.loads(report.read_text(encoding="utf-8")) if report.exists() else []
    return Answer(code, said.getvalue().strip(), read, time.monotonic() - began)


def _limit(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def faults(file: BadFile, answer: Answer) -> list[str]:
    """What is wrong with the answer; nothing if the file was dealt with as it should be."""
    if answer.code is None:
        return ["hangs"]
    if "Traceback (most recent call last)" in answer.said:
        return ["shows a traceback"]
    if answer.code != file.want:
        return [f"answers {answer.code} where {file.want} is wanted"]
    return [*_words(file, answer), *_counts(file, answer)]


def _words(file: BadFile, answer: Answer) -> list[str]:
    wanted = [SHAPES[file.want]] if file.want in SHAPES else []
    wanted += [file.says, re.escape(file.name)] if file.says else []
    return [f"does not say “{each}”" for each in wanted if not re.search(each, answer.said, re.DOTALL)]


def _counts(file: BadFile, answer: Answer) -> list[str]:
    if file.good is None:
        return []
    kept = [each["rows"] - len({problem["row"] for problem in each["refused"]}) for each in answer.report]
    return [] if kept == [file.good] else [f"keeps {kept} rows where {file.good} are good"]


def run(command: tuple[str, ...], files: list[BadFile], folder: Path) -> dict[str, list[str]]:
    """By file name, the faults of those that have any."""
    found = {}
    for file in files:
        bad_files.write(folder, [file])
        if wrong := faults(file, ask(command, folder / file.name)):
            found[file.name] = wrong
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true")
    files = bad_files.every(large=parser.parse_args().large)
    with tempfile.TemporaryDirectory() as folder:
        found = run(OURS, files, Path(folder))
    sys.stdout.write(
        json.dumps(found, indent=1, ensure_ascii=False) + f"\n{len(files)} files, {len(found)} at fault\n"
    )
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
