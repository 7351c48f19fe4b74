"""Bad text files: encodings, delimiters, quotation marks, rows, dates, names and addresses."""

import csv
import io
from collections.abc import Sequence
from functools import partial

from tests.trust.bad_files import ACCEPT, ANN, ASK, BO, HEADINGS, PARTIAL, REFUSE, BadFile, person

Rows = Sequence[Sequence[str]]

ACCENTS = (
    person(1, first="Zoë", last="Müller", notes="naïve café"),
    person(2, first="José", last="Núñez", notes="año"),
    person(3, first="Seán", last="Ó Súilleabháin", role="mentor", notes="“quotes” – dash € sign"),
)
SLAVIC = (person(1, first="Łukasz", last="Żak"), person(2, first="Jiří", last="Dvořák"))
FORMULAS = (
    *("=cmd|'/c calc'!A0", "+1+1", "-2+3", "@SUM(1,1)", '=HYPERLINK("http://x.invalid","click")', "＝1+1"),
    *('DDE ("cmd";"/C calc";"__DdeLink")', " =1+1", "'=1+1", "%0A=1+1", "-", '=1+2";=1+2'),
)
MARKUP = (
    *("<b>bold</b>", "<img src='/etc/hostname'>", "<img src=x onerror=alert(1)>", "</para><para>", "R&D"),
    *("<a href='file:///etc/passwd'>x</a>", "a < b & c > d", "&lt;already&gt;", "Tom <tom@example.org>"),
    *("{{7*7}} ${7*7} %s %(x)s {0}", "![x](file:///etc/hostname)", "<!-- ", "]]>"),
)
ODD_NAMES = (
    *(
        "O'Brien",
        "Robert'); DROP TABLE person;--",
        "100%",
        "under_score",
        "N/A",
        "NULL",
        "None",
        "-",
        "\\",
        "..",
    ),
    *(
        "../../x",
        "CON",
        "Anna\u202egpj.exe",
        "\u200bhidden",
        "👩‍👩‍👧‍👦",
        "مرحبا بالعالم",
        "שלום",
        "李小龍",
        "ﬁ ligature",
    ),
    *("İstanbul ıI", "STRASSE straße", "a\u00adb", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "１２３"),
)
NO_ADDRESSES = (
    *(
        "a@b",
        "a b@example.org",
        "a@@example.org",
        "a@example",
        "<a@example.org>",
        "a@example.org;b@example.org",
    ),
    *("a@example.org\nBcc: x@example.org", '"a b"@example.org', "x" * 65 + "@example.org", ".a@example.org"),
    *("a@" + "y" * 250 + ".org", "аdmin@example.org"),
)
DATES = (
    *("03/04/2009", "13/04/2009", "2009-02-30", "29/02/2009", "31.12.09", "1/1/00", "3 March 2009", "39876"),
    *(
        "2009-2-3",
        "0000-00-00",
        "2199-01-01",
        "1850-06-01",
        "12/31/2008",
        "2009-02-03T10:00:00Z",
        "yesterday",
    ),
)


def text(rows: Rows = (ANN, BO), mark: str = ",", end: str = "\n", head: Sequence[str] = HEADINGS) -> str:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=mark, lineterminator=end).writerows([head, *rows] if head else rows)
    return made.getvalue()


def firsts(names: Sequence[str]) -> list[tuple[str, ...]]:
    return [person(number, first=name, notes=name) for number, name in enumerate(names)]


def encoded() -> list[BadFile]:
    """Unicode needs no question; all else is asked for, with what it would read."""
    known = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    asked = ("cp1252", "iso8859-15", "mac_roman", "cp850")
    found = [BadFile(f"in_{name}.csv", name, ACCEPT, text(ACCENTS).encode(name), "", 3) for name in known]
    for names, rows in (asked, ACCENTS), (("cp1250", "iso8859-2"), SLAVIC):
        found += [
            BadFile(
                f"in_{name}.csv",
                name,
                ASK,
                text(rows).encode(name, "replace"),
                f"--encoding .*({name}|cp1252)",
            )
            for name in names
        ]
    mixed = text(ACCENTS[:1]).encode() + text(ACCENTS[1:2], head=()).encode("cp1252")
    twice = text(ACCENTS[:2]).encode().decode("cp1252")
    return [
        *found,
        BadFile("in_two_encodings.csv", "one line in another encoding", ASK, mixed, "--encoding"),
        BadFile(
            "garbled.csv",
            "UTF-8 once read as cp1252 and saved again",
            PARTIAL,
            twice,
            "row 2, First name.*“Zoë”",
        ),
    ]


