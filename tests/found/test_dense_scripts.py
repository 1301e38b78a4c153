"""Listings in Chinese, Japanese and Korean: what says more with fewer letters, and the days that their sites print."""

import pytest

import newsparse
from newsparse.dates import roc

Row = tuple[str, str | None]


def rows(text: str) -> list[Row]:
    """Title and day of each item."""
    return [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]


def told(text: str) -> list[str]:
    """What `check` says of a page."""
    return [finding.message for finding in newsparse.check(text)]


TITLES = ("图书馆新馆开放", "春季书市", "停水通知")
ENGLISH = ("The new library opens", "A fair in spring", "No water this week")
DAYS = ("2024-05-03", "2024-04-26", "2024-04-19")


# --- lengths ----------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("titles", [TITLES, ENGLISH])
def test_days_in_figures_that_end_three_lines_alike(titles: tuple[str, ...]) -> None:
    text = "".join(f"{title} {day}\n" for title, day in zip(titles, DAYS, strict=True))
    assert rows(text) == list(zip(titles, DAYS, strict=True))
    assert told(text) == []


def test_labels_that_end_in_days_are_no_titles() -> None:
    assert rows("Created 2024-05-03\nModified 2024-05-10\nExpires 2025-05-10\n") == []


def test_a_category_of_two_letters_is_above_its_title() -> None:
    text = (
        "2024年5月14日　经营\n第一季度的业绩已经公布\n销售额比上年增长百分之四。\n\n2024年5月7日　产品\n新型传感器现已上市销售\n\n"
        "2024年5月2日　人事\n关于干部任免的通知\n自六月一日起生效。\n"
    )
    assert [(item.kicker, item.title) for item in newsparse.parse(text).items] == [
        ("经营", "第一季度的业绩已经公布"),
        ("产品", "新型传感器现已上市销售"),
        ("人事", "关于干部任免的通知"),
    ]


# --- days in parts ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "badge",
    [
        "{d}\n{y}-{m}",
        "{d}\n{m}/{y}",
        "{y}.{m}\n{d}",
        "{y}\n{m}-{d}",
        "{m}-{d}\n{y}",
        "{d}.{m}.\n{y}",
        "{d} {y}-{m}",
    ],
)
@pytest.mark.parametrize("titles", [TITLES, ENGLISH])
def test_days_in_figures_in_two_parts(badge: str, titles: tuple[str, ...]) -> None:
    days = ("2026-05-16", "2026-04-21", "2026-03-02")
    text = "\n".join(
        badge.format(y=day[:4], m=day[5:7], d=day[8:]) + f"\n{title}\n"
        for day, title in zip(days, titles, strict=True)
    )
    assert rows(text) == list(zip(titles, days, strict=True))


@pytest.mark.parametrize("form", ["[05-16] {}", "05/16 {}", "【05-16】{}", "(05.16) {}"])
def test_months_and_days_below_one_year(form: str) -> None:
    text = "2024年\n\n" + "".join(
        form.replace("05", month).replace("16", day).format(title) + "\n"
        for month, day, title in (("05", "16", TITLES[0]), ("05", "02", TITLES[1]), ("04", "30", TITLES[2]))
    )
    assert rows(text) == [(TITLES[0], "2024-05-16"), (TITLES[1], "2024-05-02"), (TITLES[2], "2024-04-30")]


def test_chapters_below_a_year_are_no_days() -> None:
    assert rows("2024\n\n1.1 What it is about\n1.2 Where it began\n2.1 Another part\n2.2 How it ends\n") == []


def test_weekdays_make_days_of_two_numbers() -> None:
    text = "■ 2024年\n・6/14（金）　図書館だより\n・6/3（月）　システムの更新\n\n■ 2023年\n・12/20（水）　年末年始の休館日\n"
    assert rows(text) == [
        ("図書館だより", "2024-06-14"),
        ("システムの更新", "2024-06-03"),
        ("年末年始の休館日", "2023-12-20"),
    ]


