"""One card is chosen, by mouse or key."""

from PySide6.QtCore import Qt

from mentordesk.ui.views.reports.export_cards import ExportCards


def test_enter_chooses_a_card_and_a_new_offer_keeps_it(qtbot, offered):
    cards = ExportCards()
    qtbot.addWidget(cards)
    cards.show_offer(offered)
    assert cards.current == "packs"
    with qtbot.waitSignal(cards.chosen):
        qtbot.keyClick(cards.cards["roster"], Qt.Key.Key_Return)
    cards.show_offer(offered)
    assert cards.current == "roster"
    kept = [key for key, card in cards.cards.items() if card.property("kept")]
    assert kept == ["roster"]