def shaped() -> list[BadFile]:
    """Delimiters, line ends, quotation marks, rows of the wrong length, headings."""
    odd = "\ufeff FIRST NAME ,last\u00a0name,e-MAIL, phone,Joined ON ,Role,Notes\n" + text(head=())
    blank = (
        text((), head=HEADINGS)
        + "\n,,,,,,\n"
        + text((ANN,), head=())
        + "  , ,,,,, \n"
        + text((BO,), head=())
        + "\n"
    )
    twice = (*HEADINGS[:3], "E-mail", *HEADINGS[4:])
    opened = text((ANN,)) + '"Cy,Tan,cy@example.org,3,2008-01-31,mentee,x\n' + text((BO,), head=())
    return [
        *(
            BadFile(f"by_{len(mark)}{ord(mark)}.csv", f"split by {mark!r}", ACCEPT, text(mark=mark), good=2)
            for mark in ";\t|"
        ),
        BadFile(
            "sep_line.csv", "the first line says how it is split", ACCEPT, "sep=;\n" + text(mark=";"), good=2
        ),
        BadFile("lines_crlf.csv", "line ends of Windows", ACCEPT, text(end="\r\n"), good=2),
        BadFile("lines_cr.csv", "line ends of old Macs", ACCEPT, text(end="\r"), good=2),
        BadFile("quote_open.csv", "a quotation mark is never closed", PARTIAL, opened, "row 3.*line 3", 2),
        BadFile(
            "broken_lines.csv",
            "line breaks in a note",
            ACCEPT,
            text((person(1, notes="one\ntwo\r\nthree"),)),
            good=1,
        ),
        BadFile(
            "ragged.csv",
            "rows too short and too long",
            PARTIAL,
            text((ANN, BO, ("Only",), (*ANN, "x"))),
            "row 4.*row 5",
            2,
        ),
        BadFile("blank_rows.csv", "blank rows between", ACCEPT, blank, good=2),
        BadFile("no_headings.csv", "no row of headings", ASK, text(head=()), "--as"),
        BadFile("heading_twice.csv", "one heading stands twice", ASK, text(head=twice), "--columns.*E-mail"),
        BadFile("headings_odd.csv", "spaces, capitals and marks in headings", ACCEPT, odd, good=2),
        BadFile("only_headings.csv", "headings and nothing else", REFUSE, text(()), "no rows"),
        BadFile("empty.csv", "no byte", REFUSE, b"", "is empty"),
        BadFile(
            "wide.csv",
            "3,000 columns",
            REFUSE,
            text([["v"] * 3000], head=[f"c{n}" for n in range(3000)]),
            "200 columns",
        ),
        BadFile("page.csv", "a sign-in page", REFUSE, "<!DOCTYPE html><title>Sign in</title>", "web page"),
    ]


def held() -> list[BadFile]:
    """What stands in the cells."""
    nul = text().replace("Smith", "Sm\0ith").replace("maths", "\0\0")
    same = [
        person(n, mail=mail) for n, mail in enumerate(("d@example.org", " D@Example.ORG ", "ｄ@example.org"))
    ]
    zoe = [person(n, first=name, mail="z@example.org") for n, name in enumerate(("Zoe\u0301", "Zo\u00e9"))]
    control = "".join(map(chr, (1, 7, 8, 11, 12, 27, 31, 127, 133)))
    unsure = [person(n, on=f"0{n + 1}/0{n * 5 % 9 + 1}/2009") for n in range(6)]
    return [
        BadFile("nul.csv", "NUL in a name and a note", PARTIAL, nul, r"row 2, Last name: .*U\+0000", 1),
        BadFile(
            "control.csv",
            "control characters in a note",
            PARTIAL,
            text((person(1, notes=control),)),
            r"row 2, Notes",
            0,
        ),
        BadFile(
            "same_address.csv", "one address in three disguises", PARTIAL, text(same), "row 3.*row 2", None
        ),
        BadFile(
            "same_person.csv", "one person, composed and decomposed", PARTIAL, text(zoe), "row 3.*row 2", 1
        ),
        BadFile(
            "dates.csv",
            "dates of all kinds",
            ASK,
            text([person(n, on=day) for n, day in enumerate(DATES)]),
            "--dates",
        ),
        BadFile("dates_unsure.csv", "no day above 12", ASK, text(unsure), r"03/02|02/06.*--dates"),
        BadFile("dates_short.csv", "years of two figures", ASK, text([person(1, on="03/04/05")]), "--dates"),
        BadFile(
            "formulas.csv", "what a spreadsheet would run", ACCEPT, text(firsts(FORMULAS)), good=len(FORMULAS)
        ),
        BadFile(
            "markup.csv", "markup that must be shown as typed", ACCEPT, text(firsts(MARKUP)), good=len(MARKUP)
        ),
        BadFile(
            "names.csv", "names that are hard to take", ACCEPT, text(firsts(ODD_NAMES)), good=len(ODD_NAMES)
        ),
        BadFile(
            "long_name.csv",
            "a name of 5,000 letters",
            PARTIAL,
            text((person(1, first="x" * 5000),)),
            "row 2, First name",
            0,
        ),
        BadFile(
            "addresses.csv",
            "what is no address",
            PARTIAL,
            text([person(n, mail=m) for n, m in enumerate(NO_ADDRESSES)]),
            "row 2, E-mail",
            0,
        ),
        BadFile(
            "long_note.csv",
            "a note of a million letters",
            PARTIAL,
            text((person(1, notes="n" * 10**6),)),
            "row 2, Notes",
            0,
        ),
    ]


def many(rows: int) -> bytes:
    return (
        text(()) + "".join(f"P{n},Row,p{n}@example.org,1,2008-01-31,mentee,x\n" for n in range(rows))
    ).encode()


FILES = [
    *encoded(),
    *shaped(),
    *held(),
    BadFile(
        "blank_million.csv",
        "a million blank rows at the end",
        ACCEPT,
        lambda: text().encode() + b",,,\n" * 10**6,
        "",
        2,
    ),
    BadFile("million.csv", "a million rows", REFUSE, partial(many, 10**6), "100000 rows", large=True),
]
