"""HTML becomes the text that the grammar reads."""

import newsparse
from newsparse.interchange import html_to_text


def test_a_list_of_news_becomes_a_listing() -> None:
    page = "<h2>September 2023</h2><ol><li><h3>Title</h3><p>22 September 2023</p><p>Body &amp; soul.</ol>"

    [item] = newsparse.parse(html_to_text(page)).items

    assert (item.number, item.title, item.body) == (1, "Title", ("Body & soul.",))


def test_an_empty_page_is_an_empty_text() -> None:
    assert html_to_text("") == html_to_text(" ") == html_to_text("<p></p>") == ""
