"""The legend names every frame, and what other weights bring only with them."""

from mentordesk.ui.views.pairings.matrix_legend import Legend


def test_what_would_pair_is_named_only_with_other_weights(qtbot, dressed):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show()

    def seen():
        return {words for words, item in legend.items.items() if item.isVisible()}

    assert {"paired", "proposed", "locked", "forbidden", "not allowed", "tints"} == seen()
    legend.show_what_if(on=True)
    assert {"would pair", "would end"} <= seen()
    assert not legend.grab().isNull()
