"""Strings that only look like dates, in 20 languages: phone numbers, prices, versions, scores, articles of laws, pages, ISBN, addresses, counts, names with numbers.

`made(count, seed)` gives (language, kind, text). Every one has numbers of the sizes that days, months and years have, beside the words that make them none.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

# language: page, article, section, chapter, number, room, phone, version, people (plural), workers, metres or the like, years (a span), street, price sign, score word
WORDS = {
    "en": "p.|Article|Section|Chapter|No.|Room|Phone|version|people|workers|metres|years|Market Street|$|Result",
    "fr": "p.|Article|Section|Chapitre|n°|Salle|Tél.|version|personnes|travailleurs|mètres|ans|rue du Marché|€|Score",
    "es": "pág.|Artículo|Sección|Capítulo|n.º|Sala|Tel.|versión|personas|trabajadores|metros|años|Calle Mayor|€|Resultado",
    "de": "S.|Artikel|Abschnitt|Kapitel|Nr.|Raum|Tel.|Version|Menschen|Arbeiter|Meter|Jahre|Marktstraße|€|Ergebnis",
    "pt": "pág.|Artigo|Seção|Capítulo|n.º|Sala|Tel.|versão|pessoas|trabalhadores|metros|anos|Rua Augusta|R$|Resultado",
    "it": "pag.|Articolo|Sezione|Capitolo|n.|Sala|Tel.|versione|persone|lavoratori|metri|anni|Via Roma|€|Risultato",
    "nl": "blz.|Artikel|Afdeling|Hoofdstuk|nr.|Zaal|Tel.|versie|mensen|werknemers|meter|jaar|Marktstraat|€|Uitslag",
    "sv": "s.|Artikel|Avsnitt|Kapitel|nr|Rum|Tfn|version|personer|arbetare|meter|år|Storgatan|kr|Resultat",
    "pl": "s.|Artykuł|Sekcja|Rozdział|nr|Sala|Tel.|wersja|osób|pracowników|metrów|lat|ul. Rynkowa|zł|Wynik",
    "cs": "s.|Článek|Oddíl|Kapitola|č.|Místnost|Tel.|verze|lidí|pracovníků|metrů|let|Tržní ulice|Kč|Výsledek",
    "ro": "pag.|Articolul|Secțiunea|Capitolul|nr.|Sala|Tel.|versiunea|persoane|muncitori|metri|ani|Strada Pieței|lei|Scor",
    "hu": "o.|cikk|szakasz|fejezet|sz.|Terem|Tel.|verzió|ember|munkás|méter|éves|Piac utca|Ft|Eredmény",
    "tr": "s.|Madde|Bölüm|Kısım|No.|Oda|Tel.|sürüm|kişi|işçi|metre|yıl|Çarşı Caddesi|TL|Skor",
    "ru": "с.|Статья|Раздел|Глава|№|Комната|Тел.|версия|человек|рабочих|метров|лет|улица Ленина|руб.|Счёт",
    "uk": "с.|Стаття|Розділ|Глава|№|Кімната|Тел.|версія|людей|робітників|метрів|років|вулиця Ринкова|грн|Рахунок",
    "el": "σ.|Άρθρο|Τμήμα|Κεφάλαιο|αρ.|Αίθουσα|Τηλ.|έκδοση|άτομα|εργαζόμενοι|μέτρα|χρόνια|οδός Αγοράς|€|Σκορ",
    "ar": "ص|المادة|القسم|الفصل|رقم|غرفة|هاتف|الإصدار|شخص|عامل|متر|عاما|شارع السوق|دولار|النتيجة",
    "hi": "पृष्ठ|अनुच्छेद|धारा|अध्याय|संख्या|कमरा|फ़ोन|संस्करण|लोग|मज़दूर|मीटर|साल|बाज़ार सड़क|₹|परिणाम",
    "zh": "第页|第条|第节|第章|编号|房间|电话|版本|人|工人|米|岁|市场街|元|比分",
    "ja": "ページ|条|節|章|番号|部屋|電話|バージョン|人|労働者|メートル|歳|市場通り|円|スコア",
}  # fmt: skip
_NAMES = "page article section chapter number room phone version people workers metres years street sign score".split()
Draw = random.Random


def _two(draw: Draw) -> int:
    return draw.randint(1, 31)


def _year(draw: Draw) -> int:
    return draw.randint(1000, 2199)


def phone(draw: Draw, w: dict[str, str]) -> str:
    """Phone numbers, grouped as people do."""
    shape = draw.choice(("+{a} {b} {y} {z}", "(0{b}) {y}-{z}", "0{b} {y} {z}", "+{a} ({b}) {c}-{d}-{e}", "0800 {y} {b}", "{c}-{y}", "0{b}/{y} {z}", "+{a}.{b}.{y}.{z}"))  # fmt: skip
    number = shape.format(
        a=draw.choice((1, 7, 30, 33, 41, 44, 49, 81, 420, 998)), b=draw.randint(10, 31), c=draw.randint(200, 999), d=_two(draw) + 10, e=_two(draw) + 10, y=_year(draw), z=_year(draw),
    )  # fmt: skip
    return f"{w['phone']} {number}"


def price(draw: Draw, w: dict[str, str]) -> str:
    """Prices, the sign before or after."""
    number = draw.choice(("{d}.{m:02}", "{d},{m:02}", "{y}", "{k}.{z:03}", "{k},{z:03}", "{k} {z:03}", "{k}'{z:03}", "{y}.{m:02}", "{d}-{e}")).format(
        d=_two(draw), e=_two(draw) + 31, m=draw.randint(1, 99), y=_year(draw), k=draw.randint(1, 31), z=draw.randint(0, 999)
    )  # fmt: skip
    return f"{number} {w['sign']}" if draw.random() < 0.6 else f"{w['sign']} {number}"


def version(draw: Draw, w: dict[str, str]) -> str:
    """Versions of programs."""
    number = draw.choice(("{a}.{b}.{c}", "{a}.{b}", "v{a}.{b}.{c}-rc{a}", "{a}.{b}.{c}.{d}", "{y}.{a}.{c}.{d}", "{a}.{b}.{y}.{c}", "{a}.{b}+build.{y}")).format(
        a=draw.randint(1, 12), b=draw.randint(0, 12), c=draw.randint(0, 31), d=draw.randint(0, 31), y=_year(draw)
    )  # fmt: skip
    return draw.choice(
        (f"{w['version']} {number}", f"Python {number}", f"iOS {number}", f"{w['version']}: {number}")
    )


def score(draw: Draw, w: dict[str, str]) -> str:
    """Results of games and sets."""
    a, b, c, d = (draw.randint(0, 31) for _ in range(4))
    return draw.choice((f"{a}-{b}", f"{w['score']} {a}:{b}", f"{a}–{b}", f"{a}-{b} {c}-{d}", f"{w['score']}: {a}-{b}, {c}-{d}", f"{a} : {b} ({c}:{d})", f"{w['score']} {a}/{b}"))  # fmt: skip


def law(draw: Draw, w: dict[str, str]) -> str:
    """Articles, numbers of laws, directives, standards."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((
        f"{w['article']} {a}", f"{w['article']} {a}.{b}", f"{w['article']} {y}", f"{w['section']} {a}({b})", f"§ {a} {w['section']} {b}", f"{w['chapter']} {a}, {w['article']} {b}",
        f"{w['number']} {a}/{y}", f"{w['number']} {y}-{a + 500}", f"{w['number']} {y}/{a}", f"(UE) {y}/{a + 100}", f"ISO {y}:{b + 1990}", f"{w['article']} {a}-{b}", f"C{a + 100}", f"{w['number']} {a}.{b}",
        f"RFC {y}", f"EN {y}-{a}", f"{w['chapter']} {a} – {w['section']} {b}", f"{w['number']} {a}",
    ))  # fmt: skip


