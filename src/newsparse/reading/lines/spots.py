"""Where a date is in a line, and what else the line says: labels, authors, reading times, categories.

`spot` takes a line's text and returns a `Spot` or `None`; nothing here raises. What a line says is the same wherever it is, so
answers are kept in a bounded cache.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import attrs

from newsparse import dates
from newsparse.caseless import Caseless
from newsparse.dates import Date, DateLine, Precision
from newsparse.dates.places import is_place
from newsparse.reading.lines.bylines import EMPHASIS, behind_in, byline, is_in
from newsparse.reading.lines.hours import without_hours
from newsparse.reading.lines.inside import INTRODUCE
from newsparse.reading.lines.links import (
    authors,
    is_shared,
    links_alone,
    topics,
    without_images,
    without_signs,
)


class Piece(NamedTuple):
    """A part of a date line beside its date: ``text`` (a title or a category), ``author``, ``aside`` (a text in brackets with the
    date) or ``filler``."""

    kind: str
    start: int
    end: int


class Spot(NamedTuple):
    """The date of a line and what is around it; offsets into the line.

    Attributes:
        date: What was read; without a value where the order of its numbers is open.
        start: Where the date's text begins.
        end: Where it ends.
        before: What the line says before the date, fillers left out.
        after: The same behind it.
        rank: 3 with a label of publication, 2 without any, 1 for an update, 0 for a deadline or an event.
        strong: Whether more than a single space sets the date off from the rest.
        day: Whether it is a day (not a month or a year).
        place: Span of a place behind the date, or ``(-1, -1)``.
        comma: Whether a comma follows the date.
        bracketed: Whether brackets or bars set it off on both sides.
    """

    date: DateLine
    start: int
    end: int
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    rank: int = 2
    strong: bool = True
    day: bool = True
    place: tuple[int, int] = (-1, -1)
    comma: bool = False
    bracketed: bool = False

    @property
    def text_before(self) -> Piece | None:
        """The text before the date, where there is any."""
        return next((piece for piece in self.before if piece.kind == "text"), None) if self.before else None

    @property
    def text_after(self) -> Piece | None:
        """The text behind the date, where there is any."""
        return next((piece for piece in self.after if piece.kind == "text"), None) if self.after else None

    @property
    def author(self) -> Piece | None:
        """The author that the line names, where it does."""
        return next((piece for piece in (*self.before, *self.after) if piece.kind == "author"), None)

    @property
    def whole(self) -> bool:
        """Whether the line is a date and fillers, and nothing that could be a title or a category."""
        if not self.before and not self.after:
            return True
        return self.text_before is None and self.text_after is None


LONGEST: Final = 400
_PUBLISHED: Final = (
    r"(?:publication|release|post) date|date of publication|date de publication|fecha de publicaci[óo]n|data de publicação|data di pubblicazione|"
    r"(?:veröffentlichungs|erscheinungs|publicatie|publicerings)dat(?:um|e)|дата публикации|data publikacji|"
    r"(?:first |originally )?published(?: online)?|posted|released?|issued|dated|created|added|submitted|publi[ée]e?|datiert|datad[oa]|fechad[oa]|datat[oa]|gedateerd|paru|mis en ligne|ver[öo]ffentlicht|erschienen|erstellt|eingestellt|"
    r"publicad[oa]|publicaci[óo]n|publicação|postado|pubblicat[oa]|inserit[oa]|gepubliceerd|geplaatst|опубликовано|opublikowan[oe]|dodano|publicera[dt]|inlagt|udgivet|publisert|"
    r"publiceret|offentliggjort|lagt ut|julkaistu|közzétéve|megjelent|publikov[áa]no|zverejnené|objavljeno|publicat|birt|avaldatud|publicēts|paskelbta|foilsithe|cyhoeddwyd|"
    r"gepubliseer|imechapishwa|dipublikasikan|diterbitkan|diposting|diunggah|đăng (?:ngày|lúc)|ngày đăng|δημοσι(?:εύθηκε|εύτηκε)|αναρτήθηκε|δημοσίευση|опубліковано|апублікавана|публикувано|објављено|жарияланды|dərc olunub|"
    r"פורסם|منتشر شده|تاریخ انتشار|प्रकाशित|প্রকাশ(?:িত)?|வெளியிடப்பட்டது|เผยแพร่(?:เมื่อ)?|გამოქვეყნდა|yayınlan\w+|yayın(?:lanma)? tarihi|yayım tarihi|نشرت?|تاريخ النشر|发布\w*|發布\w*|發佈\w*|发表(?:于|时间|日期)|發表(?:於|時間|日期)|刊登日期|公布日期|公佈日期|公開日?|掲載日?|投稿日?|等록일|등록일|게시일|작성일"
)
_UPDATED: Final = (
    r"(?:page )?(?:last )?(?:updated?|modified|edited|reviewed|revised|changed|change|update|modification)|(?:letzte|zuletzt|dernière|última|ultima|ultimo|laatste?|ostatnia|poslední|sist|sidst|senast|viimeksi|utolsó) "
    r"(?:änderung|aktualisier(?:ung|t)|geändert|bearbeitet|mise à jour|modification|actualización|modificación|atualização|modificação|aggiornamento|modifica|update|bijgewerkt|gewijzigd|aktualizacja|modyfikacja|aktualizace|"
    r"oppdatert|opdateret|uppdaterad|ändrad|päivitetty|muokattu|frissítés|módosítás|actualizare)|последнее обновление|останнє оновлення|дата обновления|τελευταία ενημέρωση|עודכן לאחרונה|עדכון אחרון|terakhir diperbarui|cập nhật lần cuối|"
    r"最后更新(?:时间)?|最後更新|mise? à jour|modifi[ée]e?|aktualisiert|ge[äa]ndert|stand|actualizad[oa]|atualizad[oa]|aggiornat[oa]|"
    r"bijgewerkt|gewijzigd|обновлено|изменено|обновление|оновлено|zaktualizowano|aktualizacja|aktualizácia|aktualizace|aktualizov[aá]no|actualizat|actualizare|uppdaterad|opdateret|oppdatert|päivitetty|frissítve|posodobljeno|ažurirano|актуализирано|обновена на|ажурирано|atnaujinta|atjaunin[āa]ts?|uuendatud|uppfært|actualitzat|ενημερώθηκε|επικαιροποιήθηκε|diperbarui|cập nhật|güncelle\w+|son güncelleme|آخر تحديث|更新\w*|수정일?|最終更新日?"
)
_DEADLINE: Final = (
    r"deadline\w*|expir\w+|closing\w*|closes|due|until|valid until|apply by|applications? due|submission\w*|date limite|échéance|clôture|fecha l[íi]mite|plazo|vence|prazo|"
    r"scadenza|termine|(?:einsende|anmelde|melde|bewerbungs|annahme|abgabe|angebots|teilnahme|antrags)schluss|\w{0,20}frist|uiterlijk|(?:краен |крайний )?срок(?: за [^\W\d]+| подачи)?|termin|締切|截止\w*|마감일?|"
    r"rok za [^\W\d]+(?: [^\W\d]+){0,2}|rok(?=\s?:\s?\d{1,2}\.|\Z)|рок(?: за [^\W\d]+)?(?=\s?:|\Z)|termen(?:ul)?(?:[ -]limită| de depunere)|pieteikšanās termiņš|tähtaeg|määräaika|határidő|προθεσμία|"
    r"son başvuru(?: tarihi)?|batas waktu|tenggat(?: waktu)?|hạn nộp|מועד אחרון|آخر موعد"
)
_OTHER: Final = rf"{_DEADLINE}|ends?|starts?|begins?|event date|effective date"
_ON_WORDS: Final = (
    r"\s++(?:on|at|le|am|vom|el|em|il|op|den|in|date|datum|der|du|dnia|στις|στην?|την|في|the|:)"
)
_ON: Final = rf"(?>{_ON_WORDS})*+"
DATE_LABEL = Caseless(
    rf"[*_]{{0,3}}(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED})|(?P<other>{_OTHER})|(?P<date>date|tarih|dátum|päivämäärä|ngày|תאריך|التاريخ|تاريخ|datum|fecha|data|дата|dato|日期|时间|時間|日付|日時|開催日時?|実施日時?|会期|期間|날짜|일시|기간)"
    rf"){_ON}\s*+[*_]{{0,3}}+\s*+[:：]?+[*_]{{0,3}}+\s*+",
)
_COMMENTS: Final = (
    r"(?:(?:no|keine|aucun|sin|nessun|geen|inga|ingen|нет|sem|sen|sense|brak|bez|žádné|žiadne|nincs|ei|fără|fara|niciun|nema|нема|немає|няма|без|ni|nav|engar|pa|tidak ada|không có|χωρίς|"
    r"δεν υπάρχουν|κανένα|\d[\d.,]*)\s*(?:de\s)?"
    r"(?:comments?|replies|reply|responses?|commentaires?|kommentare?r?|comentarios?|comentários?|comentarii|comentariu|comentaris?|comment[io]|reacties?|комм?ентар\w*|каментар\w*|koment[aáā][rř]\w*|"
    r"kommentt?[ei]\w*|kommentaar\w*|komente?|hozzászólás\w*|yorum|σχόλι[οα]|bình luận|athugasemd\w*)|yorum yok|komentarų nėra"
    r"|(?:add|leave|post) a (?:comment|reply)|(?:add|leave|post) comment|comments? off|laisser un commentaire|kommentar (?:hinterlassen|schreiben|verfassen)|deja(?:r)? un comentario|lascia un commento|"
    r"(?:dodaj|zostaw) komentarz|deixe um comentário|оставить комментарий|(?:lämna|skriv|legg igjen) en kommentar|(?:plaats|geef) een reactie|přidat komentář|yorum yap|コメントをどうぞ|コメントする|发表评论|댓글 남기기)"
)
_COUNTS: Final = r"(?:no|\d[\d.,]*\s?k?m?)\s*(?:views?|shares?|likes?|lectures?|aufrufe|visitas|просмотр\w*)"
_COMMENTS_END = re.compile(
    rf"[ \u00a0]+(?:(?://[ \u00a0]*)?{_COMMENTS}|(?=\d){_COUNTS}|\((?:{_COMMENTS}|[^\W\d_]{{5,20}}:\s?\d{{1,6}})\))[ ↓»›→]*\Z",
    re.IGNORECASE,
)  # "by Ann Sea 3 comments", "by Ann Sea (Comments: 3)"
_FILLER = Caseless(
    r"(?:\d{1,2}\s?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|uur|ч|час\w{0,2}|godz\.?)(?:\s?(?:and |und |et |y |e |en |i |и )?\d{1,2}\s?(?:m|min(?:ute)?[sn]?\.?|minut[ioe]s?|minutos?|мин\.?)?)?"
    r"|\d{1,3}\s*+[-–]?+\s*+(?:min(?:ute)?[sn]?\.?|minutos?|minut[ioe]|minuten|minutter|minuter|minuuttia|minutit|menit|perc|dakika|phút|นาที|мин(?:ут\w?)?\.?|хв(?:илин\w?)?\.?|λεπτά|分钟?|분)(?:\s*(?:read|watch|listen|reading time|de lecture|de lectura|de leitura|di lettura|lesezeit|leestijd|lästid|lesetid|czytania|čtení|čítania|baca|okuma|đọc|lukuaika|olvasás|чтения|читання))?"
    r"|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|leestijd)\s*+:?+\s*+\d{1,3}\s*\w*\.?"
    r"|(?:lecture|lectura|leitura|lettura|lästid|lesetid|læsetid)\s*+:?+\s*+\d{1,3}\s*min(?:ut[a-z]*)?\.?"
    r"|(?:読了時間|阅读时间|阅读|약|زمن القراءة)[^\W\d]{0,8}\s*+[:：]?+\s*+\d{1,3}\s*[^\W\d]{1,10}"
    rf"|{_COMMENTS}"
    r"|(?:(?:阅读|浏览|点击|點閱|點擊|瀏覽|閲覧|人气|人氣)(?:次数|次數|量|数|數)?|评论(?:数)?|評論(?:數)?|コメント(?:数)?|댓글|조회수?|추천)\s*+[:：]?+\s*+\d[\d,]*(?:件|개|회|次)?"
    rf"|{_COUNTS}"
    r"|(?:comments?|commentaires?|kommentare?r?|comentarios|comentários|commenti|reacties|komentarze|комментарии|views?)\s*+[:(]?+\s*+-?\d[\d.,]*\)?"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s*\d{1,3}(?:[.,\s]?\d{3})*(?:[.,]\d+)?\s?[km]?"  # what a picture of an eye or a heart counts
    r"|#\d{1,6} (?:opened|closed|merged|reopened)(?: on)?"
    r"|(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|komentáře|комментарии)(?: (?:are )?(?:closed|off|disabled|deaktiviert|geschlossen|fermés|désactivés|cerrados|desactivados|fechados|desativados|chiusi|disabilitati|gesloten|uitgeschakeld|wyłączone|zakázány|отключены))"
    r"|read more|share|print|permalink|現在|時点|截至|현재(?: 기준)?|기준"
    r"|(?:&|and|und|et|y|e|en|och|og|i)\s\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|hrs)?"
    r"|[～〜~]?\s?\d{1,2}[:h]\d{2}(?:\s?[～〜~–—-]\s?(?:\d{1,2}[:h]\d{2})?)?"
    r"|\d{1,2}[:h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|hrs)?(?:\s*[A-Z]{2,5})?|\d{1,2}\.\d{2}\s*(?:[ap]\.?m\.?|uhr|hrs|h)"
    r"|(?:ore|godz\.?|klo|kl\.?|saat|alle|às|lúc|pukul|jam|kell|val\.?|ob|u|o|у)\s\d{1,2}(?:[.:h]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:h]\d\d)?)?\s?(?:h|sati?|hod(?:in[ay]?|\.)?|час[аои]\w{0,2})?"
    r"|(?:[（(]?[日月火水木金土](?:[・･][祝休])?[）)]?\s?)?(?:午[前後])?\d{1,2}[時时點点](?:\d{1,2}分|半)?(?:\s?[～〜~–-]\s?(?:午[前後])?\d{1,2}[時时點点](?:\d{1,2}分|半)?)?[～〜~]?(?:開[演場始]|開講)?"
    r"|(?:[（(][日月火水木金土](?:[・･][祝休])?[）)])?\s?(?:\d{1,2}:\d{2})?開[演場始講](?:[／/]\s?(?:\d{1,2}:\d{2})?開[演場始講])?"
    r"|[～〜~–-]\s?(?:午[前後])?\d{1,2}[時时點点](?:\d{1,2}分|半)?|[（(]?[日月火水木金土][・･][祝休][）)]?"
    r"|\d{1,2}(?:[:.]\d\d)?\s?[–—-]\s?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr|hrs?|h)"
    r"|\d{1,2}\s?[ap]\.?m\.?|(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?|12 noon|noon)\s?[–—-]\s?(?:\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\.?|12 noon|noon)"
    r"|(?:at|um|à|às|a las|alle|om|kl\.?|в)\s+\d{1,2}(?:[:.h]\d{0,2})?\s*(?:[ap]\.?m\.?|uhr)?"
    r"|(?:posted|published|filed|categorized)\s+(?:in|under)\b"
    r"|am|um|at|on|à|a las|le|vom|den|uhr|[ap]m"
    r"|[(\[]?(?:pdf|docx?|odt|xlsx?|pptx?)[)\]]?"
    r"|\(?(?:(?:pdf|docx?|xlsx?|pptx?|word|excel|powerpoint|csv|epub|mp3|mp4|zip)\b[ ,:|–-]*)?\(?\d+(?:[.,]\d+)?\s*[kmg]i?b\b[^|]*)",
)
_COUNT = re.compile(
    r"(?!(?:19|20)\d\d\s)\d{1,4}(?:[.,]\d{1,3})?\s?[KkMm]?(?:\s+[^\W\d]{2,9}){1,2}\.?|\d{1,3}(?:[.,]?\d{3}){0,2}\s+[^\W\d]+\.?|[^\W\d]{2,20}\s*[:：]\s*\d{1,6}"
)  # "2 comments", "Views: 356", in any language
_GAP: Final = r"(?:(?<!\s)\s+|)"  # spaces if any, tried at the first of them only: linear
_BAR = re.compile(
    rf"{_GAP}[|•·‖¦∙⋅]\s*|(?<!\s)\s+(?:\.{{3,}}|…{{2,}}|(?:\. ){{2,}}\.)\s+|\.{{5,}}\s*|{_GAP}[\t\u3000]\s*| {{2,}}|(?<!\s)\s+[–—―]\s+"
    rf"|(?<!\s)\s+-\s+|(?<!\s)\s+//?\s+|(?<![\u0370-\u03ff\u1f00-\u1fff]){_GAP};\s+|{_GAP}<span[^<>]*>[^\w<>]*</span>\s*"
)
_BAR_ONLY = re.compile(rf"{_GAP}[|•·‖¦∙⋅]\s*|{_GAP}[\t\u3000]\s*|(?<!\s)\s+//\s+")
_LEFT_EDGE: Final = " \t\u00a0\u3000,;:|•·-–—―/)]}.。、：»›>‒）】〉》」"
_RIGHT_EDGE: Final = " \t\u00a0\u3000,;:|•·-–—―/([{、：‒（【〈《「"
_LINE_EDGE: Final = (
    _RIGHT_EDGE.replace(",", "").replace(";", "").replace("、", "")
)  # nothing is behind the sign
_EDGE: Final = _LEFT_EDGE + _RIGHT_EDGE
_DIGIT = re.compile(r"\d")


@functools.lru_cache(4096)
def spot(text: str) -> Spot | None:
    """The date of a line, the one of publication where it has several.

    >>> found = spot("By Ann Sea, 3 December 2021")
    >>> found.date.date.edtf, found.author, found.whole
    ('2021-12-03', Piece(kind='author', start=3, end=10), True)
    """
    if "-" in text:
        text = _REFERENCE.sub(_letters, text)
    if ":" in text:
        text = _LENGTH.sub(_spaces, text)
    if " → " in text and dates.line_date(text.partition(" → ")[0]) is not None:
        text = text.replace(" → ", " – ", 1)
    if "." in text:
        text = VERSION.sub(_letters, text)
    if (head := COUNTED.match(text)) is not None and dates.names_no_day(head["word"]):
        text = f"{'x' * head.end('number')}{text[head.end('number') :]}"
    if not _may_hold_date(text):
        return None
    text = _without_update(without_hours(text))
    if "](" in text:
        text = _DATED_LINK.sub(_unlinked, without_images(text))
    if (
        (linked := _DAY_AND_ADDRESS.match(text)) is not None
        and (day := spot(linked[1])) is not None
        and day.whole
    ):
        text = f"{linked[1]}{chr(0xA0) * (linked.end() - linked.end(1))}{text[linked.end() :]}"
    emphasized = text if "*" in text or "_" in text else ""
    if emphasized or "'''" in text:
        text = EMPHASIS.sub(_blanks, text)
    if "\\." in text:
        return _unescaped(spot(text.replace("\\.", ". ")))
    whole = dates.line_date(text) or _in_two_parts(text)
    if whole is not None and not _inner_bar(text, whole):
        return _whole(text, whole)
    if len(text) > LONGEST:
        return _edge_spot(text)
    found = _in_pieces(text, _BAR_ONLY)
    if found is None:
        found = _in_one(text, 0, len(text))
    if found is None or found.line.reason == "impossible":  # "On 3 August - 30 July 2026" is no range
        found = _in_pieces(text, _BAR) or found
    if found is None:
        return None
    own = _with_pieces(text, found)
    return _with_emphasis(emphasized, own) if emphasized else own


def _without_update(text: str) -> str:
    """The text of a line with spaces for the day of an update with which it ends, if it has another day before that: "3 May 2026 (updated 5 May 2026)"."""
    match = _UPDATE_BEHIND.search(text) if text[-1:] in _ENDS_OF_UPDATE else None
    if match is None or dates.line_date(match["day"]) is None and _AT_TIME.fullmatch(match["day"]) is None:
        return text
    head = _TIME_AT_END.sub("", text[: match.start()])
    before = dates.suffix_date(head)
    if before is None or before.end < len(head) or DATE_LABEL.match(text) is not None:
        return text
    if text[: before.start].rstrip()[-1:] not in _PARTS_DAY:
        return text  # "Prices from 1 January 2026, updated 5 May 2026"
    return f"{text[: match.start()]}{chr(0xA0) * (len(text) - match.start())}"


_AT_TIME = re.compile(
    r"(?:[^\W\d_]{1,4}\.? ){0,3}\d{1,2}[:.h]\d\d(?: ?(?:h|uhr|[ap]\.?m\.?))?", re.IGNORECASE
)
_TIME_AT_END = re.compile(
    r"[ \u00a0]?[·|,–-][ \u00a0]?\d{1,2}[:.h]\d\d(?: ?(?:h|uhr|[ap]\.?m\.?))?\Z", re.IGNORECASE
)
_PARTS_DAY: Final = ("", *"-–—|(,:·•;")
_ENDS_OF_UPDATE: Final = tuple("0123456789)]")
_UPDATE_BEHIND = re.compile(
    rf"[ \u00a0]?[(\[,;|·•–—-][ \u00a0]?(?:{_UPDATED}){_ON}\s*+[:：]?+\s*+(?P<day>[^()\[\]]{{5,40}})[)\]]?\Z",
    re.IGNORECASE,
)


def _with_emphasis(text: str, own: Spot) -> Spot:
    """The date of a line whose texts keep the signs at their ends that set off a part of them: "Pay the **rent**", but not "**Pay the rent**"."""
    before, after = (
        tuple(_over_emphasis(text, piece) if piece.kind == "text" else piece for piece in pieces)
        for pieces in (own.before, own.after)
    )
    return own._replace(before=before, after=after)


def _over_emphasis(text: str, piece: Piece) -> Piece:
    """A text with the sign before it or behind it where the other of the pair is inside it."""
    first = _SIGN_BEFORE.search(text, max(piece.start - _LONGEST_SIGN, 0), piece.start)
    last = _SIGN_BEHIND.match(text, piece.end)
    inside = text[piece.start : piece.end]
    if first is not None and last is not None:
        return piece._replace(start=first.start(), end=last.end()) if first[0] in inside else piece
    if first is not None and inside.count(first[0]) % 2:
        return piece._replace(start=first.start())
    return piece._replace(end=last.end()) if last is not None and inside.count(last[0]) % 2 else piece


_LONGEST_SIGN: Final = 3
_SIGN_BEFORE = re.compile(r"([*_])\1{0,2}\Z")
_SIGN_BEHIND = re.compile(r"([*_])\1{0,2}(?![\w*_])")


def _in_two_parts(text: str) -> DateLine | None:
    """A day in figures with a space before one of its numbers, as sites print it in a badge, in two lines or in one: "12 2026-03",
    "16/05 2026"."""
    match = _TWO_PARTS.fullmatch(text)
    if match is None:
        return None
    if match["day"]:
        joined = (
            f"{match['year'] or match['year_behind']}-{match['month'] or match['month_first']}-{match['day']}"
        )
    else:
        joined = text.replace(" ", next(sign for sign in text if sign in "./-"))
    found = dates.line_date(joined)
    if found is None or not is_of_day(found):
        return None
    return found._replace(
        date=found.date and _as_written(found.date, text),
        candidates=tuple(_as_written(each, text) for each in found.candidates),
        start=0,
        end=len(text),
        text=text,
    )


def _as_written(date: Date, text: str) -> Date:
    return attrs.evolve(date, text=text, span=(0, len(text)))


_TWO_PARTS = re.compile(
    r"(?P<day>\d{1,2}) (?:(?P<year>(?:19|20)\d\d)(?:[./-]|年)(?P<month>\d{1,2})月?|(?P<month_first>\d{1,2})[./-](?P<year_behind>(?:19|20)\d\d))"
    r"|(?:19|20)\d\d(?: \d{1,2}[./-]\d{1,2}|[./-]\d{1,2} \d{1,2})"
    r"|\d{1,2}[./-]\d{1,2} (?:19|20)\d\d"
)


def _unescaped(found: Spot | None) -> Spot | None:
    """A date that was read behind Markdown's escape of what would begin a list ("30\\. Mai 2020"), as it is meant."""
    if found is None or found.date.date is None:
        return found
    line, date = found.date, found.date.date
    date = attrs.evolve(date, text=date.text.replace(".  ", ". "))
    return found._replace(date=line._replace(date=date, text=line.text.replace(".  ", ". ")))


