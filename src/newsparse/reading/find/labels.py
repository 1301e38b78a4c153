"""Labels inside the texts of entries: "Title: A new bridge", "A new bridge Posted on 3 May 2020". Nothing here raises.

A label is one only where the entries of a page share it: a title may begin or end with any word.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.elements import Element, Record, before_date
from newsparse.reading.lines.bylines import AUTHOR_LABEL, author_line
from newsparse.reading.lines.page_lines import Line, ends_sentence
from newsparse.reading.lines.spots import DATE_LABEL, LINK_NUMBER, is_filler

_TITLE_LABEL = re.compile(
    r"[*_]{0,3}(?:(?:news |event |job |post |talk |project )?(?:title|headline)|subject|objeto|gegenstand|titel|überschrift|betreff|titre|objet|t[íi]tulo|asunto|assunto|titolo|oggetto|onderwerp|tytuł|temat|"
    r"название|заголовок|тема|rubrik|overskrift|otsikko|název|cím|titlu|naslov|başlık|τίτλος|العنوان|عنوان|כותרת|标题|標題|题目|題目|件名|タイトル|題名|제목|(?:会議|會議|会议|案件|事業|行事|イベント|講座|資料|作品|書|活动|活動|项目|項目)名(?:称|稱)?|名称|名稱|(?:행사|사업|과제|공고|강좌|도서|공사|회의)명)"
    r"(?:\s*+(?:[*_]{1,3}\s*+)?[:：]|[^\S\t]*+(?:[*_]{1,3}[^\S\t]*+)?\t)\s*+(?:[*_]{1,3}\s*+)?(?=\S)",
    re.IGNORECASE,
)

_CATEGORY_LABEL = re.compile(
    r":?[*_]{0,3}(?:[^\W\d_]{3,14}\s(?:type|category)|types?|type of [^\W\d_]{3,14}|tipo(?:log[ií]a)?(?:\s[^\W\d_]{3,14})?|art der [^\W\d_]{3,20}|typ(?:e document)?|dokumenttyp|type\sde\s(?:document|contenu|publication)|tipo\sde\s(?:documento|contenido|conteúdo)|documenttype|category|categories|topics?|section|rubrik(?:en)?|kategorie[nr]?|thema|themen|ressort|rubriques?|cat[ée]gories?|th[èe]mes?|categor[ií]as?|temas?|secci[óo]n|se[çc][ãa]o|sezione|categorie|rubriek|kategoria|dział|"
    r"рубрика|категори[яи]|тема|раздел|категорія|kategori|rubrika|kategorija|osasto|aihe|emne|ämne|kategóri[aá]k?|rovat|kategoriler|kategooria|konu|luokka|категорија|קטגוריה|دسته ?بندی|श्रेणी|หมวดหมู่|chuyên mục|danh mục|vrsta(?:\s[^\W\d_]{3,14})?|врста(?:\s[^\W\d_]{3,14})?|вид|тип|druh|rodzaj|soort|jenis|türü?|típus|tyyppi|veids|liik|είδος|τύπος|loại|النوع|نوع|סוג|प्रकार|ধরন|ประเภท|"
    r"栏目|欄目|种类|種類|種別|类型|類型|종류|유형|κατηγορία|التصنيف|القسم|الفئة|カテゴリー?|分类|分類|类别|類別|카테고리|분류)"
    r"\s?[*_]{0,3}(?:\s?[:：]|\t)[*_]{0,3}\s*(?=[^|]{1,60}\Z)|"
    r"(?:posted in|filed (?:under|in)|veröffentlicht (?:in|unter)|publié dans|classé dans|publicado en|publicado em|pubblicato in|geplaatst in|"
    r"opublikowano w|zamieszczono w|publicerat i|publisert i|опубликовано в|分类于|分類於|归类于|歸類於)(?:\s?[:：]\s*|\s+)(?=[^|.!?\d]{1,60}\Z)",
    re.IGNORECASE,
)
_TEXT_LABEL = re.compile(
    r"[*_]{0,3}(?:summary|abstract|description|synopsis|teaser|excerpt|body|content|zusammenfassung|beschreibung|kurzbeschreibung|inhalt|resumen|descripci[óo]n|contenido|r[ée]sum[ée]|contenu|chapô|"
    r"resumo|descri[çc][ãa]o|conte[úu]do|riassunto|sommario|descrizione|contenuto|samenvatting|omschrijving|beschrijving|inhoud|streszczenie|opis|treść|аннотация|описание|краткое содержание|"
    r"sammanfattning|beskrivning|ingress|sammendrag|resumé|beskrivelse|tiivistelmä|kuvaus|sisältö|shrnutí|popis|obsah|összefoglaló|leírás|tartalom|rezumat|descriere|conținut|özet|açıklama|içerik|"
    r"περίληψη|περιγραφή|概要|要約|内容|本文|摘要|简介|簡介|正文|요약|내용|개요|الملخص|ملخص|الوصف|وصف|תקציר)"
    r"\s?[*_]{0,3}(?:\s?[:：]|\t)[*_]{0,3}\s*(?=\S)",
    re.IGNORECASE,
)
_RUN_ON = re.compile(r"(?<=\s)([^\W\d_]\w*):\s")
_LEAST: Final = 3  # entries whose texts end alike before their dates


def is_title_label(name: str) -> bool:
    """Whether a name says that what it names is a title: "Subject"."""
    label = _TITLE_LABEL.match(f"{name}:.")
    return label is not None and label.end() == len(name) + 1


def is_title_for_sure(label: str) -> bool:
    """Whether what a label names is a title, and no category or text: "Title", but not "Rubrik" or "Objeto"."""
    return is_title_label(label) and not (is_category_label(label) or _MAY_BE_TEXT.match(label))


def title_label(text: str) -> str:
    """The label before a title, with the space behind it; empty where there is none.

    >>> title_label("Subject: A new bridge")
    'Subject: '
    """
    label = _TITLE_LABEL.match(text)
    return label[0] if label is not None else ""


def is_category_label(name: str) -> bool:
    """Whether a name says that what it names is a category: "Rubrik"."""
    return category_label(f"{name}:.") == len(name) + 1


def category_label(text: str) -> int:
    """The length of the label before a category: "Category: Harbour"; 0 for none."""
    label = _CATEGORY_LABEL.match(text)
    return label.end() if label is not None else 0


def labelled_category(text: str) -> tuple[int, int]:
    """Where the category of a line with the label of one is, without the number of comments behind it; (0, 0) for none.

    >>> labelled_category("Category: Harbour"), labelled_category("Posted in News | Tagged ships, sea | 3 comments")
    ((10, 17), (10, 14))
    """
    category, sign, behind = text.partition(" | ")
    more = sign and all(is_filler(each.strip()) or TAGGED.match(each.strip()) for each in behind.split(" | "))
    end = len(category.rstrip()) if more else len(text)
    start = category_label(text[:end])
    return (start, end) if start else (0, 0)


def is_tagged(text: str) -> bool:
    """Whether a text says the tags of an entry.

    >>> is_tagged("Tags: ships, sea"), is_tagged("Location: Rome")
    (True, False)
    """
    return TAGGED.match(text) is not None


TAGGED = re.compile(
    r"(?:tagged|tags?|étiquettes?|étiqueté|etiquetado|etiquetas?|verschlagwortet(?: mit)?|schlagw[oö]rter?|getagd(?: met)?|taggato|tagg?ar|tagged with|метки)\b[:\s]",
    re.IGNORECASE,
)


def without_title_labels(found: list[Record]) -> list[Record]:
    """The records without the label of their titles, where most have one; other labels on the same line begin a text.

    Args:
        found: The entries.
    """
    found = _without_lone_labels(found)
    labelled = {n: at for n, record in enumerate(found) if (at := _labelled(record)) >= 0}
    if len(labelled) < 2 or len(labelled) * 2 < len(found):
        return _without_shared_label(found)
    bare = {n: _without_head(found[n].elements[at]) for n, at in labelled.items()}
    others = _run_on([element.text for element in bare.values()])
    for (n, at), behind in zip(labelled.items(), others, strict=True):
        elements = found[n].elements
        parts = _parted(bare[n], behind) if behind else (bare[n],)
        found[n] = found[n]._replace(elements=(*elements[:at], *parts, *elements[at + 1 :]))
    return found


def text_label(text: str) -> str:
    """The label before the text of an entry, with the space behind it; empty where there is none.

    >>> text_label("Summary: A red ship came in.")
    'Summary: '
    """
    label = _TEXT_LABEL.match(text)
    return label[0] if label is not None else ""


def _without_lone_labels(found: list[Record]) -> list[Record]:
    """The records without lines that are nothing but the label of what is below them, where all have it: "Title" above "A red ship", "Date" above a day.

    What is below the label of an author is one.
    """
    for is_label in (_is_title_line, _is_day_line, _is_author_line):
        held = [[at for at in range(len(record.elements)) if is_label(record, at)] for record in found]
        if len(found) < 2 or any(len(places) != 1 for places in held):
            continue
        for number, (at,) in enumerate(held):
            label, *below = found[number].elements[at : at + 2]
            if is_label is _is_author_line:
                below = [element._replace(kind="author") for element in below]
            rest = found[number].elements[at + 1 + len(below) :]
            parts = (label._replace(kind="more"), *below, *rest)
            found[number] = found[number]._replace(elements=(*found[number].elements[:at], *parts))
    return found


def _is_title_line(record: Record, at: int) -> bool:
    element = record.elements[at]
    return element.kind == "text" and not element.inline and is_title_label(element.text.rstrip(" :："))


def _is_day_line(record: Record, at: int) -> bool:
    element = record.elements[at]
    lone = at == record.date - 1 and element.kind == "text" and not element.inline
    return lone and DATE_LABEL.fullmatch(element.text) is not None


def _is_author_line(record: Record, at: int) -> bool:
    label, *below = record.elements[at : at + 2]
    alone = (
        label.kind == "text"
        and not label.inline
        and AUTHOR_LABEL.fullmatch(label.text.rstrip(" :：")) is not None
    )
    return (
        alone
        and below != []
        and below[0].kind == "text"
        and not below[0].inline
        and author_line(f"by {below[0].text}") is not None
    )


_MAY_BE_TEXT = re.compile(r"[*_]{0,3}(?:objeto?|oggetto|gegenstand)\b", re.IGNORECASE)
LABEL = re.compile(r"[^\W\d_][^\W\d_ ]*(?: [^\W\d_ ]+){0,2}\s?[:：]\s*(?=\S)")


def _without_shared_label(found: list[Record]) -> list[Record]:
    """The records without the label with which the first lines of all begin, where their days have labels too: "Position: Harbour master"; what is behind it
    is the title, but for what recurs above another text, as a category does: "Type: Works"."""
    matches = []
    for record in found:
        if record.date < 1:
            return found
        first, day = record.elements[0], record.elements[record.date]
        is_text = first.kind == "text" and not (first.joined or first.inline)
        is_labelled = day.spot is not None and 0 < day.spot.start <= _LONGEST_LABEL
        if not is_text or not is_labelled or category_label(first.text):
            return found
        if (match := LABEL.match(first.text)) is None:
            return found
        matches.append(match)
    names = not any(_CODE.fullmatch(match.string, match.end()) for match in matches)
    if len(found) < _LEAST or len({match[0].rstrip() for match in matches}) > 1 or not names:
        return found
    values = {match.string[match.end() :] for match in matches}
    titles = len(values) == len(found) or not all(map(_has_text_above_day, found))
    heads = [_cut_head(record.elements[0], match.end()) for record, match in zip(found, matches, strict=True)]
    return [
        record._replace(elements=(head._replace(labelled=titles), *record.elements[1:]))
        for record, head in zip(found, heads, strict=True)
    ]


def _has_text_above_day(record: Record) -> bool:
    """Whether a text without a label is between the first line of an entry and its day."""
    between = record.elements[1 : record.date]
    return any(each.kind == "text" and LABEL.match(each.text) is None for each in between)


_CODE = re.compile(r"(?=[^\d]*\d)[A-Z\d/.:_-]+")  # "Reference: PSA/2026/017" is no title
_LONGEST_LABEL: Final = 30


def _labelled(record: Record) -> int:
    """The place of the first text with the label of a title; -1 for none. Where the label may be one of a category, no other text may be a title."""
    texts = [at for at, element in enumerate(record.elements) if element.kind == "text"]
    for at in texts:
        element = record.elements[at]
        if not element.joined and _TITLE_LABEL.match(element.text):
            others = (record.elements[each].text for each in texts if each != at)
            unsure = category_label(element.text) or _MAY_BE_TEXT.match(element.text)
            if unsure and any(not (LABEL.match(other) or ends_sentence(other)) for other in others):
                continue  # "Rubrik: Harbour" in German, "Objeto: a new pier" below "Public tender 12/2024"
            return at
    return -1


def _without_head(element: Element) -> Element:
    label = _TITLE_LABEL.match(element.text)
    return _cut_head(element, label.end() if label else 0)


def _cut_head(element: Element, size: int) -> Element:
    """A text without its label of so many characters."""
    return element._replace(start=element.start + size, text=element.text[size:], labelled=True)


def _parted(element: Element, at: int) -> tuple[Element, Element]:
    """A text in two, with the white space between them in neither."""
    head = element.text[:at].rstrip()
    return (
        element._replace(end=element.start + len(head), text=head),
        element._replace(start=element.start + at, text=element.text[at:], labelled=False),
    )


def _run_on(texts: Sequence[str]) -> list[int]:
    """Where in each text the first label begins that nearly all have ("A title Speaker: Ann Sea Room: 3"); 0 for none."""
    words = Counter(word for text in texts for word in set(_RUN_ON.findall(text)))
    same = {word for word, count in words.items() if count >= 2 and count * 3 >= len(texts) * 2}
    firsts = [next((m.start() for m in _RUN_ON.finditer(text) if m[1] in same), 0) for text in texts]
    heads = [text[:at].split() for text, at in zip(texts, firsts, strict=True) if at]
    more = _shared_end(heads) if len(heads) > 1 else 0  # "Reading room:" has two words
    words_before = re.compile(rf"(?:\S+\s+){{{more}}}\Z")
    found = [words_before.search(text, 0, at) for text, at in zip(texts, firsts, strict=True)]
    return [match.start() if match and at else 0 for match, at in zip(found, firsts, strict=True)]


def _shared_end(rows: Sequence[Sequence[str]]) -> int:
    """How many words, or characters, from the end are the same in all rows."""
    alike = itertools.takewhile(lambda column: len(set(column)) == 1, zip(*map(reversed, rows), strict=False))
    return sum(1 for _ in alike)


def without_link_numbers(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records without the numbers that a text browser gives to links, where a text of each has one: "[6]A red ship".

    The page lists the addresses by number, or the numbers count up, but not from 1 by one each time: the page or the entries have other links as well.
    """
    places = [
        next(
            (at for at, e in enumerate(record.elements) if e.kind == "text" and LINK_NUMBER.match(e.text)), -1
        )
        for record in found
    ]
    if len(found) < 2 or -1 in places:
        return found
    firsts = [record.elements[at] for record, at in zip(found, places, strict=True)]
    numbers = [LINK_NUMBER.match(element.text) for element in firsts]
    values = [int(match[1]) for match in numbers if match is not None]
    steps = [after - value for value, after in itertools.pairwise(values)]
    listed = {int(match[1]) for line in lines if (match := _REFERENCE.match(line.text))}
    if len(values) < len(found) or not listed.issuperset(values) and min(steps) < 1:
        return found
    if values[0] == 1 and max(steps) < 2:
        return found
    return [
        record._replace(elements=(*record.elements[:at], _behind(element, match), *record.elements[at + 1 :]))
        for record, at, element, match in zip(found, places, firsts, numbers, strict=True)
        if match is not None
    ]


