"""The same plans, byte for byte, from every Python that is to be found here and that the program supports."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.properties.sheets_drawn import MODES, drawn, scenario, sheet_words

ROOT = Path(__file__).parents[2]
RUN = """
import json, sys
from mentordesk import cli
for words in json.loads(open(sys.argv[1], encoding="utf-8").read()):
    assert cli.main(words) == 0, words
"""
CASES = 60


def others():
    """Interpreters of other supported versions, on the path or where pyenv keeps them."""
    found = {}
    for minor in range(11, 15):
        kept = sorted(Path("~/.pyenv/versions").expanduser().glob(f"3.{minor}.*/bin/python"))
        named = shutil.which(f"python3.{minor}")
        for python in [*kept, *([named] if named else [])]:
            said = subprocess.run(
                [python, "-c", "import sys; print(sys.version_info[1])"],
                capture_output=True,
                text=True,
                check=False,
            )
            if said.stdout.strip() == str(minor) and minor != sys.version_info[1]:
                found.setdefault(minor, str(python))
    return found


def calls(folder):
    """Calls over sheets and scenarios drawn by chance, without where to write."""
    found = []
    for seed in range(CASES):
        _rnd, sides, book = drawn(seed)
        place = folder / str(seed)
        place.mkdir()
        words = [str(word) for word in sheet_words(place, sides, book)]
        said = place / "scenario.json"
        said.write_text(json.dumps(scenario(Random(seed))), encoding="utf-8")  # noqa: S311 - not for secrets
        found.append(["match", *words, "--mode", MODES[seed % len(MODES)]])
        found.append(["match", str(said), "--explain", "all", "--mode", MODES[seed % (len(MODES) - 1)]])
    return found


def written(python, asked, folder):
    """What all calls write with this interpreter, without the time they took."""
    folder.mkdir()
    (folder / "calls.json").write_text(
        json.dumps([[*words, "--out", str(folder / f"{at}.json")] for at, words in enumerate(asked)]),
        encoding="utf-8",
    )
    subprocess.run([python, "-c", RUN, folder / "calls.json"], cwd=ROOT, check=True, capture_output=True)
    texts = [(folder / f"{at}.json").read_text(encoding="utf-8") for at in range(len(asked))]
    return [
        "\n".join(line for line in text.splitlines() if not line.startswith('  "seconds"')) for text in texts
    ]


@pytest.mark.trust
@pytest.mark.timeout(0)
@pytest.mark.parametrize("minor", range(11, 15))
def test_every_python_answers_the_same(minor, tmp_path) -> None:
    python = others().get(minor)
    if python is None:
        pytest.skip(f"Python 3.{minor} is not here, or is the one that runs this")
    place = tmp_path / "env"
    subprocess.run([python, "-m", "venv", place], check=True)
    own = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    options = ["--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    subprocess.run([own, "-m", "pip", "install", *options, "-r", ROOT / "requirements.lock"], check=True)
    asked = calls(tmp_path)
    assert written(own, asked, tmp_path / "theirs") == written(sys.executable, asked, tmp_path / "ours")
