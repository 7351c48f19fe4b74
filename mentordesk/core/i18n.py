"""Translation: `N_` marks a text where it is declared, `_` translates it where it is shown."""

import gettext

from mentordesk.core import resources

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en_GB"


def use(language: str) -> None:
    """Speak `language` (such as "cy_GB") from now on; falls back to the English of the source."""
    global _catalogue, _language  # noqa: PLW0603 - the one global of the program: which language it speaks
    _catalogue = gettext.translation("mentordesk", str(resources.path("locale")), [language], fallback=True)
    _language = language


def language() -> str:
    """The locale in use, such as "en_GB"."""
    return _language


def _(message: str) -> str:
    return _catalogue.gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark `message` for translation and hand it back untouched."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, translated, as the language counts; format the number in yourself."""
    return _catalogue.ngettext(one, many, count)
