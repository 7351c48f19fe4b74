import pytest

from mentordesk.core import resources
from mentordesk.core.paper.faces import BASE, BOLD, EMOJI, HAN, REGULAR, Faces


@pytest.mark.parametrize(
    ("letters", "file"),
    [
        ("é", BASE),
        ("Щ", BASE),
        ("王", HAN),
        ("김", HAN),
        ("🌟", EMOJI),
        ("❤\ufe0f", EMOJI),
        ("א", "NotoSansHebrew.ttf"),
    ],
)
def test_a_letter_is_drawn_by_the_first_face_that_has_it(letters: str, file: str) -> None:
    face = Faces().of(letters, REGULAR)
    assert face is not None
    assert face.file == file


def test_han_beyond_the_basic_plane_is_in_no_face() -> None:
    assert Faces().of("𠮷", REGULAR) is None


def test_bold_is_a_face_of_its_own_and_wider() -> None:
    faces = Faces()
    glyph = faces.base(REGULAR).font.get_nominal_glyph(ord("m"))
    assert faces.base(BOLD).width(glyph) > faces.base(REGULAR).width(glyph)


def test_a_face_of_one_weight_is_loaded_once() -> None:
    faces = Faces()
    assert faces.of("王", REGULAR) is faces.of("王", BOLD)


def test_a_glyph_that_says_two_texts_has_two_codes() -> None:
    face = Faces().base(REGULAR)
    assert face.code(5, "a") == face.code(5, "a") != face.code(5, "b")


def test_fonts_weigh_13_megabytes_at_most_and_bring_their_licences() -> None:
    folder = resources.path("fonts")
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 13_000_000
    assert {"OFL-Noto.txt", "OFL-IBM-Plex.txt", "Apache-2.0.txt", "README.md"} <= {
        f.name for f in folder.iterdir()
    }
