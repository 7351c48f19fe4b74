"""Sets MentorDesk up and runs it: `python3 run.py`, `run.py test`, `run.py trust`, `run.py COMMAND ...`."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NOTE = VENV / "mentordesk.json"  # what was installed into it and what was found on this computer
OLDEST = (3, 11)
# what Qt needs of the system and its wheel does not bring, as Debian and Ubuntu call it
FOR_QT = [
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libglib2.0-0",
]
FOR_WINDOWS = ["libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"]
FONTS = ["fonts-dejavu-core"]
# what the reliability runs look through and Python does not bring; without them they skip, and say so
FOR_TRUST = ["strace", "libfaketime"]
COUNT_FONTS = (
    "from PySide6.QtGui import QFontDatabase, QGuiApplication\n"
    "app = QGuiApplication(['fonts'])\n"
    "print(len(set(QFontDatabase.families()) - {'Sans Serif', 'Serif', 'Monospace'}))"
)
# percent of lines and branches that the tests must run: now, and before a version is given out
BARS = {"core": (95, 95), "ui": (85, 85)}
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "ruff": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as check; check()"],
    "dead code": ["-m", "tests.house.dead_code"],
    "tests": ["-m", "pytest", "-q", "-n", "2", "--cov", "--cov-report=", "--durations=10"],
}


def main(arguments):
    if sys.version_info < OLDEST:
        sys.exit(
            "MentorDesk needs Python {}.{} or later; this is {}.{}.".format(*OLDEST, *sys.version_info[:2])
        )
    task = arguments[0] if arguments else ""
    if task == "test":
        make_ready("requirements-dev.lock", FOR_QT)
        return test()
    if task == "trust":
        make_ready("requirements-dev.lock", FOR_QT)
        complete_instruments()
        return python("-m", "pytest", "-m", "trust", "--timeout=0", *arguments[1:], offscreen=True)
    window = not task or task.startswith("-") or task.endswith(".mentordesk")
    make_ready("requirements.lock", FOR_QT + FOR_WINDOWS if window else [])
    return python("-m", "mentordesk", *arguments)


# --- the environment


def make_ready(lock, system):
    """Install what the lock names, unless that is done, and see that the system has the libraries for it."""
    note = json.loads(NOTE.read_text(encoding="utf-8")) if NOTE.is_file() else {}
    # whoever develops has more than the program needs
    enough = {digest(lock), digest("requirements-dev.lock")}
    if note.get("lock") not in enough or not PYTHON.is_file():
        make_environment(lock)
        note = {"lock": digest(lock), "system": []}
    if sys.platform.startswith("linux") and not set(system) <= set(note["system"]):
        complete_system(system)
        note["system"] = system
    NOTE.write_text(json.dumps(note), encoding="utf-8")


def digest(lock):
    """Changes with the lock, with Python and with the place of the checkout, which the environment holds."""
    seed = (ROOT / lock).read_bytes() + repr((sys.version_info[:2], str(VENV))).encode()
    return hashlib.sha256(seed).hexdigest()


def make_environment(lock):
    print(f"Setting up {VENV.name} from {lock}. This takes a minute, once.", flush=True)
    making = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(making, check=False).returncode:
        install(["python3-venv"])
        subprocess.run(making, check=True)
    options = [
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
        "--only-binary=:all:",
    ]
    done = subprocess.run([PYTHON, "-m", "pip", "install", *options, "-r", ROOT / lock], check=False)
    if done.returncode:
        sys.exit("The libraries could not be installed; the lines above say why. Run the same command again.")
    subprocess.run([PYTHON, "-m", "compileall", "-q", VENV], check=False, stdout=subprocess.DEVNULL)


def complete_system(packages):
    """Install the libraries and fonts that Qt finds missing on Linux."""
    if packages and missing_libraries(windows=set(FOR_WINDOWS) <= set(packages)):
        install(packages)
    if packages and fonts() == 0:
        install(FONTS)


def complete_instruments():
    """Install what watches and misleads processes, where we may; else say what is left out."""
    folders = ("/usr/lib", "/usr/local/lib")
    there = {
        "strace": bool(shutil.which("strace")),
        "libfaketime": any(any(Path(folder).glob("**/libfaketime.so.1")) for folder in folders),
    }
    missing = [name for name in FOR_TRUST if not there[name]]
    if not missing:
        return
    if sys.platform.startswith("linux") and shutil.which("apt-get") and os.geteuid() == 0:
        install(missing)
    else:
        print("Some runs are skipped: they need what Debian calls " + " ".join(missing), flush=True)


def missing_libraries(*, windows):
    """What the loader does not find for Qt itself, and for windows on a screen."""
    if not shutil.which("ldd"):
        return []
    found = subprocess.run(
        [
            PYTHON,
            "-c",
            "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    qt = Path(found.stdout.strip())
    platforms = qt / "Qt" / "plugins" / "platforms"
    files = [
        *qt.glob("QtWidgets*.so"),
        platforms / "libqoffscreen.so",
        *([platforms / "libqxcb.so"] if windows else []),
    ]
    said = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in said.splitlines() if "not found" in line})


def fonts():
    """How many families Qt finds; without any it draws boxes for letters and says nothing."""
    found = subprocess.run(
        [PYTHON, "-c", COUNT_FONTS], env=environment(offscreen=True), capture_output=True, check=False
    )
    return int(found.stdout or 0)


def install(packages):
    """By apt where we may; else say the one line to run, and stop."""
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        sys.exit("This system lacks libraries. Install what Debian calls: " + " ".join(packages))
    root = os.geteuid() == 0
    if not root and (not shutil.which("sudo") or quietly("sudo", "-n", "true")):
        sys.exit("This system lacks libraries. Run this once, then start again:\n  sudo " + " ".join(line))
    print("Installing " + " ".join(packages), flush=True)
    before = [] if root else ["sudo"]
    if quietly(*before, *line):
        quietly(*before, "apt-get", "update")
        if quietly(*before, *line):
            sys.exit("apt could not install them. Run this, then start again:\n  sudo " + " ".join(line))


def quietly(*command):
    """Run it without its chatter; its exit code."""
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode


def environment(*, offscreen=False):
    """Ours: the package beside this file, and compiled modules kept, which halves the time to start."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ours["PYTHONPATH"] = str(ROOT)
    return {**ours, "QT_QPA_PLATFORM": "offscreen"} if offscreen else ours