# --- years of the Republic of China -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "form",
    [
        "{y}年{m}月{d}日 {title}",
        "{y}-{m:02}-{d:02}\t{title}",
        "{y}/{m:02}/{d:02}　{title}",
        "{y}.{m:02}.{d:02}\n{title}\n",
    ],
)
def test_years_of_taiwan(form: str) -> None:
    titles = ("圖書館閉館公告", "春季植樹活動", "停水通知")
    text = "".join(
        form.format(y=115, m=month, d=day, title=title) + "\n"
        for month, day, title in zip((3, 2, 1), (15, 11, 5), titles, strict=True)
    )
    assert rows(text) == list(zip(titles, ("2026-03-15", "2026-02-11", "2026-01-05"), strict=True))
    assert told(text) == []


def test_the_same_numbers_elsewhere_are_told() -> None:
    text = "115-03-12 Opening of the library\n115-03-10 Another title here\n115-02-10 More of the words\n"
    assert [day for _, day in rows(text)] == [None] * 3
    assert told(text)[0] == (
        "the date '115-03-12' of entry 1 of the page is 2026-03-12 if its year is counted as in Taiwan, and the page isn't in Chinese as it is "
        "written there"
    )


@pytest.mark.parametrize("head", ["2024년 공지사항", "Новости 2024 года"])
def test_years_beside_the_name_of_a_page(head: str) -> None:
    text = f"{head}\n\n" + "5월3일 {}\n4월26일 {}\n4월19일 {}\n".format(*TITLES)
    if "года" in head:
        text = f"{head}\n\n3 мая – {TITLES[0]}\n26 апреля – {TITLES[1]}\n19 апреля – {TITLES[2]}\n"
    assert [day for _, day in rows(text)] == ["2024-05-03", "2024-04-26", "2024-04-19"]


# --- what is around the items -----------------------------------------------------------------------------------------------------------


def test_titles_in_scripts_without_spaces_are_not_joined_with_what_is_below() -> None:
    text = (
        "深夜でも静かな家庭用ミキサーの先行販売を開始\nカナデ家電株式会社\n2026年4月22日 11時00分\n\n"
        "九州産いちごのクラフトソーダ、数量限定で全国に登場\n有限会社ひなた飲料\n2026年4月22日 10時30分\n\n"
        "経理業務を支援する新しいサービスの提供を開始\n株式会社レジエール\n2026年4月21日 14時15分\n\n"
    )
    assert [title for title, _ in rows(text)] == [
        "深夜でも静かな家庭用ミキサーの先行販売を開始",
        "九州産いちごのクラフトソーダ、数量限定で全国に登場",
        "経理業務を支援する新しいサービスの提供を開始",
    ]


def test_short_titles_that_hang_below_their_bullets() -> None:
    text = (
        "     * 바다의 노래, 뭍의 노래 개최 안내 및 발표자\n       사전등록 요청 (2025.10.02)\n     * 민요논총 제58집 원고 모집 (2025.09.18)\n"
        "     * 온라인 투표 결과 공고 (2025.08.27)\n"
    )
    assert rows(text)[0] == ("바다의 노래, 뭍의 노래 개최 안내 및 발표자 사전등록 요청", "2025-10-02")


def test_columns_named_after_meetings() -> None:
    text = (
        "会議名\t開催日\t主な議題\n第3回審議会\t2026年1月28日\t令和8年度予算案について、救急受入体制の見直しについて\n"
        "第2回審議会\t2025年9月17日\t上半期の収支状況について\n第1回審議会\t2025年5月22日\t会長及び副会長の選出について\n"
    )
    assert [title for title, _ in rows(text)] == ["第3回審議会", "第2回審議会", "第1回審議会"]