def page(draw: Draw, w: dict[str, str]) -> str:
    """Pages of books, and verses."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((f"{w['page']} {a}", f"{w['page']} {a}-{a + b}", f"{w['page']} {y}", f"{w['page']} {y}-{y + b}", f"{w['page']} {y}–{y + b}", f"{w['page']} {a}, {b}", f"{a} {w['page']}", f"Joh {a},{b}-{b + 2}", f"{w['chapter']} {a}:{b}"))  # fmt: skip


def book(draw: Draw, w: dict[str, str]) -> str:
    """ISBN, ISSN, DOI."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((f"ISBN 978-{a}-{b}-{y}{a:02}-{draw.randint(0, 9)}", f"ISBN {a % 10}-{b}-{y}{b:02}-X", f"ISSN {y}-{_year(draw)}", f"DOI 10.{y}/{a}.{b}", f"10.{y}/j.{y}.{a:02}.{b:02}{a:02}", f"arXiv:{y}.{y}{a % 10}"))  # fmt: skip


def address(draw: Draw, w: dict[str, str]) -> str:
    """Streets, rooms, postal codes, positions on the globe, addresses of machines."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((
        f"{w['street']} {a}", f"{w['street']} {a}-{b}", f"{a} {w['street']}", f"{w['street']} {y}", f"{w['street']} {a}/{b}", f"{w['room']} {a}", f"{w['room']} {a}.{b}", f"{w['room']} {y}",
        f"CH-{y} {w['street']}", f"{a}.{b + 100}° N, {b}.{a + 200}° E", f"10.{a}.{b}.{y % 256}", f"{a}{w['street'][:1].upper()} {w['street']}", f"{w['street']} {a}, {y}0",
    ))  # fmt: skip


def count(draw: Draw, w: dict[str, str]) -> str:
    """Counts of things, and what is measured."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    thing = draw.choice((w["people"], w["workers"], w["metres"]))
    return draw.choice((
        f"{y} {thing}", f"{y}-{y + 100} {thing}", f"{a} {thing}", f"{a}-{a + b} {thing}", f"{a} {w['years']}", f"{y} {w['years']}", f"{a}.{b} {w['metres']}", f"{y} {a} {thing}", f"{a}/{b} {thing}", f"{y} m", f"{y} kg", f"{a} °C",
        f"{y} km/h", f"{a}.{b} %", f"{a},{b} %", f"{y} mAh", f"{y} × {y}",
    ))  # fmt: skip


