"""Starts the window, or the command line when a subcommand is given."""

import gc
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

_OF_WINDOW = ("--startup-timing",)


def main(argv: list[str] | None = None) -> int:
    """Run what `argv` asks for; the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if _wants_window(words):
        return _open_window(words)
    from mentordesk import cli

    return cli.main(words)


def window() -> int:
    """Run the window, whatever the words; the start of the desktop's menu entry."""
    return _open_window(sys.argv[1:])


def _open_window(words: list[str]) -> int:
    gc.disable()  # until the first paint: nothing of what is made by then is garbage
    spare_reading_sources()
    from mentordesk import app

    return app.main(words)


def spare_reading_sources() -> None:
    """PySide reads the source of each module imported after it, to look for a switch that we do not use."""
    with suppress(ImportError, AttributeError):
        import_module("PySide6.QtCore")
        feature = import_module("shibokensupport.feature")
        if hasattr(feature, "_mod_uses_pyside"):
            vars(feature)["_mod_uses_pyside"] = lambda _module: False


def _wants_window(words: list[str]) -> bool:
    """No words, an option of the window, or the name of a programme file."""
    return not words or words[0] in _OF_WINDOW or Path(words[0]).suffix.lower() == ".mentordesk"


if __name__ == "__main__":
    sys.exit(main())
