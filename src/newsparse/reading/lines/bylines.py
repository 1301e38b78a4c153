"""Who wrote an entry, and in which category, as a line or the part of a date line says it: "by Ann Sea in News". Nothing here raises."""

from __future__ import annotations

import re
from typing import Final

from newsparse.caseless import Caseless
from newsparse.reading.lines.links import without_signs

_NAME: Final = r"[^\W\d_][\w.'’-]*(?:\s+(?:de|del|della|di|da|dos|du|van|von|der|den|la|le|el|al|bin|ibn|y|e|i|and|&|und|et)\b)*"
SPEAKER: Final = (
    r"(?:speakers?|presenters?|lecturer|referent(?:in|en)?|vortragende[rn]?|intervenant(?:e|s|es)?|conférenci(?:er|ère)|orat(?:eur|rice)|ponentes?|conferenciante|palestrante|oradora?|"
    r"relat(?:ore|rice|ori)|sprekers?|prelegent(?:ka|ci)?|föreläsare|foredragsholder|luennoitsija|докладчики?|лектор|доповідач|přednášející|prednášajúci|előadók?|konuşmacı|vorbitor|ομιλητής|"
    r"hosts?|hosted by|moderat(?:ion|or|orin|orka)|moderuje|présent(?:é par|ation|ateur|atrice)|animat(?:eur|rice)|conduttor[ei]|conduce|presentador[ae]?s?|apresentador[ae]?s?|presentatie|"
    r"gastgeber(?:in)?|programleder|ведущ(?:ий|ая|ие)|prowadząc[ya]|pembawa acara|penyiar)"
)
"""What the labels of talks and broadcasts call those who give them."""
_WORK: Final = (
    r"(?:reviewed|translated|edited|told|reported|compiled|curated|interviewed|photographed|illustrated|recorded|(?:book |film )?review|besprochen|rezensiert|übersetzt|aufgezeichnet|rezension|"
    r"traduit|recensé|critique|reseñado|traducido|reseña|resenha|traduzido|recensito|tradotto|besproken|vertaald|recensie|recenzja|recensert|anmeldt|anmäld)"
)
"""What somebody did, or made, whose name is behind it: "Reviewed by Ann Sea", "Rezension von Ann Sea"."""
_WROTE: Final = (
    r"(?:"
    r"écrit|publié|rédigé|verfasst|veröffentlicht|geschreven|gepubliceerd|redactado|redigido|escrit|publicat|redactat|scris|postat|"
    r"scritto|pubblicato|redatto|skrive[tn]|publicerad|publisert|napisan[ey]|opublikowan[eoy]|contributed"
    r")"
)
"""What somebody did who wrote an entry, in lines that say no more: of titles with these words few go on with two names."""
_VERB: Final = (
    rf"(?:{_WROTE}|"
    r"written|posted|published|started|released|submitted|created|added|filed|categori[sz]ed|geschrieben|erstellt|eingestellt|proposé|"
    r"soumis|escrito|publicado|publicada|postado|enviado|criado|creado|inserito|inviato|geplaatst|ingediend|publicerat|inlagt|udgivet|"
    r"dodan[eoy]|publikováno|napsáno|vloženo|опубликовано|размещено|добавлено|αναρτήθηκε|δημοσιεύ[θτ]ηκε|γράφτηκε"
    r")"
)
"""What somebody did who wrote an entry: "Posted by Ann Sea"."""
_AUTHOR = Caseless(
    rf"(?:{_WORK} |\d{{1,5}} points? |written |posted |published |started |created |submitted |escrito |postado |publicado |geschrieben )?(?P<by>by|von|par|por|door|av|af|autor(?:in|a)?:?|author:?|from:|auteur\s?:?|"
    rf"autore:?|автор:?|(?:објави(?:о|ла)|аутор|objavi(?:o|la))\s?:|te(?:kst|xt[eo]?|sto)\s?:|redac\w+:?(?! (?:por|par|per|de|da|di)\b)|yazar:?|yazan:?|napisał:?|napsala?:?|írta:?|skrevet a[vf]|skriven av|kirjoittanut:?|scris de|penulis\s?:?|(?:ditulis )?oleh:?|{SPEAKER}\s?:(?!.*\.\Z))(?:\s?:)?\s+(?P<name>(?:{_NAME}\s*){{1,5}})"
    rf"|(?:di|per|eftir|gan|deur|nga|bởi|بقلم|{_WROTE} (?:da|de|di|per|por|par|von|door|av|af|przez|od|от|від))\s+(?P<di>{_NAME}(?:\s+{_NAME}){{1,3}})"
    r"|(?P<ko>[\uac00-\ud7a3]{2,4}) (?:[\uac00-\ud7a3]{0,4}기자|특파원|논설위원)"
    r"|(?:(?:作者|来源|來源|文|記者|记者|编辑|撰文|筆者|글|기자|كتبت?|الكاتب|מאת|نویسنده|โดย|लेखक|লেখক)\s*[:：]\s*|(?:글|撰文|(?:特[約派约]|本[報报]|[實实][習习])?(?:记者|記者)|글쓴이|작성자)\s+|(?:文|撰文|圖文)[／/])(?P<cjk>[^\s:：|•·\d]{2,20}(?:\s[^\s:：|•·\d]{2,20}){0,3})",
)
AUTHOR_LABEL = re.compile(
    rf"(?:posted |written |created |started |opened |submitted |reported )?by|authors?|author\(s\)|(?:dc:)?creator|writer|reporter|poster|{SPEAKER}|thread starter|"
    r"autor(?:inn?en|en|in|es|as|ka|zy|a|e|i)?|autor\(es\)|autor(?:/in|\*in|:in)|autoři|avtor(?:ica|ji)?|autori?us|autorė|autors|müəllif|egilea|höfundur|awtur|(?:asked|tabled|put) by|questioner|fragesteller(?:in)?|verfasser(?:in)?|auteure?s?|auteur\(s\)|autrices?|(?:vložil|zveřejnil|zverejnil|publikoval|napsal|dodał|opublikował|wprowadził|zamieścił)(?:a|\(a\)|/a)?|redatt\w+|автор[аы]?|автори|"
    r"författare|skribent(?:er)?|forfattere?|kirjoittajat?|szerzők?|yazar(?:lar)?|συντάκτ(?:ης|ες)|συγγραφ(?:έας|είς)|الكاتب|المؤلف|نویسنده|מחבר|作者|发布者|發布者|发布人|發布人|著者|作成者|投稿者|記者|执笔|작성자|글쓴이|"
    r"등록자|tác giả|người đăng|penulis|ผู้เขียน|ผู้โพสต์|लेखक|प्रस्तुति|प्रश्नकर्ता|লেখক|লিখেছেন",
    re.IGNORECASE,
)
"""What a column or a line of authors is called."""
_LABELLED = re.compile(rf"(?:{AUTHOR_LABEL.pattern})(?:\s{{0,3}}[:：]|\t)\s*(?P<names>\S.*)", re.IGNORECASE)
_NO_NAMES = re.compile(r"[<>@]|\w{3}\.\Z")
_OTHERS = re.compile(
    r"\s*[,;、]\s*(?:(?:and|und|et|y|e|en|och|og|i|oraz|и|ve)\s+)?|\s+(?:[&/·]|and|und|et|y|e|en|och|og|i|oraz|и|ve)\s+"
)
BY: Final = frozenset(("by", "von", "par", "por", "door"))
_HANDLE = re.compile(
    r"admin\w*|editor\w*|staff|webmaster|moderator|[a-z][a-z0-9]*[_.\d][\w.]*"
)  # "by admin", "by ann_sea"
DESK = re.compile(
    r"(?:the )?(?:admin\w*|editor\w*|staff|newsroom|press office|redak\w+|die redaktion|redac\w+|la redazione|(?:la )?rédaction|de redactie|toimitus|szerkesztő\w*|"
    r"редакц\w+|редактор|адм\w+|committee|secretary|webmaster|(?:the )?(?:press|media|web|editorial|communications|marketing|news) (?:team|desk)|the [^\W\d_]+ (?:team|desk|office)|vorstand|bestuur|styrelsen|styret|hallitus|zarząd|výbor|junta directiva|consiglio direttivo|uprava|правление|sekretariat|秘書處|사무국|σύνταξη|γραμματεία|secretaria\w*|sekretaria\w*|secrétariat|guest author|अतिथि लेखक|संपादक|編集部|编辑部|편집부)",
    re.IGNORECASE,
)
"""Who writes where no person is named."""
AGENCY = re.compile(
    r"AFP|AP|APA|dpa|DPA|Reuters|TASS|ТАСС|PAP|EFE|ANSA|Lusa|ANP|TT|NTB|Ritzau|STT|ČTK|TASR|MTI|Agerpres|Tanjug|Hina|BNS|LETA|AA|DHA|İHA|Xinhua|Yonhap|Kyodo|RIA|РИА Новости|Интерфакс|Укринформ"
)
"""News agencies, as those who wrote an entry. Source: the members of the European Alliance of News Agencies and the world's largest others."""