def name(draw: Draw, w: dict[str, str]) -> str:
    """Names with numbers."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((
        f"COVID-{a}", f"G{a}", f"A{y}", f"Boeing {a + 700}-{b * 10}", f"Apollo {a}", f"M{a}", f"Formula {a % 9 + 1}", f"B-{b}", f"{a}K", f"X{y}", f"PS{a % 9 + 1} Pro", f"{a}G", f"Bus {a}", f"U{a}-{b}", f"Route {a}", f"#{y}", f"@{y}", f"{a}/7",
        f"f/{a}.{b % 9}", f"{y}p", f"Mk{a}", f"{w['number']} {a}", f"{a}x{b}", f"C++{a}", f"R{a}/{b}", f"S{a % 12 + 1}E{b}",
    ))  # fmt: skip


def product(draw: Draw, w: dict[str, str]) -> str:
    """Things that are sold, sail, fly or are traded, postal codes, court cases, chemistry."""
    a, b, y = _two(draw), _two(draw), _year(draw)
    return draw.choice((
        f"RTX {y}", f"iPhone {a} Pro", f"Galaxy S{a}", f"Peugeot {y}", f"BMW X{a % 9} {b}.0d", f"MX-{a}", f"MD-{a}", f"KC-{a + 100}", f"WTI {a + 50}.{b:02}", f"DAX {a}.{y % 1000:03}",
        f"EUR/USD 1.{y}", f"D-{y}5", f"L-{y}", f"B-{y} {w['street']}", f"C-{a + 100}/{b}", f"{y}/C {a + 100}/{b:02}", f"C{a}H{b}O{a}", f"PM{a}.{b % 9}", f"Omega {a % 9}", f"B{a}", f"E {a + 100}", f"1:{y}",
        f"SN {y}-{y}", f"{a}.{b} x {b}.{a} cm", f"{a} x {b} cm", f"A{a % 9}", f"Windows {a}", f"{y} rpm", f"{a} MB", f"USB {a % 4}.{b % 3}", f"LOT {y}-{a + 1000}", f"{a}/{b}/{a + 100}", f"{a}-{b}-{a}-{b}",
    ))  # fmt: skip


def hours(draw: Draw, w: dict[str, str]) -> str:
    """Hours without a day, and spans of them."""
    a, b, c, d = draw.randint(0, 11), draw.randint(0, 59), draw.randint(12, 23), draw.randint(0, 59)
    return draw.choice((f"{a}:{b:02}-{c}:{d:02}", f"{c}:{d:02}", f"{a}.{b:02}-{c}.{d:02}", f"{a}h{b:02}", f"{a}-{c} h", f"{c:02}:{b:02}:{d:02}", f"{a} – {c}", f"{a}'{b:02}\"", f"{c:02}00-{a + 12}30"))  # fmt: skip


KINDS: tuple[Callable[[Draw, dict[str, str]], str], ...] = (
    phone, price, version, score, law, page, book, address, count, name, product, hours,
)  # fmt: skip


def made(count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """`count` different strings, of all kinds and languages in turn."""
    draw = random.Random(seed)
    seen: set[str] = set()
    languages = list(WORDS)
    turn = 0
    while len(seen) < count:
        language, kind = languages[turn % len(languages)], KINDS[turn // len(languages) % len(KINDS)]
        turn += 1
        text = kind(draw, dict(zip(_NAMES, WORDS[language].split("|"), strict=True)))
        if text not in seen:
            seen.add(text)
            yield language, kind.__name__, text
