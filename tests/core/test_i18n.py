"""Words in the person's language."""

import struct

import pytest

from mentordesk.core import i18n, resources


@pytest.fixture
def welsh(tmp_path, monkeypatch):
    """A catalogue of two messages, as msgfmt writes it."""
    messages = {"": "Content-Type: text/plain; charset=UTF-8\n", "Save": "Cadw"}
    keys = [key.encode() for key in sorted(messages)]
    values = [messages[key.decode()].encode() for key in keys]
    texts, places = b"", []
    start = 28 + 16 * len(keys)
    for text in (*keys, *values):
        places.append((len(text), start + len(texts)))
        texts += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    folder = tmp_path / "locale" / "cy_GB" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    table = b"".join(struct.pack("<2I", *place) for place in places)
    (folder / "mentordesk.mo").write_bytes(head + table + texts)
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    yield
    i18n.use("en_GB")


@pytest.mark.usefixtures("welsh")
def test_words_are_translated_where_they_are_shown():
    i18n.use("cy_GB")
    assert (i18n._("Save"), i18n.language()) == ("Cadw", "cy_GB")


@pytest.mark.usefixtures("welsh")
def test_a_language_that_is_not_there_speaks_the_words_of_the_source():
    i18n.use("de_DE")
    assert i18n._("Save") == "Save"


def test_a_marked_text_is_handed_back_untouched():
    assert i18n.N_("Save") == "Save"


def test_counts_choose_their_form():
    assert [i18n.ngettext("one", "many", count) for count in (0, 1, 2)] == ["many", "one", "many"]


def test_nothing_is_translated_to_nothing():
    assert i18n._("") == ""