def python(*arguments, offscreen=False):
    """Run Python of the environment to its end; its exit code; offscreen means from our own folder too."""
    place, variables = (ROOT if offscreen else None), environment(offscreen=offscreen)
    try:
        return subprocess.run([PYTHON, *arguments], env=variables, cwd=place, check=False).returncode
    except KeyboardInterrupt:
        return 130


# --- the checks


def test():
    """Run every check and all tests, then say in a few lines how each went; 0 when all passed."""
    results = []
    for name, command in CHECKS.items():
        print(f"\n--- {name}", flush=True)
        started = time.monotonic()
        code = python(*command, offscreen=True)
        results.append((name, code == 0, f"{time.monotonic() - started:.0f} s"))
    results += coverage()
    print(
        "\n"
        + "\n".join(
            f"{'ok    ' if passed else 'FAILED'}  {name:<12}  {said}" for name, passed, said in results
        )
    )
    return 0 if all(passed for _name, passed, _said in results) else 1


def coverage():
    """For core and ui: whether their tests run enough of their lines and branches."""
    for part, (bar, wanted) in BARS.items():
        command = [PYTHON, "-m", "coverage", "report", f"--include=mentordesk/{part}/*"]
        print(f"\n--- coverage of {part}", flush=True)
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
        print(said)
        total = [line.split()[-1] for line in said.splitlines() if line.startswith("TOTAL")]
        percent = float(total[0].rstrip("%")) if total else 0.0
        yield f"{part} covered", percent >= bar, f"{percent:g} % (at least {bar} %, wanted {wanted} %)"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