_REFERENCE = re.compile(
    r"(?<![\w-])\d{4}-\d{3}(?![\w-])|\((?:\d{3}|\d{5}|0\d{1,4})\) ?\d\d\d?-\d\d-\d\d(?!\d)"
)  # "2024-117" is a number of a file, not the 117th day of a year; "(812) 12-10-11" is one of a telephone


_LENGTH = re.compile(
    r"(?<![\d:.])(?:2[5-9]|[3-9]\d|\d{3}):[0-5]\d(?![\d:])"
)  # "42:10" is how long a recording is, no time of day


VERSION: Final = re.compile(
    r"(?<!\w)(?:vers[^\W\d_]{2,4}|wersja|verze|verzió|версия|release|v)\.? ?\d{1,3}(?:\.\d{1,3})+(?![\w./])",
    re.IGNORECASE,
)  # "Version 2.9 – 18.11.2023" is no period from the 2nd of September


COUNTED = re.compile(  # "Week 3 – 17 May 2024" is the third week, and no period from the 3rd
    r"(?P<word>[^\W\d_]{2,15})\.? (?P<number>\d{1,4}) ?(?: [–—/-] (?=[^\W\d_]*\.?,? ?\d)|: )"
)


def _letters(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


_DATED_LINK = re.compile(r"\[(?P<label>[^][]{4,40})\]\([^()\s]*\)")
"""What may be a day that leads to its entry: "[14 May 2026](/news/3)"."""


_DAY_AND_ADDRESS = re.compile(r"([^()]{6,60}?) \((?:[/#?]|https?://)[^()\s]*\)(?= )")
"""The same as Resiliparse prints it, before more: "3 May 2024 (/2024/05/) by Ann Sea"."""


def _unlinked(match: re.Match[str]) -> str:
    """A link that is a day without its address."""
    return without_signs(match[0]) if dates.line_date(match["label"]) is not None else match[0]


def _blanks(match: re.Match[str]) -> str:
    """Spaces that part nothing: two plain ones would."""
    return "\u00a0" * len(match[0])


def _may_hold_date(text: str) -> bool:
    if _DIGIT.search(text) is not None and not dates.has_lone_numbers(text):
        return True
    return _NAMED.search(text.lower()) is not None and _RELATIVE.search(text) is not None


_BY_NAME: Final = "yesterday|today|just now|gestern|heute|hier|aujourd.hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|вчера|сегодня"
_CJK_NAMES: Final = "昨天|今天|昨日|今日|어제|오늘"
_NAMED = re.compile(
    f"{_BY_NAME}|{_CJK_NAMES}| ago"
)  # which lines without such a word pass three times as fast
_RELATIVE = re.compile(rf"\b(?:{_BY_NAME})\b|{_CJK_NAMES}|an? \w+ ago", re.IGNORECASE)


def is_of_day(line: DateLine) -> bool:
    """Whether a date is a day, not a month or a year; an open one may be."""
    date = line.date or (line.candidates[0] if line.candidates else None)
    return date is None or date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND)


