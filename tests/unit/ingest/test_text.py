"""HTML into text."""

from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.html import html_to_text
from matcher.text import fold


def test_headings_paragraphs_and_list_items_are_lines() -> None:
    """The shape of the advert survives as lines."""
    html = (
        "<h2>Oppgaver</h2><ul><li>Bake <b>brød</b></li><li>Rydde</li></ul>"
        "<p>Vi&nbsp;gleder oss<br>til å møte deg</p>"
    )
    assert html_to_text(html).split("\n") == [
        "Oppgaver", "- Bake brød", "- Rydde", "Vi gleder oss", "til å møte deg",
    ]  # fmt: skip


def test_scripts_styles_and_comments_are_not_text() -> None:
    """What a reader does not see is not read."""
    assert html_to_text("<script>x()</script><style>p{}</style><!-- y --><p>Hei</p>") == "Hei"


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """No input breaks the reader, and no empty line comes out."""
    lines = html_to_text(text).split("\n")
    assert lines == [""] or all(line == line.strip() and line for line in lines)


def test_folding_leaves_words_only() -> None:
    """Case and punctuation do not count when names are compared."""
    assert fold("  Café «ÅSEN», avd. 2 ") == "café åsen avd 2"
