"""Starts the window, or the command line when a subcommand is given."""

import sys
from pathlib import Path

_OF_WINDOW = ("--startup-timing",)


def main(argv: list[str] | None = None) -> int:
    """Run what `argv` asks for; the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if _wants_window(words):
        from mentordesk import app

        return app.main(words)
    from mentordesk import cli

    return cli.main(words)


def window() -> int:
    """Run the window, whatever the words; the start of the desktop's menu entry."""
    from mentordesk import app

    return app.main(sys.argv[1:])


def _wants_window(words: list[str]) -> bool:
    """No words, an option of the window, or the name of a programme file."""
    return not words or words[0] in _OF_WINDOW or Path(words[0]).suffix.lower() == ".mentordesk"


if __name__ == "__main__":
    sys.exit(main())
