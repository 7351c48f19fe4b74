"""Rules about what may hurt people: text as markup, stray files, the network, words, locks."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.reading import calls, imports, modules, named, spoken, texts

KIT, FILES = "mentordesk/ui/kit/", "mentordesk/core/files/"
# these draw data as HTML unless told not to; the kit tells them
READS_MARKUP = {
    *(
        "QLabel",
        "QMessageBox",
        "QToolTip",
        "QProgressDialog",
        "QInputDialog",
        "QTextEdit",
        "QTextBrowser",
        "QErrorMessage",
    ),
    *("setToolTip", "setWhatsThis", "setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "appendHtml"),
}
NETWORK = re.compile(
    r"^(socket|ssl|http|smtplib|ftplib|imaplib|poplib|socketserver|xmlrpc|webbrowser|requests|httpx|aiohttp|urllib3"
    r"|urllib\.(request|error|robotparser)|PySide6\.QtNetwork|PySide6\.QtWebEngine\w*)(\.|$)"
)
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-zA-Z])")
COLOUR_MODULES = {"mentordesk/ui/kit/theme.py", "mentordesk/ui/kit/colours.py"}
AGREED_WORDS = {"Records"}  # the heading of that point in the mentoring agreement, as it was given to us
# the verb is as people speak; the thing is not
OFFICE_WORDS = re.compile(
    r"\brecords\b|\b(?:an?|the|this|that|each|every|no|any|new|one|of) (?:\w+ )?record\b"
    r"|\bentit(?:y|ies)\b|invalid input",
    re.IGNORECASE,
)


def only_the_kit_shows_text_that_could_be_markup(root: Path) -> Iterator[str]:
    for path, tree in modules(root, "mentordesk"):
        if path.startswith(KIT):
            continue
        for line, name in named(tree):
            if name in READS_MARKUP:
                yield f"{path}:{line}: {name} reads data as HTML: use ui/kit"


def nothing_parses_text_for_paper(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        for line, name in imports(tree):
            if name.startswith("reportlab") and name.rsplit(".", 1)[-1] in {
                "Paragraph",
                "XPreformatted",
                "platypus",
            }:
                yield f"{path}:{line}: reportlab's Paragraph is a parser: use core/paper"


def dialogs_never_stop_the_world(root: Path) -> Iterator[str]:
    for path, tree in modules(root, "mentordesk/ui"):
        for name, call in calls(tree):
            if name in {"exec", "exec_"}:
                yield f"{path}:{call.lineno}: use open() or popup(), not exec()"


def layouts_are_not_asked_for_their_items(root: Path) -> Iterator[str]:
    """Qt deletes an item with its widget unknown to Python, whose object then stands for other memory."""
    for path, tree in modules(root, "mentordesk/ui"):
        for name, call in calls(tree):
            if name == "itemAt":
                yield f"{path}:{call.lineno}: itemAt: keep the widgets yourself, or the program crashes later"


def temporary_files_go_to_our_scratch(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        for line, name in imports(tree):
            if name.split(".")[0] == "tempfile" and not path.startswith(FILES):
                yield f"{path}:{line}: tempfile: use core/files scratch"


def files_are_written_whole(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        if path.startswith(FILES):
            continue
        for name, call in calls(tree):
            if name in {"write_bytes", "write_text"} or (name in {"open", "fdopen"} and _writes(call)):
                yield f"{path}:{call.lineno}: {name} may leave half a file: use core/files"


def _writes(call: ast.Call) -> bool:
    """Whether one of the first two arguments, or `mode`, is a mode that writes; a log may be added to."""
    modes = [*call.args[:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(
        isinstance(mode, ast.Constant)
        and re.fullmatch(r"[rwaxbt+]{1,4}", str(mode.value))
        and set("wx+") & set(mode.value)
        for mode in modes
    )


def nothing_reaches_the_network(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        for line, name in imports(tree):
            if NETWORK.match(name):
                yield f"{path}:{line}: {name} reaches the network; the program is offline"


def colours_live_in_the_theme(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        if path not in COLOUR_MODULES:
            yield from (
                f"{path}:{line}: {text!r}: ask the theme" for line, text in texts(tree) if COLOUR.search(text)
            )


def sentences_are_in_plain_words(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        for line, text in spoken(tree):
            if OFFICE_WORDS.search(text) and text not in AGREED_WORDS:
                yield f"{path}:{line}: {text!r}: say it as a coordinator would"


def locks_name_hashes_and_no_address(root: Path) -> Iterator[str]:
    for path in sorted(root.glob("*.lock")):
        text = path.read_text(encoding="utf-8")
        if re.search(r"https?://|--index|--find-links|--extra-index|(^|\s)-[if]\s| @ ", text):
            yield f"{path.name}: names an address"
        for requirement in re.split(r"\n(?=\S)", text.strip()):
            if "--hash=sha256:" not in requirement:
                yield f"{path.name}: {requirement.splitlines()[0]} has no hash"


def qt_is_a_version_that_keeps_none(root: Path) -> Iterator[str]:
    """PySide6 6.12.0 gives up one reference to None with every call: Python 3.11 dies after some 40,000."""
    if not re.search(
        r'"PySide6-Essentials>=6\.\d+\.\d+,<6\.12"', (root / "pyproject.toml").read_text(encoding="utf-8")
    ):
        yield "pyproject.toml: PySide6-Essentials must stay below 6.12"
    for path in sorted(root.glob("*.lock")):
        for found in re.findall(
            r"(?im)^(?:pyside6|shiboken6)[\w-]*==(\d+)\.(\d+)", path.read_text(encoding="utf-8")
        ):
            if tuple(map(int, found)) >= (6, 12):
                yield f"{path.name}: PySide6 {'.'.join(found)}"


def dependencies_are_accounted_for(root: Path) -> Iterator[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    document = root / "docs" / "dependencies.md"
    account = document.read_text(encoding="utf-8") if document.is_file() else ""
    for dependency in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        name = re.split(r"[<>=]", dependency)[0]
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", account):
            yield f"docs/dependencies.md: {name}: what for, and why this one?"


RULES = [
    only_the_kit_shows_text_that_could_be_markup,
    nothing_parses_text_for_paper,
    dialogs_never_stop_the_world,
    layouts_are_not_asked_for_their_items,
    temporary_files_go_to_our_scratch,
    files_are_written_whole,
    nothing_reaches_the_network,
    colours_live_in_the_theme,
    sentences_are_in_plain_words,
    locks_name_hashes_and_no_address,
    qt_is_a_version_that_keeps_none,
    dependencies_are_accounted_for,
]