_REFERENCE = re.compile(r"(\d{1,4})\. (?:https?|file|mailto)://?")
"""A line of the list of addresses below a page that a text browser printed."""


def undated_without_link_numbers(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with those that have no date without the numbers of links, where the lines of all others begin with one that is not in their titles."""
    dated = [lines[record.start] for record in found if record.date >= 0]
    titles = {element.start for record in found for element in record.elements}
    if not dated or any(LINK_NUMBER.match(line.text) is None or line.start in titles for line in dated):
        return found
    return [
        record.with_parts(0, _behind(record.elements[0], match))
        if record.date < 0 and (match := LINK_NUMBER.match(record.elements[0].text)) is not None
        else record
        for record in found
    ]


def _behind(element: Element, match: re.Match[str]) -> Element:
    return element._replace(start=element.start + match.end(), text=element.text[match.end() :])


def without_date_labels(found: list[Record]) -> list[Record]:
    """The records without the label of their dates at the end of the texts before them, where all of them have the same.

    It may be glued to the title, as text without its markup is: "A new bridgePosted on 3 May 2020".

    Args:
        found: The entries.
    """
    places = {n: record.date - 1 for n, record in enumerate(found) if before_date(record) is not None}
    texts = [found[n].elements[at].text for n, at in places.items()]
    if len(texts) < _LEAST or len(set(texts)) < len(texts) or len(texts) * 3 < len(found) * 2:
        return found
    size = _label_size(texts)
    for n, at in places.items() if size else ():
        elements = list(found[n].elements)
        text = elements[at].text[:-size].rstrip(" \u00a0,;")
        spot = elements[at + 1].spot
        elements[at] = elements[at]._replace(text=text, end=elements[at].start + len(text))
        elements[at + 1] = elements[at + 1]._replace(spot=spot._replace(strong=True) if spot else None)
        found[n] = found[n]._replace(elements=tuple(elements))
    return found


def _label_size(texts: Sequence[str]) -> int:
    """How many characters of the end that all texts share are the label of a date; 0 where none are."""
    longest = min(_shared_end(texts), min(map(len, texts)) - 1)
    return next((size for size in range(longest, 1, -1) if _is_label(texts, size)), 0)


def _is_label(texts: Sequence[str], size: int) -> bool:
    """Whether an end of texts is the label of a date: one that is known, or words glued to different words."""
    if len({text[:-size].rstrip().rpartition(" ")[2] for text in texts}) == 1:
        return False  # "Press release 3 May 2020"
    if all(
        text[-size].isupper() and not text[-size - 1].isspace() and not text[-size - 1].isupper()
        for text in texts
    ):
        return True
    text = texts[0]
    begins = not text[-size - 1].isalnum() or not text[-size].islower() and not text[-size].isupper()
    return begins and DATE_LABEL.fullmatch(text, len(text) - size) is not None