_LOGIN = re.compile(
    r"[a-z][\w.@-]{1,29}|[A-Z][a-z]+[\d_][\w.-]{0,20}"
)  # "by asea", "by Asea52", where the line says nothing else
_BETWEEN_NAMES: Final = frozenset("de del della di da e y i".split())
_INITIAL = re.compile(r"\b[^\W\d_]\.\Z")
_BEFORE_DATE: Final = frozenset(
    "on at am um le el em il op den the dnia w в от на de del di la na ve pada tanggal vào ngày lúc dne dňa à klo στις την".split()
) | {""}
_WORDS: Final = (
    (r"(?:by|author\s?:)", r"in|under", r"and"),
    (r"(?:von|autor(?:in)?\s?:)", r"in|unter", r"und"),
    (r"(?:par|auteur\s?:)", r"dans|in|sous", r"et"),
    (r"(?:por|autora?\s?:)", r"en|em", r"y|e"),
    (r"door", r"in|onder", r"en"),
    (r"a[vf]", r"i|under", r"och|og"),
    (r"(?:przez|autor\s?:)", r"w|we", r"i|oraz"),
    (r"od", r"v|ve|vo|u", r"a|i|in"),
    (r"(?:scris de|autor\s?:)", r"în|in", r"și|şi|si"),
    (r"(?:da|autore\s?:)", r"in", r"e"),
    (r"από", r"στο|στην?|σε", r"και"),
    (r"(?:critique|reseña|resenha)\s+de", r"dans|en", r"et|y|e"),
    (r"recensione\s+di", r"in", r"e"),
    (r"oleh", r"di|dalam", r"dan"),
    (r"bởi", r"trong", r"và"),
    (r"(?:מאת|توسط|نویسنده\s?:|بقلم\s?:?|โดย)", r"תחת", r"و"),
    (r"(?:автором|автор\s?:|од|від)", r"в|во|у|във", r"и|і|та|й"),
)  # who wrote it, in which category, and who else: a language each, or several that are alike
_CATEGORY: Final = r"(?:\s+(?:(?:the|der|die|la)\s+)?(?:category|kategori\w*|catégorie|categor[ií]a|rubri\w+|sekcji|dziale|рубри\w+|категори\w+|κατηγορία)(?:\s?:)?(?=\s))?"
"""What may be behind "in": "w kategorii Porady", "in the category News"."""
_WITHIN: Final = "|".join(within for _, within, _ in _WORDS).replace("di|", "")  # by whom, in Italian
_FORMS: Final = tuple(
    (
        re.compile(
            rf"(?:(?:{_VERB}|{_WORK})\s+)?{by}\s+(?P<name>.+?)(?:\s+(?:{within}){_CATEGORY}\s+(?P<topic>.+))?"
            rf"|(?:{_VERB}\s+)?(?:{within}){_CATEGORY}\s+(?P<first>.+?)\s+{by}\s+(?P<last>.+)"
            rf"|{_VERB}\s+(?:{within}){_CATEGORY}\s+(?P<alone>.+)",
            re.IGNORECASE,
        ),
        re.compile(rf"\s*,\s*(?:(?:{others})\s+)?|\s+(?:&|{others})\s+", re.IGNORECASE),
    )
    for by, within, others in _WORDS
)
_IN = re.compile(
    rf"(?:{_WITHIN}){_CATEGORY}\s+(?:\[\d{{1,4}}\])?(?=\S)", re.IGNORECASE
)  # "in [9]News" in text browsers
_IN_ALONE = re.compile(_WITHIN)
_LONGEST_IN: Final = 12
_MOST_WORDS: Final = 5  # of one author
_MOST_AUTHORS: Final = 6
_LONGEST_TOPIC: Final = 60
_LONGEST: Final = 200
_LONGEST_ALONE: Final = 80

