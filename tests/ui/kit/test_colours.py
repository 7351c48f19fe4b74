"""Each pair of text and ground that is drawn can be read."""

import pytest

from mentordesk.ui.kit.colours import DARK, LIGHT, ON_TILE, TILES, high_contrast


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


SETS = [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)]


@pytest.mark.parametrize("colours", SETS)
@pytest.mark.parametrize("ground", ["page", "surface", "side"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "red", "amber", "watch", "good"])
def test_text_can_be_read(colours, ground, ink):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", SETS)
def test_text_on_its_own_ground_can_be_read(colours):
    pairs = [
        ("on_accent", "accent"),
        ("on_selection", "selection"),
        ("text", "selection"),
        ("on_tooltip", "tooltip"),
    ]
    pairs += [(level, f"{level}_ground") for level in ("red", "amber", "watch", "good")]
    assert [p for p in pairs if contrast(getattr(colours, p[0]), getattr(colours, p[1])) < 4.5] == []


@pytest.mark.parametrize("colours", SETS)
def test_edges_of_controls_can_be_seen(colours):
    assert min(contrast(colours.control, ground) for ground in (colours.page, colours.surface)) >= 3


def test_initials_can_be_read_on_every_tile():
    assert min(contrast(ON_TILE, tile) for tile in TILES) >= 4.5


@pytest.mark.parametrize("colours", SETS)
def test_scores_can_be_read_on_every_tint(colours):
    tints = [getattr(colours, f"score{step}") for step in range(5)]
    assert min(contrast(colours.text, tint) for tint in tints) >= 4.5
    assert contrast(colours.muted, colours.score0) >= 4.5
