"""The base of the exceptions that newsparse defines."""


class NewsparseError(Exception):
    """The base of every exception that newsparse defines. Each of them is also a `ValueError`.

    >>> import newsparse
    >>> try:
    ...     newsparse.parse_date("03/04/2023")
    ... except newsparse.NewsparseError as error:
    ...     print(type(error).__name__, isinstance(error, ValueError))
    DateError True
    """

    __module__ = "newsparse"