Part = tuple[str, int, int]
"""``author`` or ``text`` (categories), and its span."""


def byline(piece: str, login: bool = False) -> list[Part]:
    """The author that a part of a date line names, and the categories beside it; nothing where it names none.

    Args:
        piece: The part of the line.
        login: Whether a name without capitals counts: not where the line has a title.

    >>> byline("Posted by Ann Sea in News, Sports")
    [('author', 10, 17), ('text', 21, 33)]
    >>> byline("by asea", login=True), byline("by the sea", login=True)
    ([('author', 3, 7)], [])
    """
    plain = piece if _INITIAL.search(piece) else piece.rstrip(" .,")
    if len(plain) > _LONGEST:
        return []
    if (sent := _WITH_ADDRESS.fullmatch(plain)) is not None:
        group = next(name for name in ("quoted", "behind", "name") if sent[name])
        if group == "quoted" or _is_author(sent[group], False):
            return [("author", *sent.span(group))]
    if (several := _several(plain)) is not None:
        return [("author", *several)]
    if (acted := _ACTED.fullmatch(_without_last(plain))) is not None:
        return [("author", *acted.span("name"))]
    if _HANDLE_ALONE.fullmatch(plain):
        return [("author", 0, len(plain))]
    plain = _BESIDE_NAME.sub("", _LAST_VERB.sub("", plain))
    found = _formed(_without_last(plain), login)
    span = _author(plain) if len(found) < 2 else None
    return found if span is None else [("author", *span)]


