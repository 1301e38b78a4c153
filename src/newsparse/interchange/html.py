"""The text of an HTML page, as Resiliparse prints it: the text that `newsparse.parse` reads best.

Takes and gives a string; needs the extra ``html``.
"""


def html_to_text(html: str) -> str:
    """The whole page as text, its lists numbered and indented, its links left out.

    Raises:
        ModuleNotFoundError: Resiliparse is not installed; ``pip install 'newsparse[html]'`` gets it.

    >>> print(html_to_text("<ol><li><h3>Title</h3><p>1 May 2020</p></ol>"))
      1. Title
    <BLANKLINE>
        1 May 2020
    """
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html))
