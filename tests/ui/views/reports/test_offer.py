"""The offer tells what there is to print, and which sessions a choice means."""

from datetime import date
from types import SimpleNamespace

from mentordesk.ui.views.reports.offer import Offer


def row(number, pairing, day):
    return SimpleNamespace(id=number, pairing_id=pairing, day=date(2026, 11, day))


OFFER = Offer({}, {}, {}, (), (row(1, 7, 19), row(2, 8, 22), row(3, 7, 23)), date(2026, 11, 18))


def test_choices_mean_sessions():
    assert OFFER.next_ids() == (1, 2)
    assert OFFER.week_ids() == (1, 2)  # until Sunday the 22nd
    assert OFFER.pairing_ids(7) == (1, 3)


def test_names_of_files_say_what_whose_and_when(offered):
    assert offered.names["roster"] == "Roster, Emerging leaders, 2026, 2026-11-18.xlsx"
    assert [title for _id, title in offered.pairings] == ["Dee Lau with Cleo Reid"]
