"""One export with its options, its preview, and what to know of it."""

from pathlib import Path

import pytest

from mentordesk.core.exports import Rehearsal, Written
from mentordesk.ui.views.reports.export_view import ExportView


@pytest.fixture
def view(qtbot, offered):
    view = ExportView(lambda: None)
    qtbot.addWidget(view)
    view.show_export(offered.exports["packs"], offered, 1)
    return view


def test_options_are_kept_when_the_same_export_is_offered_again(view, offered):
    view.options_form.fields["size"].setValue(16)
    view.show_export(offered.exports["packs"], offered, 1)
    assert view.options().size == 16
    view.show_export(offered.exports["roster"], offered, 1)
    assert not hasattr(view.options(), "size")


def test_a_preview_asks_for_the_next_sessions_by_name(view, offered):
    assert view.options().session_ids == ()
    assert view.preview_options().session_ids == offered.next_ids()


def test_remarks_are_shown_in_words(view):
    view.show_rehearsal(Rehearsal(Written(Path("x"), 1, 2, ("A letter is missing.",))))
    assert view.note.text() == "A letter is missing."
    view.show_rehearsal("There is nothing.")
    assert (view.words.text(), view.note.isHidden()) == ("There is nothing.", True)


def test_without_an_export_there_are_no_options(qtbot, dressed):
    view = ExportView(lambda: None)
    qtbot.addWidget(view)
    with pytest.raises(RuntimeError):
        view.options()