_WITH_ADDRESS = re.compile(
    r'(?:"(?P<quoted>[^<>"]{2,60})"|(?P<name>[^\W\d_][^<>@"]{1,60}?))\s*<[^<>\s@]+@[^<>\s@]+>'
    r"|[^<>()\s@]+(?:@| at )[^<>()\s@]+ \((?P<behind>[^\W\d_][^()]{1,60})\)"
)
"""A name with its address, as in a changelog: "Ann Sea <ann@example.org>"; in quotation marks it may say anything, and be
behind the address: RFC 5322, "ann@example.org (Ann Sea)" as archives of mailing lists have it."""


_ACTED = re.compile(
    r"(?P<name>[\w@][\w.-]*(?: [\w.'’-]+){0,3}) (?:released|published|posted|tagged|merged|opened|closed|pushed|shared|created|updated) this"
)
"""Who did it, as code hosts say: "ann-sea released this"."""
_HANDLE_ALONE = re.compile(r"@[\w.-]{2,30}")
"""A name as social networks and code hosts have it: "@ann_sea"."""
_LAST_VERB = re.compile(rf"(?<=\w),\s+{_VERB}\Z", re.IGNORECASE)
"""What leads from an author to the day: "Av Ann Sea, publisert"."""


def _formed(plain: str, login: bool) -> list[Part]:
    """The same where it has one of the forms with a category or several authors."""
    for form, others in _FORMS:
        match = form.fullmatch(plain)
        if match is None:
            continue
        name = "last" if match["last"] else "name"
        topic = next((each for each in ("topic", "first", "alone") if match[each]), "")
        found: list[Part] = [("text", *match.span(topic))] if topic else []
        if len(match[topic] if topic else "") > _LONGEST_TOPIC:
            continue
        if match[name] is not None:
            if not all(_is_author(each, login) for each in _authors(match[name], others)):
                continue
            found.append(("author", *match.span(name)))
        return sorted(found, key=lambda part: part[1])
    return []


