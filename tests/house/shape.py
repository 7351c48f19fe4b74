"""Rules about the shape of the code: lengths, names, tests, exceptions to checks."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.house.reading import calls, functions, imports, modules

MODULE_LINES, FUNCTION_LINES, TEST_LINES = 300, 40, 25
MIGRATIONS = "mentordesk/core/migrations/"
# modules without a test of their own, each with the reason
UNTESTED = {
    "__init__.py": "a package hands on what its modules hold",
    "__main__.py": "starts what is tested elsewhere",
}
UNTESTED_FOLDERS = {
    MIGRATIONS: "tests/core/test_migrations.py compares their result with the model",
    "mentordesk/core/model/": "tables hold no behaviour; tests/core/test_model.py and every room use them",
}
VAGUE = re.compile(r"(Manager|Helper|Helpers|Utils|Util|Impl)$|^handle_|^(utils?|helpers?|misc|common)$")
EXCUSE = re.compile(r"# *(noqa|type: *ignore|pragma: *no cover)(?P<rest>.*)")


def modules_are_short(root: Path) -> Iterator[str]:
    for path, _tree in modules(root):
        lines = len((root / path).read_text(encoding="utf-8").splitlines())
        if lines > MODULE_LINES and not path.startswith(MIGRATIONS):  # written by a tool, never edited
            yield f"{path}: {lines} lines, at most {MODULE_LINES}"


def functions_are_short(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        if not path.startswith(MIGRATIONS):
            yield from _long(path, functions(tree), FUNCTION_LINES)


def tests_are_short(root: Path) -> Iterator[str]:
    for path, tree in modules(root, "tests"):
        yield from _long(
            path, (each for each in functions(tree) if each.name.startswith("test_")), TEST_LINES
        )


def _long(path: str, found: Iterable[ast.FunctionDef], most: int) -> Iterator[str]:
    for function in found:
        lines = (function.end_lineno or 0) - function.lineno + 1
        if lines > most:
            yield f"{path}:{function.lineno}: {function.name} has {lines} lines, at most {most}"


def each_module_has_its_test(root: Path) -> Iterator[str]:
    for path, _tree in modules(root):
        place = Path(path)
        if place.name in UNTESTED or path.startswith(tuple(UNTESTED_FOLDERS)):
            continue
        folder = Path("tests", *place.parts[1:-1])
        name = f"test_{place.stem.lstrip('_')}.py"
        if not (root / folder / name).is_file():
            yield f"{path}: no {(folder / name).as_posix()}"


def names_say_what_it_is(root: Path) -> Iterator[str]:
    for path, tree in modules(root):
        if VAGUE.search(Path(path).stem):
            yield f"{path}: a name that says nothing"
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and VAGUE.search(node.name):
                yield f"{path}:{node.lineno}: {node.name}: a name that says nothing"


def nothing_is_left_for_later(root: Path) -> Iterator[str]:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")
    yield from _lines(root, "mentordesk", later, "is left for later")


def exceptions_give_their_reason(root: Path) -> Iterator[str]:
    for under in ("mentordesk", "tests"):
        for path, _tree in modules(root, under):
            if path == "tests/house/test_checks_bite.py":  # plants what is to be found
                continue
            for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
                excuse = EXCUSE.search(line)
                if excuse and not re.search(r" (-|#) +\S", excuse["rest"]):
                    yield f"{path}:{number}: an exception to a check without its reason (“- because ...”)"


def tests_do_not_sleep(root: Path) -> Iterator[str]:
    for path, tree in modules(root, "tests"):
        for name, call in calls(tree):
            if name in {"sleep", "qWait", "qSleep", "wait_ms"}:
                yield f"{path}:{call.lineno}: {name}: wait for what should happen, not for time"


def test_files_have_names_of_their_own(root: Path) -> Iterator[str]:
    names = Counter(Path(path).name for path, _tree in modules(root, "tests"))
    yield from (
        f"{name}: {count} test files of this name"
        for name, count in names.items()
        if count > 1 and name.startswith("test_")
    )


def the_plan_and_the_house_agree(root: Path) -> Iterator[str]:
    """The plan in docs/architecture.md names just what lies in mentordesk, core and ui."""
    document = root / "docs" / "architecture.md"
    plan = document.read_text(encoding="utf-8") if document.is_file() else ""
    said = set(re.findall(r"\w+", plan.partition("mentordesk/\n")[2].partition("resources/")[0]))
    for folder in ("mentordesk", "mentordesk/core", "mentordesk/ui"):
        for path in sorted((root / folder).iterdir()) if (root / folder).is_dir() else ():
            if (path.suffix == ".py" or (path / "__init__.py").is_file()) and path.stem not in {
                *said,
                "__init__",
            }:
                yield f"docs/architecture.md: the plan lacks {folder}/{path.stem}"
    for name in re.findall(r"^ {2,4}(\w+)", plan, re.MULTILINE):
        places = [root / "mentordesk" / part / name for part in ("", "core", "ui")]
        if not any(place.is_dir() or place.with_suffix(".py").is_file() for place in places):
            yield f"docs/architecture.md: there is no {name} in the house"


def migrations_stand_alone(root: Path) -> Iterator[str]:
    for path, tree in modules(root, f"{MIGRATIONS}versions"):
        for line, name in imports(tree):
            if name.startswith("mentordesk"):
                yield f"{path}:{line}: a shipped migration must not change with the program"


def _lines(root: Path, under: str, wrong: re.Pattern[str], why: str) -> Iterator[str]:
    for path, _tree in modules(root, under):
        for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), 1):
            if wrong.search(line):
                yield f"{path}:{number}: {why}"


RULES = [
    modules_are_short,
    functions_are_short,
    tests_are_short,
    each_module_has_its_test,
    names_say_what_it_is,
    nothing_is_left_for_later,
    exceptions_give_their_reason,
    tests_do_not_sleep,
    test_files_have_names_of_their_own,
    migrations_stand_alone,
    the_plan_and_the_house_agree,
]
