"""The benchmark that reads other projects' tables finds their rows, and tells right, refused, other and wrong apart."""

from __future__ import annotations

import pathlib

import pytest

from loading import load

tool = load(pathlib.Path(__file__).parents[2] / "benchmarks/dates_public.py")

DATEPARSER = """
class TestDates:
    @parameterized.expand([
        param("22 May 2023", datetime(2023, 5, 22)),
        param("22 May 2023 14:30", datetime(2023, 5, 22, 14, 30)),
        param("soon", datetime(2023, 5, 22)),
        param("11. 12. 2014", datetime(2014, 11, 12)),
        param("not a row"),
    ])
    def test_dates_parsing(self): ...
    @parameterized.expand([param("23 May 2023", datetime(2001, 1, 1))])
    def test_with_settings(self): ...
"""
SEARCH = """
ROWS = [param("en", "It began on 3 June 2021 and", [("3 June 2021", datetime(2021, 6, 3, 0, 0))])]
"""
CHRONO = """
testSingleCase(chrono, "The deadline is 10 August 2012", new Date(2012, 7, 10), (result) => {
    expect(result.start.get("year")).toBe(2012);
    expect(result.start.get("month")).toBe(8);
    expect(result.start.get("day")).toBe(10);
});
testSingleCase(chrono, '10 - 22 August 2012', new Date(2012, 7, 10), (result) => {
    expect(result.start).toBeDate(new Date(2012, 8 - 1, 10, 12));
    expect(result.end).toBeDate(new Date(2012, 8 - 1, 22, 12));
});
testUnexpectedResult(chrono, "32 August 2012");
"""


@pytest.fixture
def trees(tmp_path: pathlib.Path) -> tuple[pathlib.Path, pathlib.Path]:
    one, two = tmp_path / "dateparser", tmp_path / "chrono"
    (one / "tests").mkdir(parents=True)
    (two / "test/en").mkdir(parents=True)
    (one / "tests/test_date_parser.py").write_text(DATEPARSER, encoding="utf-8")
    (one / "tests/test_search.py").write_text(SEARCH, encoding="utf-8")
    (two / "test/en/en_little.test.ts").write_text(CHRONO, encoding="utf-8")
    return one, two


def test_rows_are_told_apart(
    trees: tuple[pathlib.Path, pathlib.Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "sys.argv", ["dates_public", "--dateparser", str(trees[0]), "--chrono", str(trees[1])]
    )
    with pytest.raises(SystemExit) as stop:
        tool.main()
    lines = capsys.readouterr().out.splitlines()
    assert stop.value.code == 0
    assert lines[0].startswith(
        "other: '11. 12. 2014' (test_date_parser.py:7): dateparser 2014-11-12, newsparse 2014-12-11: a number"
    )
    assert lines[1:] == [
        "dateparser: 2 right, 1 refused, 1 read otherwise for a reason, 0 wrong",
        "dateparser's search: 1 right, 0 refused, 0 read otherwise for a reason, 0 wrong",
        "chrono: 3 right, 0 refused, 0 read otherwise for a reason, 0 wrong",
    ]


def test_a_wrong_row_fails(
    trees: tuple[pathlib.Path, pathlib.Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = trees[1] / "test/en/en_little.test.ts"
    path.write_text(CHRONO.replace('("day")).toBe(10)', '("day")).toBe(11)'), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["dates_public", "--chrono", str(trees[1])])
    with pytest.raises(SystemExit) as stop:
        tool.main()
    assert stop.value.code == 1
    assert capsys.readouterr().out.splitlines() == [
        "wrong: 'The deadline is 10 August 2012' (en/en_little.test.ts:2): chrono 2012-08-11, newsparse 2012-08-10",
        "chrono: 2 right, 0 refused, 0 read otherwise for a reason, 1 wrong",
    ]