def _whole(text: str, line: DateLine) -> Spot:
    label = DATE_LABEL.match(text)
    rank = rank_of(label) if label and label.end() <= line.start else 2
    return Spot(
        line, line.start, line.end, rank=rank, day=is_of_day(line), place=(line.place_start, line.place_end)
    )


def rank_of(label: re.Match[str] | None) -> int:
    """How likely the label before a date makes it that of publication: 3 for a label of publication, 2 for none, 1 for an update, 0 for others."""
    if label is None:
        return 2
    return 3 if label["published"] else 1 if label["updated"] else 0 if label["other"] else 2


def _inner_bar(text: str, line: DateLine) -> bool:
    """Whether a bar divides the place of a date line from it: what follows is no place then."""
    return line.place_start >= 0 and _BAR_ONLY.search(text, line.end, line.place_start) is not None


_BETWEEN: Final = " \t\u00a0\u3000-–—|·•"
"""Signs that part a title from the date behind it."""


def parted_at(text: str, line: DateLine) -> Spot:
    """A line that a date parts into a text before and a text behind it, as the page's other lines prove."""
    before = Piece("text", 0, len(text[: line.start].rstrip(_BETWEEN)) or len(text[: line.start].rstrip()))
    rest = len(text) - len(text[line.end :].lstrip())
    after = (Piece("text", rest, len(text)),) if rest < len(text) else ()
    return Spot(line, line.start, line.end, (before,), after)


