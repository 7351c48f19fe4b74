"""Names compare whatever their case, accents, invisible characters and spaces."""

import pytest

from mentordesk.core.folding import folded, searchable


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),
        ("  Ada \t Obi\n", "ada obi"),
        ("Ada\u00a0Obi", "ada obi"),
        ("STRASSE Straße", "strasse strasse"),
        ("Łukasz", "lukasz"),
        ("Øre Ærø", "ore aero"),
        ("Þór Đặng", "thor dang"),
        ("İstanbul Iğdır", "istanbul igdir"),
        ("ﬁona", "fiona"),
        ("Ａｄａ", "ada"),
        ("A\u200bda\u200e Ob\u00adi\ufeff", "ada obi"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Ёлка", "елка"),
        ("محمّد", "محمد"),
        ("陳大文", "陳大文"),
    ],
)
def test_only_what_makes_a_difference_is_kept(text, plain):
    assert folded(text) == plain


def test_names_that_differ_stay_different():
    assert len({folded(name) for name in ("Ada", "Adam", "Ida", "A da")}) == 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Zoë.Marsh@Example.org", "example marsh org zoe"),
        ("P-7K3MA", "7k3ma p"),
        ("Ada ADA Ädà", "ada"),
        ("100% _under_ score", "100 score under"),
        ("हिन्दी, 陳大文", "हिनदी 陳大文"),
        ("it’s “quoted”", "it quoted s"),
    ],
)
def test_the_words_searched_are_folded_each_once_in_order(text, words):
    assert searchable(text) == words