def _without_last(text: str) -> str:
    """A text without the words before a date with which it ends: "by Ann Sea on"."""
    head, _, last = text.rpartition(" ")
    return _without_last(head.rstrip()) if head and last.lower() in _BEFORE_DATE else text


def _authors(names: str, others: re.Pattern[str]) -> list[str]:
    found = others.split(names)
    return found if len(found) <= _MOST_AUTHORS else [names]


def _is_author(name: str, login: bool) -> bool:
    """Whether words look like a person's or a desk's name, or like a login."""
    if login and _LOGIN.fullmatch(name) is not None or DESK.fullmatch(name) is not None:
        return True
    name = _ABBREVIATED.sub("", name)
    if not name or name.count(" ") >= _MOST_WORDS or any(map(str.isdigit, name)) or name[0].islower():
        return False
    return _is_name(name)


_ABBREVIATED = re.compile(r"(?:[^\W\d_]{2,5}\.\s+)+(?=[^\W\d_a-z])")
"""What an author is called before a name: "mec. Piotr Gadomski", "dr. Ann Sea"."""


def behind_in(piece: str, author: bool) -> int:
    """Where the category begins in a part of a date line that says it with a small word: "in News"; 0 for none.

    Args:
        piece: The part of the line.
        author: Whether the line names an author too: then the word may have a capital.

    >>> behind_in("in News", False), behind_in("In Geneva", False)
    (3, 0)
    """
    match = _IN.match(piece) if len(piece) <= _LONGEST_TOPIC and (author or piece[0].islower()) else None
    return match.end() if match is not None and piece[match.end() :].lstrip("[ ")[:1].isupper() else 0


def is_in(text: str) -> bool:
    """Whether a text is nothing but a small word that leads to a category, as where the parts of a line are broken into several.

    >>> is_in("in"), is_in("dans"), is_in("In")
    (True, True, False)
    """
    return len(text) <= _LONGEST_IN and _IN_ALONE.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    """Whether words look like a person's or a desk's name: each begins with a capital, but for particles."""
    words = text.split()
    big = sum(word[0].isupper() or not word[0].islower() for word in words)
    return big >= 1 and (big == len(words) or big * 2 >= len(words)) and len(text) <= 60


_ROLE = re.compile(
    r",\s+(?:[^\W\d_][\w'’.-]*\s+){0,2}(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|photographer|intern|redakteur(?:in)?|reporterin|"
    r"korrespondent(?:in)?|volontär(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)|redactora?|periodista|corresponsal|giornalista|redattore|redattrice|corrispondente|jornalista|"
    r"repórter|redatora?|verslaggever|redacteur|dziennikarka?|журналист|корреспондент|обозреватель)s?\Z"
    r"|,\s+editor[- ]in[- ]chief\Z",
    re.IGNORECASE,
)
"""The role of who wrote an entry, behind the name: ", Staff Writer"."""


def without_role(text: str) -> str:
    """Names of authors without the role behind them.

    >>> without_role("Ann Sea, Staff Writer"), without_role("Ann Sea, Bob Lake")
    ('Ann Sea', 'Ann Sea, Bob Lake')
    """
    return _ROLE.sub("", text) if len(text) <= _LONGEST else text


