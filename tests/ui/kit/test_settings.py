"""The window remembers, and forgives what others wrote into its file."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from mentordesk.ui.kit.settings import Settings


def test_what_is_set_is_there_after_a_new_start(tmp_path):
    settings = Settings(tmp_path / "window.ini")
    settings.zoom, settings.look, settings.contrast = 125, "dark", True
    settings.store.sync()
    again = Settings(tmp_path / "window.ini")
    assert (again.zoom, again.look, again.contrast) == (125, "dark", True)


def test_nonsense_in_the_file_gives_the_default(tmp_path):
    (tmp_path / "window.ini").write_text("[look]\nzoom=huge\n", encoding="utf-8")
    assert Settings(tmp_path / "window.ini").zoom == 100


def test_the_latest_file_comes_first_and_once(settings):
    for name in ("a", "b", "a"):
        settings.opened(Path("/desk") / name)
    assert settings.recent == [Path("/desk/a"), Path("/desk/b")]
    assert (settings.last_file, settings.last_folder) == (str(Path("/desk/a")), str(Path("/desk")))


def test_columns_and_words_are_kept_per_page(settings):
    settings.keep_columns("people", QByteArray(b"wide"))
    settings.keep_of_page("people", "filter", "waiting")
    assert settings.columns("people") == QByteArray(b"wide")
    assert settings.columns("other").isEmpty()
    assert (settings.of_page("people", "filter"), settings.of_page("other", "filter")) == ("waiting", "")