class _Found(NamedTuple):
    line: DateLine
    start: int
    end: int
    rank: int


def _shifted(line: DateLine, by: int, rank: int) -> _Found:
    return _Found(line._replace(place_start=-1, place_end=-1), line.start + by, line.end + by, rank)


def _edge_spot(text: str) -> Spot | None:
    """The date at the beginning of a long paragraph, where it is set off, or the first one near its beginning."""
    head = text[:LONGEST]
    line = dates.prefix_date(head)
    if line is not None and line.start <= 2 and is_of_day(line):
        return _with_pieces(text, _Found(line, line.start, line.end, 2))
    for date in dates.find_dates(head[:_NEAR]):
        if date.precision in _DAYS and date.span:
            return _with_pieces(text, _Found(DateLine(date, *date.span), *date.span, 2))
    return None


_NEAR: Final = 300  # characters in which the title and the date of an entry in one line are


def _in_pieces(text: str, bar: re.Pattern[str]) -> _Found | None:
    """The best date among the pieces between bars: a day before a year or a month ("2021 | 4 May 2021"), one that is all of its piece, the first of
    equals; `None` where there are none or no piece has a date."""
    bounds, at = [], 0
    for match in bar.finditer(text):
        bounds.append((at, match.start()))
        at = match.end()
    if not bounds:
        return None
    bounds.append((at, len(text)))
    best: _Found | None = None
    most = (-1, False, False)
    for start, end in bounds:
        found = _in_one(text, start, end) if start < end else None
        if found is None:
            continue
        is_whole = (found.start, found.end) == (start, end)
        weight = found.rank, _has_year(found.line), is_whole
        if weight > most:
            best, most = found, weight
    return best


def _in_one(text: str, start: int, end: int) -> _Found | None:
    """The date of a piece: all of it, behind a label, at its beginning, at its end, or the only one inside."""
    piece = text[start:end]
    if not _may_hold_date(piece):
        return None
    label = DATE_LABEL.match(piece)
    rank = rank_of(label)
    line = dates.line_date(piece)
    if line is not None and line.place_start < 0:
        return _shifted(line, start, rank if label and label.end() <= line.start + 1 else 2)
    if label is not None and label.end() < len(piece):
        rest = piece[label.end() :]
        line = dates.line_date(rest) or dates.prefix_date(rest)
        if line is not None and line.start <= 1:
            return _shifted(line, start + label.end(), rank)
    if (open_one := _open_in_bracket(piece)) is not None:
        return _shifted(open_one, start, 2)
    line, last = dates.prefix_date(piece), dates.suffix_date(piece)
    if line is None and last is None and (bracketed := _first_in_bracket(piece)) is not None:
        return _shifted(bracketed, start, 2)
    ends_year = last is not None and _has_year(last)
    if (
        line is not None
        and last is not None
        and ends_year
        and _YEAR_FIRST.match(piece)
        and _overlap(line, last)
    ):
        line = None  # "1984 – 12 October 2024"
    if line is not None and not (ends_year and not _has_year(line)):
        return _shifted(_without_word(piece, line), start, 2)
    line = last
    if line is not None and line.start <= _SHORT:
        return _shifted(line, start, 2)
    inside = [date for date in dates.find_dates(piece[:_NEAR]) if date.precision in _DAYS and date.span]
    best = next(
        (date for date in inside if date.start is not None), inside[0] if inside and line is None else None
    )
    if best is not None and best.span is not None:
        a, b = best.span
        return _Found(DateLine(best, a, b), start + a, start + b, 2)
    days = [] if line is not None or best is not None else list(_DAY_IN_FIGURES.finditer(piece[:_NEAR]))
    if len(days) == 1:
        line = dates.line_date(days[0][0])
        return line and _shifted(line, start + days[0].start(), 2)
    return None if line is None else _shifted(line, start, 2)


_DAY_IN_FIGURES = re.compile(
    r"(?<![\w./-])\d{1,2}([./-])\d{1,2}\1\d{4}(?![\w/-]|\.\w)"
    r"(?:,? (?:(?:at|um|à|om|alle|às|kl\.?|klo|o) )?\d{1,2}:\d\d(?!\d)(?::\d\d)?(?: ?(?:[ap]\.?m\.?|uhr|h)\b)?)?",
    re.IGNORECASE,
)
"""A day in figures, whatever the order of its numbers, with its time."""


