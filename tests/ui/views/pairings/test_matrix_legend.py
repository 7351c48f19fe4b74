"""The legend names every frame, and what other weights bring only with them."""

from mentordesk.ui.views.pairings.matrix_legend import Legend

BANDS = ("band 0", "band 1", "band 2", "band 3")


def test_what_would_pair_is_named_only_with_other_weights(qtbot, dressed):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show()

    def seen():
        return {words for words, item in legend.items.items() if item.isVisible()}

    assert {"paired", "proposed", "locked", "forbidden", "not allowed", *BANDS} == seen()
    legend.show_what_if(on=True)
    assert {"would pair", "would end"} <= seen()
    assert not legend.grab().isNull()


def test_the_bands_are_called_as_the_cohort_calls_them(qtbot, dressed):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_bands(("poor", "so-so", "fine", "great"), (20, 40, 60))
    assert [label.text() for label in legend.bands] == [
        "poor",
        "so-so from 20",
        "fine from 40",
        "great from 60",
    ]
