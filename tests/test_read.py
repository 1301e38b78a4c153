"""`newsparse.read`: files of text and of HTML, and what is said of any other; the exceptions of newsparse have one base."""

import pickle
from pathlib import Path

import pytest

import newsparse
from newsparse.mentions import BackendError, MentionListError
from newsparse.validation import ConfigError

TEXT = "  1. A café\n\n    3/4/2023\n\n  2. Another\r\n"


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        (None, TEXT.encode()),
        (None, b"\xef\xbb\xbf" + TEXT.encode()),
        ("cp1252", TEXT.encode("cp1252")),
        ("utf-16", TEXT.encode("utf-16")),
    ],
)
def test_a_text_is_read_with_the_options_of_parse(tmp_path: Path, encoding: str | None, data: bytes) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(data)

    listing = newsparse.read(path, encoding, day_first=True)

    assert listing == newsparse.parse(TEXT, day_first=True)
    assert str(listing) == TEXT
    assert listing == newsparse.read(str(path), encoding, day_first=True)


@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_a_page_is_read_as_one(tmp_path: Path, encoding: str | None) -> None:
    pytest.importorskip("resiliparse", reason="needs the extra html")
    path = tmp_path / "news.HTML"
    path.write_text("<ol><li><a href='/1'>A café</a><p>2 May 2023</ol>", "utf-8")

    [item] = newsparse.read(path, encoding)

    assert (item.title, item.url) == ("A café", "/1")


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"%PDF-1.7\n\xff", None, "this is a PDF file: extract its text first"),
        (b"PK\x03\x04\x00", None, "this is a ZIP file"),
        (b"a\0b", None, "this is a binary file (byte 1 is null); if it is UTF-16, pass encoding='utf-16'"),
        (b"caf\xe9", None, "byte 0xe9 at offset 3 (line 1) is not UTF-8; .* for example encoding='cp1252'"),
        (
            b"caf\xe9",
            "ascii",
            "byte 0xe9 at offset 3 (line 1) is not ascii; .* or leave encoding out for UTF-8",
        ),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, encoding: str | None, said: str) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(data)

    with pytest.raises(newsparse.ReadError, match=said.replace("(", r"\(").replace(")", r"\)")) as caught:
        newsparse.read(path, encoding)

    assert str(path) in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        newsparse.read(tmp_path / "none.txt")
    with pytest.raises(TypeError, match=r"read\(\) takes a path, got int"):
        newsparse.read(3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unknown encoding 'latin-99'"):
        newsparse.read(tmp_path / "none.txt", "latin-99")
    with pytest.raises(newsparse.ReadError, match=r"did you mean parse\(\)"):
        newsparse.read(TEXT)


def test_parse_of_a_path_names_read() -> None:
    with pytest.raises(
        TypeError, match=r"takes a str as text, got \w*Path: .*; .*did you mean newsparse.read\(\)\?"
    ):
        newsparse.parse(Path("news.txt"))  # type: ignore[arg-type]
    for text in ("news.txt", "pages/news of today.html", "https://example.org/news"):
        assert len(newsparse.parse(text)) == 0
        assert (
            repr(newsparse.parse(text))
            == f"<Listing 0 items; its text is {text!r}: did you mean newsparse.read()?>"
        )
        assert (
            "the name of a file and not its contents: read the file first" in newsparse.check(text)[0].message
        )
    assert "did you mean" not in repr(newsparse.parse("Please log in."))


ERRORS = [
    newsparse.DateError,
    newsparse.TemplateError,
    newsparse.ReadError,
    ConfigError,
    MentionListError,
    BackendError,
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_exception_has_one_base_and_a_public_home(error: type[Exception]) -> None:
    assert issubclass(error, newsparse.NewsparseError)
    assert issubclass(error, ValueError)
    assert pickle.loads(pickle.dumps(error)) is error
    assert error.__module__ in {"newsparse", "newsparse.validation", "newsparse.mentions"}
