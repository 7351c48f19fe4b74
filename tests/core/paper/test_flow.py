from mentordesk.core.paper.flow import Piece, pages


def piece(height: float, **more) -> Piece:
    return Piece(height, lambda spot: None, **more)


def heights(found) -> list[list[float]]:
    return [[placed.height for placed in page] for page in found]


def test_pieces_fill_a_page_before_the_next() -> None:
    assert heights(pages([piece(40), piece(40), piece(40)], 100)) == [[40, 40], [40]]


def test_a_heading_goes_with_what_follows() -> None:
    assert heights(pages([piece(70), piece(10, keep=True), piece(40)], 100)) == [[70], [10, 40]]


def test_a_chain_higher_than_a_page_is_parted_all_the_same() -> None:
    found = pages([piece(60, keep=True), piece(60, keep=True), piece(60)], 100)
    assert heights(found) == [[60], [60], [60]]


def test_room_above_is_not_kept_at_the_top_of_a_page() -> None:
    found = pages([piece(90, before=20), piece(50, before=20)], 100)
    assert [page[0].down for page in found] == [0, 0]


def test_a_piece_that_stretches_takes_the_rest() -> None:
    assert heights(pages([piece(30), piece(20, stretch=True), piece(10)], 100)) == [[30, 70], [10]]


def test_the_head_of_a_table_is_repeated_overleaf() -> None:
    head = piece(10, keep=True)
    rows = [piece(40, repeat=head) for _row in range(4)]
    assert heights(pages([head, *rows], 100)) == [[10, 40, 40], [10, 40, 40]]


def test_no_pieces_are_one_empty_page() -> None:
    assert pages([], 100) == [[]]
