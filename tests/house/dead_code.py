"""Finds code that nothing uses: vulture, but for the fields that classes declare (columns, members)."""

import re
import sys
import tomllib
from pathlib import Path

from vulture import Vulture


def found(root: Path) -> list[str]:
    """One line for each thing in `root`/mentordesk that nothing there uses."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["vulture"]
    vulture = Vulture(ignore_names=settings["ignore_names"], ignore_decorators=settings["ignore_decorators"])
    vulture.scavenge([str(root / path) for path in settings["paths"]])
    fields = {item.name for item in vulture.defined_vars}
    called = _named_in_texts(root)
    return [
        item.get_report()
        for item in vulture.get_unused_code(min_confidence=settings["min_confidence"])
        # a field is what a table or a form holds, whether or not our code names it; locals have 100 %
        if item.typ != "variable" or item.confidence == 100
        if item.name not in called and not (item.typ == "attribute" and item.name in fields)
    ]


def _named_in_texts(root: Path) -> set[str]:
    """What is imported by name when it is first needed: "package.module:name"."""
    texts = (path.read_text(encoding="utf-8") for path in (root / "mentordesk").rglob("*.py"))
    return {name for text in texts for name in re.findall(r'"mentordesk[\w.]+:(\w+)"', text)}


if __name__ == "__main__":
    lines = found(Path.cwd())
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.exit(bool(lines))
