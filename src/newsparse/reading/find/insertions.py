"""Blocks that are inserted among the entries of a page and are none: advertisements, polls, what to subscribe to, where to follow, what to read too.

Nothing here raises.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.reading.lines.furniture import is_subscribe_button, names_mail, says_follow
from newsparse.reading.lines.kinds import is_advertisement
from newsparse.reading.lines.page_lines import Line


def inserted(lines: Sequence[Line]) -> set[str]:
    """The lines of such blocks."""
    counts = Counter(line.text for line in lines)
    return _pitches(lines) | _polls(lines) | _related(lines, counts) | _offers(lines, counts)


def _block_at(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """The lines from a place on down to the next that is set off; of a long block its first."""
    most = min(len(lines), at + _MOST_OF_BLOCK)
    return lines[at : next((n for n in range(at + 1, most) if lines[n].gap), most)]


_MOST_OF_BLOCK: Final = 12  # lines, more than any of these blocks has


def _is_bare_entry(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing but a day and perhaps one line more is between a place and the gap above that: a title, whose text is what follows."""
    start = next((n for n in range(at - 1, max(at - 3, -1), -1) if lines[n].gap or not n), -1)
    return start >= 0 and any(line.spot is not None and line.spot.whole for line in lines[start:at])


def _is_above_day(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing is at a place, or a day alone between gaps: what is above may be its title."""
    if at >= len(lines):
        return True
    alone = at + 1 == len(lines) or lines[at + 1].gap > 0
    return alone and _has_day(lines[at : at + 1])


def _has_day(block: Sequence[Line]) -> bool:
    return any(line.spot is not None and line.spot.day for line in block)


def _pitches(lines: Sequence[Line]) -> set[str]:
    """Lines of blocks that are set off among entries, hold no day, and begin with what says that they are advertisements, or are one line above a button to
    subscribe; without gaps, that button and a line above it which names mails: "Get our news by e-mail", "Sign up"."""
    found: set[str] = set()
    for at, line in enumerate(lines):
        is_ad = is_advertisement(line.text)
        if (
            line.text.casefold() == "sponsored"
            or not is_ad
            and not (is_subscribe_button(line.text) and at and not line.gap)
        ):
            continue
        start = at if is_ad else at - 1
        block = [*lines[start:at], *_block_at(lines, at)]
        apart = lines[start].gap > 0 and block[-1] is not lines[-1] and len(block) <= _LONGEST_AD
        apart = apart and not _has_day(lines[start : start + len(block) + 1])
        if apart or not is_ad and start < at and names_mail(lines[start].text):
            found.update(each.text for each in (block if apart else lines[start : at + 1]))
    return found


_LONGEST_AD: Final = 2  # lines


def _polls(lines: Sequence[Line]) -> set[str]:
    """Lines of blocks that are set off among entries, hold no day, begin with the word for a poll and ask what the reader thinks: "Poll", "Do you ride a
    bicycle?", "Yes", "No", "Vote"."""
    found: set[str] = set()
    for at, line in enumerate(lines):
        label, _, asked = line.text.partition(":") if line.gap else ("", "", "")
        if label.strip().casefold() not in _POLLS or _is_bare_entry(lines, at):
            continue
        block = _block_at(lines, at)
        question = asked if asked.strip() else block[1].text if len(block) > 1 else ""
        answers = block[1:] if asked.strip() else block[2:]
        short = all(len(each.text) <= _LONGEST_ANSWER and each.spot is None for each in answers)
        short = short and any(each.text.strip(_ANSWER_SIGNS).casefold() in _ANSWERS for each in answers)
        if _FEWEST_ANSWERS <= len(answers) <= _MOST_ANSWERS and short and question.rstrip()[-1:] in "?？؟;":
            found.update(each.text for each in block)
    return found


_POLLS: Final = frozenset(
    "poll|quick poll|reader poll|survey|umfrage|sondage|encuesta|sondaggio|enquete|enquête|peiling|poll of the week|afstemning|omröstning|avstemning|"
    "anketa|ankieta|sonda|опрос|опитування|anket|kysely|gallup|szavazás|sondaj|ψηφοφορία|δημοσκόπηση|アンケート|投票".split(
        "|"
    )
)
_ANSWERS: Final = frozenset(
    "yes|no|vote|vote now|submit|ja|nein|abstimmen|oui|non|voter|sí|si|votar|no sé|sim|não|sì|vota|nee|stem|stemmen|tak|nie|głosuj|да|нет|голосовать|так|ні|"
    "ano|ne|hlasovat|áno|hlasovať|da|nu|glasaj|nej|rösta|stemme|kyllä|ei|äänestä|igen|nem|szavazok|ναι|όχι|ψήφισε|evet|hayır|oy ver|はい|いいえ|投票する|是|否|예|아니오|نعم|لا|jah|jā|nē|taip".split(
        "|"
    )
)
_ANSWER_SIGNS: Final = " ○●◯◉( )[]□☐-*•·.:"
_LONGEST_ANSWER: Final = 40
_FEWEST_ANSWERS: Final = 2
_MOST_ANSWERS: Final = 8


def _related(lines: Sequence[Line], counts: Counter[str]) -> set[str]:
    """Lines of short lists of titles without days below the words for what to read too, which the page says nowhere else: "Related", "How to say thank you"."""
    found: set[str] = set()
    for at, line in enumerate(lines):
        if line.text.strip(" :：…").casefold() not in _READ_TOO or at + 1 == len(lines) or lines[at + 1].gap:
            continue
        block = _block_at(lines, at)
        titles = not any(each.sentence or each.marks or counts[each.text] > 1 for each in block[1:])
        titles = titles and not _has_day(block) and not _is_above_day(lines, at + len(block))
        if titles and len(block) - 1 <= _MOST_RELATED:
            found.update(each.text for each in block)
    return found


_MOST_RELATED: Final = 6
_READ_TOO: Final = frozenset(
    "related|related links|related stories|related articles|related news|related content|related posts|see also|read also|also read|more on this|more on this story|you may also like|you might also like|"
    "zum thema|mehr zum thema|lesen sie auch|lesen sie dazu auch|auch interessant|passend dazu|das könnte sie auch interessieren|à lire aussi|lire aussi|voir aussi|sur le même sujet|"
    "relacionado|relacionados|noticias relacionadas|lea también|lee también|te puede interesar|ver también|leia também|veja também|notícias relacionadas|leggi anche|vedi anche|correlati|articoli correlati|"
    "lees ook|zie ook|meer over dit onderwerp|gerelateerd|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|powiązane|читайте также|смотрите также|по теме|читайте також|дивіться також|"
    "přečtěte si také|čtěte také|související|související články|prečítajte si aj|súvisiace|povezano|povezane vijesti|pročitajte i|pročitajte još|preberite tudi|sorodno|läs också|läs även|relaterat|se også|læs også|relateret|"
    "les også|relatert|lue myös|katso myös|aiheesta lisää|olvassa el ezt is|kapcsolódó|kapcsolódó cikkek|citește și|vezi și|articole similare|διαβάστε επίσης|δείτε επίσης|σχετικά άρθρα|ilgili haberler|bunu da okuyun|"
    "baca juga|lihat juga|tin liên quan|関連記事|関連リンク|関連ニュース|あわせて読みたい|相关阅读|相关新闻|相關新聞|관련기사|관련 기사|اقرأ أيضا|اقرأ أيضًا|קראו גם|vaata ka|loe ka|lasi arī|skaitykite taip pat|llegiu també|прочети още".split(
        "|"
    )
)


def _offers(lines: Sequence[Line], counts: Counter[str]) -> set[str]:
    """Lines of blocks that are set off, hold no day and end with a button to subscribe, which no other block has, or with the shops for programs; and
    lines alone that say where to follow the page: "Get the news in your inbox", "Sign up"."""
    found: set[str] = set()
    for at, line in enumerate(lines):
        block = _block_at(lines, at) if at and line.gap else ()
        if not 0 < len(block) <= _LONGEST_OFFER:
            continue
        last = block[-1].text
        subscribes = len(block) > 1 and is_subscribe_button(last) and counts[last] == 1
        if not (subscribes or last in _SHOPS or len(block) == 1 and says_follow(last)):
            continue
        if not (_has_day(block) or _is_bare_entry(lines, at) or _is_above_day(lines, at + len(block))):
            found.update(each.text for each in block)
    return found


_LONGEST_OFFER: Final = 5  # lines
_SHOPS: Final = frozenset(("App Store", "Google Play", "Apple App Store", "Google Play Store", "AppGallery"))
