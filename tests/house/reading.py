"""Reads the program's source for the rules of the house."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

Source = tuple[str, ast.Module]


def modules(root: Path, under: str = "mentordesk") -> Iterator[Source]:
    """Each module below the folder: its path from the root, with forward slashes, and its syntax tree."""
    for path in sorted((root / under).rglob("*.py")):
        yield path.relative_to(root).as_posix(), parsed(path, path.stat().st_mtime_ns)


@cache
def parsed(path: Path, _changed: int) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that is imported, wherever in the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def named(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of everything that is named in code: `a`, and the `b` of `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Each call, with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.func.id if isinstance(node.func, ast.Name) else node.func.attr, node


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is no docstring."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def spoken(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of everything that is marked for translation."""
    for name, call in calls(tree):
        if name in {"_", "N_", "ngettext"}:
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value
