"""The named colours, light and dark, plain and in high contrast; theme.py hands them out."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of named colours, each written `#rrggbb`."""

    page: str
    surface: str
    side: str
    border: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    on_selection: str
    red: str
    red_ground: str
    amber: str
    amber_ground: str
    watch: str
    watch_ground: str
    good: str
    good_ground: str
    track: str
    hatch: str
    interval: str
    tooltip: str
    on_tooltip: str
    score0: str
    score1: str
    score2: str
    score3: str
    score4: str


LIGHT = Colours(
    page="#fbfaf7",
    surface="#ffffff",
    side="#f3f1ec",
    border="#e0ddd6",
    control="#868d8a",
    text="#1d2423",
    muted="#55605d",
    accent="#0f6e6e",
    on_accent="#ffffff",
    selection="#e1efee",
    on_selection="#0b5757",
    red="#a3261d",
    red_ground="#fbe9e7",
    amber="#7d5200",
    amber_ground="#fbefd6",
    watch="#44568a",
    watch_ground="#e8ecf6",
    good="#2b6637",
    good_ground="#e5f1e6",
    track="#e4e1da",
    hatch="#d9d5cc",
    interval="#559a96",
    tooltip="#1d2423",
    on_tooltip="#ffffff",
    score0="#f3f1ec",
    score1="#e9f0ee",
    score2="#d5e6e4",
    score3="#a9cfcc",
    score4="#7cb8b4",
)

DARK = Colours(
    page="#171b1b",
    surface="#1e2323",
    side="#131616",
    border="#343b3a",
    control="#7d8785",
    text="#e7ebe9",
    muted="#a5afac",
    accent="#56bdb6",
    on_accent="#06201f",
    selection="#1b3f3f",
    on_selection="#a5e0db",
    red="#ff9c92",
    red_ground="#45201d",
    amber="#eebd62",
    amber_ground="#40300f",
    watch="#a9b9ea",
    watch_ground="#262d45",
    good="#8fcf98",
    good_ground="#1d3722",
    track="#343b3a",
    hatch="#343b3a",
    interval="#56bdb6",
    tooltip="#e7ebe9",
    on_tooltip="#171b1b",
    score0="#1e2323",
    score1="#222f2f",
    score2="#283f3d",
    score3="#305452",
    score4="#376865",
)

TILES = (
    "#3d688c",
    "#755688",
    "#86553f",
    "#48693f",
    "#93495f",
    "#515f74",
    "#6f5d1f",
    "#2a6d6b",
    "#5a5698",
    "#7d4b72",
)
"""Grounds of the initials tiles, for white letters in both themes."""
ON_TILE = "#ffffff"


def high_contrast(colours: Colours) -> Colours:
    """The same set with every edge drawn in the text colour and no grey text."""
    return replace(
        colours, muted=colours.text, control=colours.text, border=colours.muted, page=colours.surface
    )