def _overlap(first: DateLine, last: DateLine) -> bool:
    """Whether the second of two dates begins inside the first, which is no period, and ends behind it."""
    is_period = first.date is not None and "/" in first.date.edtf
    return first.start < last.start < first.end < last.end and not is_period


_YEAR_FIRST = re.compile(r"\W?\d{4}\s*[-–—|·,:]")
"""A year that may be a title before a day."""


def _open_in_bracket(piece: str) -> DateLine | None:
    """The period without a beginning or an end that is in the brackets at the end of a text: "A title (until 30 June 2024)"."""
    bracket = _LAST_BRACKET.search(piece)
    line = dates.line_date(bracket[1]) if bracket is not None else None
    if bracket is None or line is None or line.date is None or ".." not in line.date.edtf:
        return None
    by = bracket.start(1)
    return line._replace(start=line.start + by, end=line.end + by, place_start=-1, place_end=-1)


def _first_in_bracket(piece: str) -> DateLine | None:
    """The day with which the brackets at the end of a text begin, a comma behind it: "A title (9.3.2026, Ann Sea)"."""
    bracket = _LAST_BRACKET.search(piece)
    line = (
        dates.prefix_date(bracket[1])
        if bracket is not None and bracket.start() and "," in bracket[1]
        else None
    )
    if (
        bracket is None
        or line is None
        or line.start
        or bracket[1][line.end : line.end + 2] != ", "
        or not is_of_day(line)
    ):
        return None
    by = bracket.start(1)
    return line._replace(start=by, end=line.end + by, place_start=-1, place_end=-1)


_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]{6,60})[)\]]\s*\Z")


def _has_year(line: DateLine) -> bool:
    """Whether a date is a day of a year: "21st century" and "1 May" are none."""
    if line.date is None:
        return any(each.start is not None for each in line.candidates)
    return line.date.precision in _DAYS and line.date.start is not None


_LAST_WORD = re.compile(r"\W+[^\W\d_][^\W\d_]?\Z")


def _without_word(piece: str, line: DateLine) -> DateLine:
    """A date at the beginning of a line without a last word of one or two letters with a capital: "La" of a title is no weekday."""
    last = _LAST_WORD.search(piece, line.start, line.end)
    if last is None or not last[0].strip(" ]),.")[:1].isupper():
        return line
    shorter = dates.line_date(piece[line.start : last.start()])
    if shorter is None or shorter.start or not _may_be(shorter, line):
        return line
    return shorter._replace(start=line.start, end=line.start + shorter.end)


def _may_be(open_line: DateLine, line: DateLine) -> bool:
    """Whether a date may be another, which a weekday behind it says."""
    if line.date is None:
        return open_line.date is None
    candidates = open_line.candidates if open_line.date is None else (open_line.date,)
    return any(each.edtf == line.date.edtf for each in candidates)


_SHORT: Final = 100  # characters of a title before a date at the end of its line


_DAYS: Final = (Precision.DAY, Precision.MINUTE, Precision.SECOND)


def _with_pieces(text: str, found: _Found) -> Spot:
    # "A title (deadline: 3 May)": what is in the brackets with the date belongs to the date
    bracket = _BRACKET.search(text, 0, found.start) if _CLOSED.match(text, found.end) else None
    outer = bracket.start() if bracket else found.start
    near = max(found.start - _NEAR, 0)
    opened = text.rfind("(", near, found.start) > text.rfind(")", near, len(text) - 1)
    opened = opened and not bracket and text[-1] == ")"
    before, after = _around(text[:-1] if opened and found.end + 1 < len(text) else text, outer, found.end)
    if bracket:
        inner = _pieces(text, *bracket.span("inner"))
        before += tuple(piece._replace(kind="aside") if piece.kind == "text" else piece for piece in inner)
    place = _dateline(text, found, before, after)
    if place != NO_PLACE:
        before = ()
    rank = found.rank
    label = DATE_LABEL.match(text, bracket.start("inner") if bracket else 0)
    if label and found.rank == 2 and found.start - 2 <= label.end() <= found.start:
        rank = rank_of(label)
    line = found.line._replace(start=found.start, end=found.end)
    comma = text[found.end : found.end + 2] == ", "
    set_off = (
        _OPENING.search(text, 0, found.start) is not None and _CLOSING.match(text, found.end) is not None
    )
    left = next((text[p.end : found.start] for p in reversed(before) if p.kind == "text"), None)
    right = next((text[found.end : p.start] for p in after if p.kind == "text"), None)
    strong = set_off or not any(gap is not None and _is_weak(gap) for gap in (left, right))
    return Spot(
        line,
        found.start,
        found.end,
        before,
        after,
        rank,
        strong,
        is_of_day(line),
        place,
        comma=comma,
        bracketed=set_off,
    )