def author_line(text: str) -> tuple[int, int] | None:
    """The span of the name in a line that says who wrote it and nothing else.

    >>> author_line("By Ann Sea"), author_line("Posted by Ann at 19:02"), author_line("By the harbour")
    ((3, 10), (10, 13), None)
    >>> author_line("Autores: Ana Mar, Luis Vega"), author_line("By Ann Sea, Press officer")
    ((9, 27), (3, 10))
    """
    if not text or len(text) > _LONGEST:
        return None
    if text[0] in "*_":
        return _emphasized(text)
    if "](" in text or "][" in text:
        return _linked(text)
    text = without_role(text)
    beside = _BESIDE_NAME.search(text)
    found = author_line(text[: beside.start()]) if beside is not None else None
    if found is not None and " " in text[found[0] : found[1]]:
        return found
    if (several := _several(text)) is not None:
        return several
    if len(text) > _LONGEST_ALONE:
        return None
    if (sent := _SENT.fullmatch(text)) is not None:
        named = byline(text[sent.start("mailbox") :])
        return (named[0][1] + sent.start("mailbox"), named[0][2] + sent.start("mailbox")) if named else None
    timed = _AT_TIME.sub("", text) if _CLOCK.search(text) is not None else text
    found = _author(timed.rstrip(" ,|"))
    return _without_topic(text, found) if found is not None else _before_role(text)


_BESIDE_NAME = re.compile(
    r"(?<=\w)\s+(?:\([^\s()@]+@[^\s()@]+\)|[^\s()@]+@[^\s()@]+\.[^\s()@]+|\(?@[\w.]{2,30}\)?|for The [^\Wa-z][\w ]{1,30})\Z"
)
"""An address, a name on a network or the paper behind the name of an author: " @annsea", " (ann@example.org)", " for The Star"."""


def _without_topic(text: str, name: tuple[int, int]) -> tuple[int, int]:
    """The name of an author without the category behind it: "By Ann Sea in Sport"."""
    parts = _formed(text.rstrip(" ,"), False)
    if (
        [kind for kind, _, _ in parts] == ["author", "text"]
        and parts[0][1] == name[0]
        and text[parts[1][1]].isupper()
    ):
        return parts[0][1:]
    return name


def topic_behind(text: str, end: int) -> tuple[int, int] | None:
    """The category behind the name of an author that ends at a place of its line.

    >>> topic_behind("By Ann Sea in Sport", 10)
    (14, 19)
    """
    parts = _formed(text.rstrip(" ,"), False) if end < len(text) else []
    topic = next(((a, b) for kind, a, b in parts if kind == "text" and a > end), None)
    if topic is None:
        return None
    from newsparse.mentions.lists import is_known_place  # it reads lists that few pages need

    return topic if not is_known_place(text[slice(*topic)]) else None


def _before_role(text: str) -> tuple[int, int] | None:
    """The name of a person in full that a comma parts from a word or two of any kind, or a dash from a town: "By Ann Sea, Press officer", "By Ann Sea —
    London"."""
    parts = _BEHIND_NAME.split(text)
    if len(parts) != _ROLE_PARTS:
        return None
    byline, sign, role = parts
    found = _author(byline)
    words = byline[found[0] : found[1]].split() if found is not None else []
    named = len(words) > 1 and all(word[0].isupper() or word in PARTICLES for word in words)
    if not named or not words[-1][0].isupper():
        return None
    if sign == ", ":
        return found if _ANY_ROLE.fullmatch(role) else None
    from newsparse.mentions.lists import is_known_place  # it reads lists that few pages need

    return found if is_known_place(role) else None


_BEHIND_NAME = re.compile(r"(, | [–—-] )")
_ROLE_PARTS: Final = 3  # the byline, the sign and the role
_ANY_ROLE = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’-]*){0,2}")
PARTICLES: Final = frozenset(
    "de del della degli delle dei di da das do dos du d van von vom zu zur ten ter te der den het la le lo el al as i y e af av bin binti ibn ben bint abu ap ferch".split()
)
"""Small words inside names of people."""


