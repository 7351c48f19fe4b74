"""Plug points: each module of a package that holds an object of a given name is a plug, without any list."""

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def plugs(package: str, name: str, kind: type[T]) -> dict[str, T]:
    """The objects called `name` in the modules of `package`, by module name (`_...` modules are skipped)."""
    found = {}
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if module.name.startswith("_"):
            continue
        plug = getattr(importlib.import_module(f"{package}.{module.name}"), name, None)
        if plug is None:
            continue
        if not isinstance(plug, kind):
            raise TypeError(f"{package}.{module.name}.{name} is no {kind.__name__}")
        found[module.name] = plug
    return found