def _around(text: str, start: int, end: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What a line says before and after its date; where it has no title, a name without capitals may be the author's, and "in" leads to a category."""
    before, after = _pieces(text, 0, start), _pieces(text, end, len(text))
    if not _has_text(before):
        after = _pieces(text, end, len(text), login=True)
    elif all(piece.end - piece.start <= _LONGEST_CATEGORY for piece in after):
        alone = _pieces(text, 0, start, login=True)
        if any(piece.kind == "author" for piece in alone):
            before, after = alone, _pieces(text, end, len(text), login=True)
    if not (_has_text(before) and _has_text(after)):
        author = any(piece.kind == "author" for piece in (*before, *after))
        before, after = _without_in(text, before, author), _without_in(text, after, author)
    return _without_weekday(text, start, end, before, after)


def _without_weekday(
    text: str, start: int, end: int, before: list[Piece], after: list[Piece]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces beside a date with the weekday of the date next to it as a filler, where the line says more: "14 Mar 2026 | Sat | 19:00"."""
    for pieces, at in ((before, -1), (after, 0)):
        if len(before) + len(after) > 1 and pieces and pieces[at].kind == "text":
            word = text[pieces[at].start : pieces[at].end].rstrip(".,")
            named = len(word) <= _LONGEST_WEEKDAY and word.isalpha() and dates.is_weekday(word)
            whole = dates.line_date(f"{word} {text[start:end]}") if named else None
            if whole is not None and whole.reason != "impossible":
                pieces[at] = pieces[at]._replace(kind="filler")
    return tuple(before), tuple(after)


_LONGEST_WEEKDAY: Final = 12


def behind_weekday(text: str, at: int) -> tuple[Piece, ...]:
    """What a line says behind the number of a day, where a weekday is first: "14.03 | Sat | 19:00"; nothing where none is."""
    found = _pieces(text, at, len(text))
    word = text[found[0].start : found[0].end].rstrip(".,") if len(found) > 1 else ""
    if not 0 < len(word) <= _LONGEST_WEEKDAY or not word.isalpha() or not dates.is_weekday(word):
        return ()
    return (found[0]._replace(kind="filler"), *found[1:])


_LONGEST_CATEGORY: Final = 60


def _has_text(pieces: list[Piece]) -> bool:
    return any(piece.kind == "text" for piece in pieces)


def _without_in(text: str, pieces: list[Piece], author: bool) -> list[Piece]:
    """The pieces with categories without the small word before them."""
    return [
        piece._replace(start=piece.start + behind_in(text[piece.start : piece.end], author))
        if piece.kind == "text"
        else piece
        for piece in pieces
    ]


def _is_weak(gap: str) -> bool:
    """Whether nothing but a space, or a small word between spaces, sets a date off from the text beside it."""
    return gap.startswith(" ") and not gap.startswith("  ") and _SET_OFF.isdisjoint(gap)


NO_PLACE: Final = (-1, -1)
_BEHIND_DATELINE = re.compile(r"\s*(?:[-–—]{1,2}|\))\s+")


def _dateline(
    text: str, found: _Found, before: tuple[Piece, ...], after: tuple[Piece, ...], *, small: bool = False
) -> tuple[int, int]:
    """The place with which a report begins, in capitals before its date: "GENEVA, 3 May 2024 – The council met."; `NO_PLACE` if none. `small`
    says that it may have small letters."""
    if len(before) != 1 or before[0].kind != "text" or not after or text[-1] not in '.!?…”"':
        return NO_PLACE
    start, end = before[0].start, before[0].end
    shape = end - start <= _LONGEST_PLACE and text[end : found.start].strip() == ","
    if not shape or not _BEHIND_DATELINE.match(text, found.end):
        return NO_PLACE
    return (start, end) if text[start:end].isupper() or small and is_place(text[start:end]) else NO_PLACE


def dateline(text: str, own: Spot) -> Spot | None:
    """The date of a report whose place has small letters, as that of others on the page has not: "Geneva, 3 May 2024 – The council met."; `None` for other
    lines."""
    found = _Found(own.date, own.start, own.end, own.rank)
    place = _dateline(text, found, own.before, own.after, small=True)
    return own._replace(before=(), place=place) if place != NO_PLACE else None


_LONGEST_PLACE: Final = 40
_SET_OFF: Final = frozenset("([{|•·-–—―/:;,.»›（【「")
_BRACKET = re.compile(r"[(\[（【](?P<inner>[^()\[\]（）【】]*)\Z")
_CLOSED = re.compile(r"[)\]）】]")
_OPENING = re.compile(r"(?:[(\[（【|•·]|[-–—](?=\s))[^()\[\]|]*\Z")
_CLOSING = re.compile(r"[)\]）】](?![.,;。，、；])|\s*[|•·]|\s+[-–—]\s")


_AGENCY = re.compile(
    r"\((?:(?:[a-zäöü]{2,3}|dapd|lusa|ansa|tass|hina|belga|ritzau)(?:/(?=.)|(?=\)))){1,2}\)"
)  # "8.15 Uhr (dpa)", "(ap/red)", and not "(/news)" or "(hard)"


def _is_behind_day(text: str, start: int, at: int) -> bool:
    """Whether a text begins one space behind the day with which its line begins: "14 May 2024 12 new boats"."""
    if not start or at != start + 1 or text[start] != " ":
        return False
    line = dates.prefix_date(text[:start])
    return line is not None and line.start <= 1


_OPENS = re.compile(r"»[^»«]*«|›[^›‹]*‹|(?<=[ \u00a0])[-−]\d{1,3}(?![\d:.]*\d)")
"""Quotation marks that open a title, as German has them, and the sign of a number: "»Dr. Sea« ahoi", "-18 degrees"."""


_GREEK_QUESTION = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff];")
"""The question mark of Greek, with what is before it."""


def _before_comments(piece: str) -> int:
    """Where the number of comments begins with which a part of a line ends; its size where it has none."""
    match = _COMMENTS_END.search(piece, max(len(piece) - _LONGEST_CATEGORY, 0))
    return match.start() if match is not None else len(piece)


def _pieces(text: str, start: int, end: int, login: bool = False) -> list[Piece]:
    """What a stretch of a date line says, piece by piece; `login` says that who wrote it may have a name without capitals."""
    found: list[Piece] = []
    at = start
    for match in [*_BAR.finditer(text, start, end), None]:
        a, b = at, match.start() if match else end
        if match is not None and not start and _is_day_of_title(text[a:b], match[0], text[match.end() : end]):
            continue
        at = match.end() if match else end
        while a < b and text[a] in _LEFT_EDGE and not _OPENS.match(text, a, b):
            a += 1
        edge = _RIGHT_EDGE if b < len(text) else _LINE_EDGE
        while b > a and text[b - 1] in edge and not _GREEK_QUESTION.fullmatch(text, max(b - 2, a), b):
            b -= 1
        if a >= b:
            continue
        piece = text[a:b].rstrip(" ↓»›→")
        bare = _without_link_numbers(piece) if "]" in piece else piece
        label = DATE_LABEL.fullmatch(bare + " ") or DATE_LABEL.fullmatch(bare)
        plain = without_signs(_STRONG.sub(_blanks, piece[: _before_comments(piece)]))
        plain = LINK_NUMBER.sub(_blanks, plain) if "]" in plain else plain
        if said := byline(plain.rstrip("\u00a0"), login):
            found += [Piece(kind, a + begin, a + stop) for kind, begin, stop in said]
        elif named := authors(piece):
            found.append(Piece("author", a + named[0][0], a + named[-1][1]))
        elif named := topics(piece):
            found.append(Piece("text", a + named[0][0], a + named[-1][1]))
        elif (
            label
            or not any(map(str.isalnum, piece))  # stars
            or _FILLER.fullmatch(_LINK.sub(r"\1", piece))
            or _FILE_ALONE.fullmatch(piece)
            or _COUNT.fullmatch(piece)
            and not _is_behind_day(text, start, a)
            or _AGENCY.fullmatch(piece)
            or (
                not start
                or text[start:a] == " "
                and _FULL_YEAR.search(text, 0, start)
                or text[a - 1] in "»›→"
            )
            and is_more(piece)  # "Read more 3 May 2020": of the entry above
            or (inner := dates.line_date(piece)) is not None
            and inner.place_start < 0
            and not (
                found
                and not start
                and text[end : end + 1] in tuple("([")
                and inner.reason != "needs-reference"
                and _DIGIT.search(piece)
            )  # "Open day – 14 May (9 March 2026)"
            and not _NUMBER_OF_YEAR.fullmatch(piece)
            or (lead := DATE_LABEL.match(piece))
            and lead.end() < len(piece)
            and _is_aside(piece[lead.end() :])
        ):
            found.append(Piece("filler", a, b))
        elif count := _count_behind(piece):
            found += [Piece("text", a, a + count), Piece("filler", a + count + 2, b)]
        elif b < len(text) and (file := FILE.search(piece)) is not None:
            found += [Piece("text", a, a + file.start()), Piece("filler", a + file.start(), b)]
        else:
            found.append(Piece("text", a, b))
    return _merged(found, text)


def _is_day_of_title(piece: str, bar: str, rest: str) -> bool:
    """Whether a part of a line is a day without a year that a dash parts from the title it belongs to, before the day of the line: "3 May – A fair / 19 April 2026"."""
    inner = dates.line_date(piece) if bar.strip() in _DASHES and _DIGIT.search(piece) else None
    alone = inner is not None and inner.date is not None and inner.date.edtf.startswith("XXXX")
    return alone and any(map(str.isalpha, _BAR.split(rest, 1)[0])) and dates.line_date(rest) is None


_DASHES: Final = frozenset("-–—")


_LINK = re.compile(r"\A\[([^][]{1,60})\]\([^()\s]*\)\Z")
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")


def _count_behind(piece: str) -> int:
    """Where a comma ends the text before a count with which a part of a line ends: "Ann Sea, comments: 5"; 0 for none."""
    head, comma, count = piece.rpartition(", ")
    return len(head) if comma and _COUNT_LABELLED.fullmatch(count) else 0


_COUNT_LABELLED = re.compile(r"[^\W\d_]{5,20}\s?[:：]\s?\d{1,6}|" + _COMMENTS, re.IGNORECASE)


_STRONG = re.compile(r"\*\*|__")
"""Around names in Markdown: "by **Ann Sea**"."""
_NUMBER_OF_YEAR = re.compile(
    r"\d{1,2}/\d{4}"
)  # "12/2024 – A title": where a whole day is next to it, no month


def _is_aside(text: str) -> bool:
    """Whether what a label introduces is a date or a time."""
    return _FILLER.fullmatch(text) is not None or dates.line_date(text) is not None


def _merged(pieces: list[Piece], text: str) -> list[Piece]:
    """Text pieces beside each other joined: a title that holds a dash is one title."""
    found: list[Piece] = []
    for piece in pieces:
        if (
            found
            and piece.kind == "text" == found[-1].kind
            and not re.search(r"[|•·\t]|\s//\s", text[found[-1].end : piece.start])
        ):
            found[-1] = Piece("text", found[-1].start, piece.end)
        else:
            found.append(piece)
    return found


def is_introduced(text: str, found: Spot) -> bool:
    """Whether a small word with a space behind it introduces the date of a line: "until 3 May 2020"."""
    before = found.text_before
    return before is not None and text[before.start : before.end].rpartition(" ")[2].lower() in INTRODUCE


def is_end_of_sentence(text: str, found: Spot) -> bool:
    """Whether the date of a line is the end of its sentence, and not set off from it: "You can apply until 3 May 2020."

    >>> line = "You can apply until 3 May 2020."
    >>> is_end_of_sentence(line, spot(line))
    True
    """
    if found.text_after is not None or text[-1] not in ".!?" or _ENDS_IN_YEAR.search(text) is not None:
        return False
    return not found.strong and is_introduced(text, found)


_ENDS_IN_YEAR = re.compile(r"\d{4}[ \u00a0]?[^\W\d_]{1,2}\.\Z")
"""The word for a year, cut short, that ends a date: "26 września 2023 r."."""


def is_inside(text: str, found: Spot) -> bool:
    """Whether words lead to the date of a line and on from it: "Statement of 12 May 2011 on ports", "On 3 May 2024 I found a ship."."""
    after = found.text_after
    if after is None or found.strong:
        return False
    lower = text[after.start].islower()
    opens = text[: found.start].strip().lower() in INTRODUCE
    return lower and (opens or is_introduced(text, found)) or opens and text[-1] in ".!?…"


_DEADLINE_LABEL = re.compile(rf"(?:{_DEADLINE})(?:{_ON_WORDS})*\s*[:：]", re.IGNORECASE)


def is_deadline(text: str) -> bool:
    """Whether a line begins with the label of a deadline.

    >>> is_deadline("Closing date: 3 May 2020"), is_deadline("Date: 3 May 2020")
    (True, False)
    """
    return _DEADLINE_LABEL.match(text) is not None


def is_filler(text: str) -> bool:
    """Whether a line is a reading time, a number of comments or the like.

    >>> is_filler("5 min read"), is_filler("5 ministers met")
    (True, False)
    """
    return (
        len(text) <= 60
        and (_FILLER.fullmatch(text.strip(_EDGE + "*")) or _REACTIONS.fullmatch(text)) is not None
    )


def may_be_title(text: str) -> bool:
    """Whether a text that looks like a count, a year or a month beside a day may be a title as well.

    >>> may_be_title("12 Monkeys"), may_be_title("1984"), may_be_title("5 min read"), may_be_title("4 May 2024")
    (True, True, False, False)
    """
    if _FILLER.fullmatch(text) is not None:
        return False
    inner = dates.line_date(text)
    return _COUNT.fullmatch(text) is not None if inner is None else not is_of_day(inner)


_REACTIONS = re.compile(r"(?:[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+\s*\d{1,6}\s*){1,8}")
"""How many readers gave each sign: "👍 48  🎉 31"."""
LINK_NUMBER: Final = re.compile(r"\[(\d{1,4})\](?=\S)")
"""The number that a text browser prints before a link."""
_LAST_NUMBER = re.compile(r"\[\d{1,4}\]\Z")


def _without_link_numbers(piece: str) -> str:
    """What is before a day without the numbers of links in it, the one of the day itself too: "Posted on [9]"."""
    return _LAST_NUMBER.sub("", LINK_NUMBER.sub("", piece)).rstrip()


_MORE = Caseless(
    r"(?:continue|keep) reading(?:\W.{0,60})?|read on(?:line)?|more (?:details|info(?:rmation)?|on this)|"
    r"(?!.*\d[^\W\d\s]*\W\s?(?:\w+\W\s?)?(?:19|20)\d\d\W*\Z)(?:read|view|see|show|learn|find out|full)\s+(?:the\s+)?(?:more|full\s+\w+|article|story|details?|all|reading|(?:press\s+)?release|announcement|blog\s+post)\b(?!,\s).{0,40}"
    r"|(?:read|view|see|open|watch|visit) (?:the )?(?:statement|report|publication|interview|review|post|blog|paper|study|profile|opinion|speech|letter|brief(?:ing)?|notice|transcript|column|essay|event|page|document|minutes|case study|recap)"
    r"|(?:weiter )?(?:zum|zur) (?:artikel|beitrag|bericht|meldung|mitteilung|pressemitteilung|interview|veranstaltung)|(?:artikel|beitrag|bericht|meldung|mitteilung) lesen"
    r"|(?:lire|voir) (?:l['’](?:article|actualité|interview|annonce|avis)|le (?:communiqué|rapport|document)|la (?:note|publication|brève))|(?:leer|ver) (?:la |el )?(?:noticia|nota|art[íi]culo|comunicado|entrada|informe|entrevista)(?: completa?)?"
    r"|(?:ler|ver) (?:a |o )?(?:not[íi]cia|artigo|mat[ée]ria|comunicado|reportagem)(?: completa?)?|(?:leggi|vedi) (?:l['’]articolo|la (?:notizia|news)|il comunicato)|lees (?:het |dit )?(?:artikel|bericht|nieuwsbericht|persbericht|verhaal)"
    r"|läs (?:artikeln|nyheten|inlägget)|les (?:saken|artikkelen|nyheten)|læs (?:artiklen|nyheden|historien)|czytaj (?:artykuł|całość|dalej)|читать (?:статью|новость)"
    r"|(?:weiterlesen|mehr(?: lesen| erfahren)?|lire (?:la suite|plus)|en savoir plus|leer m[áa]s|saber m[áa]s|leia mais|saiba mais|ler mais|continua(?: a leggere)?|leggi(?: (?:tutto|di più))?|scopri di più|lees (?:meer|verder)|verder lezen|meer lezen|читать (?:далее|дальше)|подробнее|czytaj (?:więcej|dalej)|"
    r"(?:اقرأ |قراءة )?المزيد|ادامه مطلب|بیشتر بخوانید|קרא עוד|devamını oku|(?:διαβάστε )?περισσότερα|(?:číst )?(?:dál|dále|více)|celý článek|tovább(?: olvasom)?|bővebben|"
    r"читати (?:далі|більше)|докладніше|прочети още|citește mai (?:mult|departe)|xem thêm|đọc tiếp|อ่านต่อ|(?:baca )?selengkapnya|और पढ़ें|"
    r"lasīt (?:vairāk|tālāk)|skaityti (?:daugiau|toliau)|plačiau|loe (?:edasi|lähemalt|rohkem|veel)|preberi več|beri dalje|opširnije|detaljnije|(?:pročitaj(?:te)?|saznaj(?:te)?) više|"
    r"опширније|детаљније|(?:прочитај(?:те)?|сазнај(?:те)?) више|прочитај повеќе|повеќе|прочетете повече|виж още|чытаць далей|падрабязней|lexo më shumë|lle(?:geix-ne|gir) més|irakurri gehiago|"
    r"ler máis|léigh (?:tuilleadh|níos mó)|darllen(?:wch)? (?:mwy|fwy|rhagor)|lesa meira|nánar|aqra (?:iktar|aktar)|soma zaidi|baca (?:lagi|seterusnya)|basahin pa|আরও পড়ুন|বিস্তারিত|अधिक वाचा|"
    r"மேலும் (?:படிக்க|வாசிக்க)|మరింత చదవండి|مزید(?: پڑھیں)?|წაიკითხეთ? მეტი|სრულად|ვრცლად|կարդալ ավելին|ավելին|толығырақ|кененирээк|(?:daha )?ətraflı|batafsil|дэлгэрэнгүй|legu pli|"
    r"(?:čítať )?(?:ďalej|viac)|อ่านเพิ่มเติม|"
    r"(?:mehr|weitere|nähere) info(?:s|rmationen)|plus d['’]info(?:s|rmations?)|más info(?:rmación)?|mais info(?:rmações)?|(?:maggiori|ulteriori|più) info(?:rmazioni)?|meer info(?:rmatie)?|"
    r"mere? info(?:rmation)?|mer informasjon|lisätietoja|lisätiedot|(?:zobacz )?więcej(?: informacji)?|více informací|viac informácií|további információk?|mai multe(?: (?:informații|detalii))?|"
    r"περισσότερες πληροφορίες|daha fazla(?: bilgi)?|ver (?:más|mais)|lees het (?:hele|volledige) (?:artikel|bericht|verhaal)|go to (?:the )?(?:article|event|page)|"
    r"(?:bestel|koop|reserveer) (?:kaarten|tickets)|acquista (?:i )?biglietti|"
    r"läs mer|les mer|læs mere|続きを読む|(?:詳しく|詳細)は(?:こちら|コチラ)|詳細を(?:見る|読む)|계속 읽기|자세히(?:\s?보기)?|もっと(?:見る|読む)|查看(?:更多|详情|全文)|(?:阅读|閱讀)(?:更多|全文)|繼續閱讀|继续阅读|詳細內容|详细内容|더\s?보기|devamı|lue lisää|"
    r"add to (?:my |google |outlook )?calendar|book a (?:place|seat|table|ticket)|zum kalender hinzufügen|in (?:den )?kalender eintragen|ajouter (?:à mon|au|à l['’]) ?(?:calendrier|agenda)|añadir al calendario|"
    r"adicionar (?:ao|à) (?:calendário|agenda)|aggiungi al calendario|(?:aan|in) agenda (?:toevoegen|zetten)|dodaj do kalendarza|добавить в календарь|"
    r"(?:book|apply|register|enrol|donate|watch|listen|download)(?: now| here)|(?:book|buy|get) (?:your )?tickets?|sold out|jetzt (?:anmelden|buchen|bewerben|spenden)|ausverkauft|"
    r"(?:réserver|s'inscrire)(?: maintenant)?|comprar (?:entradas|bilhetes?|ingressos?|boletos)|agotado|esgotado|inscr[ií]bete|inscreva-se|prenota(?: ora)?|iscriviti|boek nu|uitverkocht|kup bilet(?:y)?|wyprzedane|купить билет(?:ы)?|kjøp billett(?:er)?|utsolgt|köp biljett(?:er)?|utsålt|slutsålt|køb billet(?:ter)?|udsolgt|osta li(?:ppu|put)|loppuunmyyty|koupit vstupenky|vyprodáno|jegyvásárlás|leave a (?:message|tribute)|"
    r"(?:(?:download|herunterladen|télécharger|descargar|baixar|scarica|downloaden|pobierz|скачать|завантажити|stáhnout|stiahnuť|ladda ne[rd]|last ned|lataa|letöltés|descarcă|indir|تحميل|下载|ダウンロード|다운로드)\s*)?"
    r"(?:[(\[]\s*(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip|mp3|csv)\W{1,3}\d+(?:[.,]\d+)?\s?[kmg]?i?[bo]\s*[)\]]?|(?:pdf|docx?|xlsx?)\W{1,4}\d+(?:[.,]\d+)?\s?[kmg]i?[bo])|"
    r"(?:compart[ei]\w+|share|teilen|partager|condividi|udostępnij|поделиться|podijelite?|sdílet|dela|deel|jaa)\b.{0,6}\b(?:whatsapp|facebook|twitter|telegram|linkedin|e-?mail|viber|messenger)|"
    r"latest(?: release)?|pre-release|assets \d{1,3}|(?:play|listen|watch)(?: (?:now|episode|audio|video))?|post a comment|leave a comment|no comments:?|share(?: this)?|tweet|print|permalink(?:\s*\|[^.!?]{0,40})?)"
    r"\W{0,4}",
)


_IMAGE = re.compile(
    r"!\[[^][]*\]\([^()\s]*\)|\[!\[[^][]*\]\([^()\s]*\)\]\([^()\s]*\)"
    r"|\[(?:[^][\s]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)|IMG|INLINE|IMAGE)\]"
    r"|(?:\[(?:foto|img|image|photo|bild|pic)[-_]?\d{1,4}\]\s*){1,9}",
    re.IGNORECASE,
)
"""An image that is all of a line: of Markdown, with its address or inside a link, or as text browsers print one, by its file's name."""


_SIGNS_ALONE: Final = frozenset(
    ",;/|·—–-"
)  # what was between the parts of a line that BeautifulSoup breaks into several


_MORE_BEFORE_SIGN: Final = frozenset(("more", "details", "full text", "更多"))  # alone they may be headings


_ADDRESSED = re.compile(
    r"\A(?:\[([^][]{1,60})\]\([^\s()]+\)|(?!more )([^|\[]{1,60}?)[:：]?\s+(?:https?://|www\.)\S+)\Z",
    re.IGNORECASE,
)
"""What leads on with its address: "[Weiterlesen …](/news/3)", "Leer más: https://example.org/3"; "More info: …" is a field of events."""
_ADDRESS_BEHIND = re.compile(r"(?<=\S)\s+\((?:[/#?]|https?://|www\.)[^()\s]*\)\Z")
"""The address behind what leads on, as Resiliparse prints links: "Lire la suite (/news/3)"."""
_SIZE_BEHIND = re.compile(
    r"(?<=\w)\s*[(\[](?:[a-z]{3,4}\W{1,3})?\d+(?:[.,]\d+)?\s?(?:[kmg]i?[bo]|[кмг]б)[)\]]\Z", re.IGNORECASE
)
"""The size of a file behind the link to it: "Lire la suite (PDF, 340 Ko)"."""
_LAST_OF_SIZE: Final = "bBoOбБ"  # before its bracket; most texts in brackets end otherwise
_DEFINITION = re.compile(r"\[[^][]{1,60}\]:\s+<?(?:https?://|mailto:|/|#)\S+")
"""What an address in Markdown is called: "[1.2.0]: https://example.org/"."""
_IDENTIFIER = re.compile(
    r"(?:guid|atom:id|id)\s?:\s?\S+|(?:commit|revision|changeset|rev|sha\d*|hash):?\s[\da-f]{7,64}",
    re.IGNORECASE,
)
"""By what programs know an entry again: "guid: https://example.org/?p=12", "commit 4be1c0a97d2f"."""
_OPEN_CARD = re.compile(r"(?:\]\([^()\s]*\))?(?:\[!\[[^][]*\]\([^()\s]*\))?|\[\d{1,3}\]\([^()\s]*\)")
"""Where a link that is a whole card begins with its image, or ends, and a number that is a link, but no year: "](/n/3)[![](/i/4.jpg)"."""
_LONGEST_LINKED: Final = 400


_FILE: Final = r"[(\[](?:[^\W\d_]{3,12} )?(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|mp3|epub|word|excel)(?:\W{1,4}\d+(?:[.,]\d+)?\s?(?:[kmg]i?[bo]|[кмг]б))?[)\]]"
_FILE_ALONE = re.compile(_FILE, re.IGNORECASE)
FILE: Final = re.compile(rf"(?<=\S)\s*{_FILE}\Z", re.IGNORECASE)
"""The format and the size of a file behind a title that leads to it."""


def without_size(text: str) -> str:
    """A text without the size of the file that it leads to.

    >>> without_size("Lire la suite (PDF, 340 Ko)")
    'Lire la suite'
    """
    is_size = text[-1:] in (")", "]") and text[-2:-1] in _LAST_OF_SIZE
    return _SIZE_BEHIND.sub("", text) if is_size else text


def _are_files(parts: Sequence[str]) -> bool:
    """Whether several links lead to one file in its forms: the first only leads on, and all have their sizes."""
    return is_more(parts[0].strip()) and all(without_size(part.strip()) != part.strip() for part in parts)


def is_more(text: str) -> bool:
    """Whether a line only leads on: "Read more", "Weiterlesen", "Post a Comment", "Published on:".

    >>> is_more("Read more »"), is_more("Post a comment"), is_more("Read the law")
    (True, True, False)
    >>> is_more("Download (PDF, 214 KB)"), is_more("PDF readers compared")
    (True, False)
    >>> is_more("[Weiterlesen …](/news/3)"), is_more("Leer más: https://example.org/3"), is_more("Lire la suite (/news/3)")
    (True, True, True)
    >>> is_more("Source: https://example.org")
    False
    """
    if (
        text in _SIGNS_ALONE
        or is_in(text)
        or text[0] in "]["
        and _OPEN_CARD.fullmatch(text)
        or DATE_LABEL.fullmatch(text)
        and (text[-1] in ":：" or " " in text)
        or _IDENTIFIER.fullmatch(text)
    ):
        return True  # the day is in the line below
    sign = "\t" if "\t" in text else " | "
    if sign in text and all(part and is_more(part) for part in map(str.strip, text.split(sign))):
        return True
    if " | " in text and _are_files(text.split(" | ")):
        return True
    if "[" in text:
        text = LINK_NUMBER.sub("", text)
    if text[-1] == ")" and len(text) <= _LONGEST_LINKED:
        text = _ADDRESS_BEHIND.sub("", text)
    linked = text[0] == "[" and _ADDRESSED.match(text) is not None
    if len(text) <= _LONGEST_LINKED and (linked or "://" in text or "www." in text.lower()):
        text = _ADDRESSED.sub(r"\1\2", text)
    stripped = text.strip(_EDGE + "…").strip()
    if stripped.lower() in _MORE_BEFORE_SIGN and (linked or text[-1] in "»›>→…" or text.endswith("...")):
        return True
    if text[0] == "[" and _DEFINITION.fullmatch(text):
        return True
    if text[0] in "![" and _IMAGE.fullmatch(text) is not None:
        return True
    if text[0] == "[" and len(links := links_alone(text)) > 1:
        return all(is_more(link) or is_shared(link) for link in links)
    return len(stripped) <= 60 and (
        _MORE.fullmatch(stripped) is not None
        or (bare := without_size(text)) != text
        and _MORE.fullmatch(bare.strip(_EDGE)) is not None
        or is_filler(stripped)
    )
