"""Reports previews every export, writes it in the background, and hands the file over."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from mentordesk.core import participants
from mentordesk.ui.dialogs.owner import OwnerForm
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.handing_over import HandingOver
from tests.ui.accessible import nameless

TITLES = [("roster", "Participants"), ("calendar", "Emerging leaders, 2026")]


def save_to(qtbot, page, path):
    """Answer the dialog that asks where."""
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)), timeout=10_000)
    [dialog] = page.findChildren(QFileDialog)
    name = dialog.selectedFiles()[0]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: bool(page.findChildren(HandingOver)), timeout=20_000)
    return name


def test_each_export_is_a_card_with_what_it_holds(page):
    said = {key: card.accessibleName() for key, card in page.cards.cards.items()}
    rotations = ["rotation", "rotation_workbook", "rotation_calendar"]
    assert list(said) == [
        *("packs", "calendar", "dossier_workbook", "dossier", *rotations, "roster", "held"),
    ]
    assert said["packs"].endswith("1 pack")
    assert said["roster"].endswith("4 people, 2 pairings")
    assert page.subtitle == "9 kinds of file"


def test_packs_are_previewed_page_by_page(page):
    assert page.view.preview.currentWidget() is page.view.pages
    assert page.view.pages.said.text() == f"Page 1 of {page.view.pages.pages}"


@pytest.mark.parametrize(("key", "title"), TITLES)
def test_workbook_and_calendar_are_previewed_as_tables(qtbot, page, key, title):
    qtbot.mouseClick(page.cards.cards[key], Qt.MouseButton.LeftButton)
    tables = page.view.tables
    qtbot.waitUntil(lambda: tables.tabs.count() > 0 and tables.tabs.tabText(0) == title, timeout=20_000)
    assert page.view.preview.currentWidget() is tables


def test_saving_writes_the_file_and_shows_the_way_to_it(qtbot, page, window, tmp_path):
    path = tmp_path / "packs.pdf"
    qtbot.mouseClick(window.head.primary, Qt.MouseButton.LeftButton)
    proposed = save_to(qtbot, page, path)
    assert proposed.endswith("Session packs, Emerging leaders, 2026, 2026-11-18.pdf")
    assert len(PdfReader(path).pages) == page.view.pages.pages
    assert window.toasts.words.text() == "Wrote “packs.pdf”."
    assert page.context.settings.of_page("reports", "folder") == str(tmp_path)


def test_what_is_shown_is_what_is_printed(qtbot, page, tmp_path):
    page.cards.choose("calendar")
    page.print_shown()
    save_to(qtbot, page, tmp_path / "out.ics")
    assert (tmp_path / "out.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_session_of_another_room_is_chosen(qtbot, page, offered):
    page.cards.choose("roster")
    page.focus("session", offered.coming[0].id)
    assert page.cards.current == "packs"
    assert page.view.options().session_ids == (offered.coming[0].id,)


def test_without_sessions_the_packs_say_why(qtbot, page):
    form = page.view.options_form.fields["session_ids"]
    form.way.setCurrentIndex(1)  # this week's: there are none
    qtbot.waitUntil(lambda: page.view.preview.currentWidget() is page.view.words, timeout=20_000)
    assert "no session to print yet" in page.view.words.text()
    assert not page.view.save_button.isEnabled()


def test_a_file_without_a_programme_teaches(opened, new_copy):
    window = opened(new_copy)
    [empty] = window.rooms.page.findChildren(EmptyState)
    assert "This file has no programme yet" in [label.text() for label in empty.findChildren(QLabel)]
    assert not window.head.primary.isEnabled()


def test_the_coordinator_is_reached_from_here(qtbot, page):
    [link] = [each for each in page.findChildren(QPushButton) if each.text() == "Coordinator and logo…"]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(OwnerForm)), timeout=10_000)
    page.window().findChildren(OwnerForm)[0].window().close()


def test_everything_has_a_name(page):
    assert nameless(page) == []
    assert "preview" in page.explain()


def test_what_is_held_about_a_person_is_previewed_by_their_code(qtbot, page):
    page.cards.choose("held")
    qtbot.waitUntil(lambda: "Say about whom" in page.view.words.text())
    field = page.view.options_form.fields["person"]
    desk = page.context.desk
    field.setText(desk.ask(participants.profiles, page.cohort_id)[0].code)
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: page.view.preview.currentWidget() is page.view.pages, timeout=20_000)
    assert page.view.pages.pages >= 1


def test_another_room_can_ask_for_an_export(page):
    page.focus("dossier", 0)
    assert page.cards.current == "dossier"