def _linked(text: str) -> tuple[int, int] | None:
    """The same for a line whose name is a link, perhaps behind an image: "By [Ann Sea](/authors/3)"."""
    plain = without_signs(text).rstrip()
    inner = plain.lstrip()
    if not inner or inner[0] == "[" or "](" in inner or "][" in inner:
        return None
    found = author_line(_SPACES.sub(lambda match: " " + "\u00a0" * (len(match[0]) - 1), inner))
    by = len(plain) - len(inner)
    return (found[0] + by, found[1] + by) if found is not None else None


_SPACES = re.compile(r"[ \u00a0]{2,}")


def _emphasized(text: str) -> tuple[int, int] | None:
    """The same for a line with Markdown's signs of emphasis: "**By:** Ann Sea"."""
    plain = EMPHASIS.sub(lambda match: " " * len(match[0]), text).rstrip()
    inner = plain.lstrip()
    found = author_line(inner) if inner and inner[0] not in "*_" else None
    by = len(plain) - len(inner)
    return (found[0] + by, found[1] + by) if found is not None else None


EMPHASIS = re.compile(
    r"(?<![^\W_])[*_]+(?=\S)|(?<=\S)[*_]+(?![^\W_])|(?>''')++"
)  # Markdown's and MediaWiki's, around words


def _several(text: str) -> tuple[int, int] | None:
    """Where the names of several authors are behind a label; `None` where something else is among them."""
    match = _LABELLED.fullmatch(text) if ":" in text or "：" in text or "\t" in text else None
    if match is None or _NO_NAMES.search(text):
        return None
    names = _authors(match["names"].rstrip(" ,"), _OTHERS)
    end = len(text.rstrip(" ,"))
    named = all(_is_author(name, False) and name[0].isalpha() for name in names)
    return (match.start("names"), end) if named else None


_WORK_FIRST = re.compile(_WORK, re.IGNORECASE)
_BY_NOUN = re.compile(r"aut[ho]", re.IGNORECASE)
"""What begins "Author talk with Ann Sea" too, where a name has a capital."""
_SENT = re.compile(
    r"(?:from|von|de|da|van|od|fra|från|lähettäjä|от|від|από|kimden|feladó|expéditeur|差出人|发件人|寄件者|보낸 ?사람|من|מאת|dari|từ)\s?[:：]\s*(?P<mailbox>[^:]+[>)])",
    re.IGNORECASE,
)
"""Who sent a message, with the address: "From: Ann Sea <ann@example.org>"."""


_CLOCK = re.compile(r"\d[:.hH]\d")  # which few lines have
_AT_TIME = re.compile(
    r"\s(?:at|um|à|alle|às|a las|kl\.?|klo|om|o|в|saat)\s\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s.{0,30})?\Z",
    re.IGNORECASE,
)
"""When a byline was posted, and how often it was answered: "Posted by Ann Sea at 19:02 3 comments:"."""


def _author(text: str) -> tuple[int, int] | None:
    """Where the name is in what says who wrote an entry, if it looks like one."""
    match = _AUTHOR.fullmatch(text)
    if match is None:
        return None
    group = next(name for name in ("cjk", "ko", "di", "name") if match[name])
    words = text[match.start(group) : match.end(group)].split(" ")
    while len(words) > 1 and words[-1].lower() in _BEFORE_DATE:
        words.pop()
    name = " ".join(words).rstrip()
    capital = all(word[0] == word[0].upper() or word in _BETWEEN_NAMES for word in name.split())
    if match["by"] in BY and _HANDLE.fullmatch(name) and name[-1] != ".":
        return match.start(group), match.start(group) + len(name)
    if group not in ("cjk", "ko") and not _is_name(name) or group == "di" and not capital:
        return None
    is_noun = _BY_NOUN.match(text) and text[match.start(group) - 2] not in ":：" or _WORK_FIRST.match(text)
    if name[0].islower() and is_noun:
        return None
    return match.start(group), match.start(group) + len(name)