def test_chinese_numerals_count() -> None:
    lines = ("民國115年4月12日　草原縱走", "民國115年4月26日　急救講習", "民國115年5月16日　會員大會")
    text = "".join(f"{number}、{line}\n" for number, line in zip("一二三", lines, strict=True))
    found = newsparse.parse(text).items
    assert [(item.number, item.title) for item in found] == [
        (1, "草原縱走"),
        (2, "急救講習"),
        (3, "會員大會"),
    ]


def test_labels_of_blogs() -> None:
    text = "".join(
        f"{title}\n发表于 {day} | 分类于 {kind} | 阅读次数 {views}\n上周线上服务的延迟突然抖动，看监控一切正常。\n阅读全文 »\n\n"
        for title, day, kind, views in (
            ("排查一次诡异的网络延迟", "2026-01-17", "网络", 1024),
            ("为什么我不再写配置文件了", "2025-12-28", "工具", 873),
            ("逻辑复制的踩坑记录", "2025-11-09", "数据库", 2310),
        )
    )
    assert [item.kicker for item in newsparse.parse(text).items] == ["网络", "工具", "数据库"]
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2026\n\n30.02. One title\n14.02. Two title\n\n2025\n\n30.02. Three is here\n12.02. Four is here\n",
        "February 2026\n\n30 One title\n14 Two title\n\nFebruary 2025\n\n30 Three is here\n12 Four is here\n",
        "News\n\nA title one [02-30]\nA title two [02-29]\nA title three [02-14]\n",
        "News\n\nA title one (0/30)\nA title two (0/29)\nA title three (0/14)\n",
        "2026\n\n[02-30] One title\n[02-14] Two title\n[00-14] Three title\n",
    ],
)
def test_days_that_no_month_has_are_no_errors(text: str) -> None:
    listing = newsparse.parse(text)
    assert str(listing) == text
    assert told(text) != []


CHRONICLE = "羅馬帝國大事年表\n\n101年3月5日　皇帝與達契亞開戰\n117年8月8日　皇帝去世於途中\n138年7月10日　繼任者即位\n"
INVITED = "通知公告\n\n115-03-12 邀请专家来校作报告\n115-03-10 关于图书馆开放的说明\n115-02-10 春季书市开幕\n"


@pytest.mark.parametrize("text", [CHRONICLE, INVITED, CHRONICLE.replace("138", "118") + "以西元紀年。\n"])
def test_years_of_three_digits_elsewhere_are_not_of_taiwan(text: str) -> None:
    assert [day for _, day in rows(text)] == [None] * 3
    assert told(text) != []


def test_no_character_of_taiwan_is_written_in_china() -> None:
    for character in roc._TAIWAN.pattern.strip("[]"):
        with pytest.raises(UnicodeEncodeError):
            character.encode("gb2312")


@pytest.mark.parametrize("sign", "・･●■◆◇○◎★▪►•")
@pytest.mark.parametrize(
    "form", ["{sign}{title}({day})\n", "{sign}{day} {title}\n", "{sign}{title}\n{day}\n\n"]
)
def test_bullets_need_no_space_behind_them(sign: str, form: str) -> None:
    rows = [
        ("新製品「海風」の発売について", "2024年5月14日"),
        ("本社移転のお知らせ", "2024年5月2日"),
        ("決算説明会の動画を公開しました", "2024年4月26日"),
        ("感謝キャンペーン", "2024年4月10日"),
    ]
    page = "お知らせ\n\n" + "".join(form.format(sign=sign, title=title, day=day) for title, day in rows)
    assert [item.title for item in newsparse.parse(page).items] == [title for title, _ in rows]


def test_what_stands_for_a_name_is_no_bullet() -> None:
    page = "○○大学の発表\n2024年5月14日\n\n●●市の橋\n2024年5月2日\n\n○○町の祭り\n2024年4月26日\n"
    assert [item.title for item in newsparse.parse(page).items] == ["○○大学の発表", "●●市の橋", "○○町の祭り"]
