"""Names of what an entry is: "Press release", "Reportage", "お知らせ". Nothing here raises.

Sites print such a name beside a title as its category. It may still be a title ("Report"), so it is evidence and no more.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
featured|sponsored|sponsored content|promoted|pinned|breaking|breaking news|exclusive|advertisement|anzeige|gesponsert|angeheftet|publicité|sponsorisé|à la une|publicidad|patrocinado|destacado|
announcement|analysis|article|blog|blog post|bulletin|brief|briefing|case study|commentary|consultation|corporate report|correction|editorial|essay|event|explainer|fact sheet|factsheet|
research article|research paper|short communication|
feature|feature story|flash news|for immediate release|guidance|guide|infographic|in brief|insight|interview|issue brief|media advisory|media release|meeting|news|news brief|news item|news release|news story|newsletter|notice|
op-ed|open letter|opinion|photo essay|photo gallery|photo story|podcast|policy brief|policy paper|press conference|press note|press release|press statement|press briefing|podcast episode|
position paper|project news|publication|q&a|report|research|research report|review|speech|statement|story|technical report|training|transparency data|tutorial|update|video|webinar|white paper|working paper|workshop
ankündigung|bekanntmachung|beitrag|bericht|broschüre|gastbeitrag|hintergrund|interview|kommentar|medienmitteilung|meldung|mitteilung|nachricht|namensartikel|pressemeldung|pressemitteilung|pressestatement|
presseinformation|publikation|rede|reportage|stellungnahme|studie|termin|veranstaltung|veröffentlichung
actualité|annonce|avis|billet|brève|chronique|communiqué|communiqué de presse|discours|dossier|dossier de presse|entretien|enquête|étude|évènement|événement|note d'information|point de vue|rapport|tribune|vidéo
anuncio|artículo|aviso|comunicado|comunicado de prensa|crónica|declaración|discurso|entrevista|estudio|evento|informe|nota de prensa|nota informativa|noticia|opinión|publicación|reportaje|vídeo
artigo|boletim|comunicado de imprensa|declaração|entrevista|estudo|nota de imprensa|nota à imprensa|notícia|opinião|publicação|relatório|reportagem
articolo|avviso|bando|comunicato|comunicato stampa|discorso|editoriale|intervista|intervento|news|nota stampa|notizia|opinione|pubblicazione|rapporto|studio
artikel|bericht|column|evenement|nieuwsbericht|nieuws|persbericht|publicatie|rapport|toespraak|verklaring
aktualność|artykuł|komunikat|komunikat prasowy|ogłoszenie|opinia|publikacja|raport|reportaż|wydarzenie|wywiad
анонс|видео|доклад|заявление|интервью|комментарий|мероприятие|мнение|новость|объявление|отчёт|отчет|пресс-релиз|публикация|репортаж|речь|сообщение|статья
анонс|відео|доповідь|заява|інтерв'ю|новина|оголошення|подія|прес-реліз|публікація|стаття
aktualita|článek|oznámení|rozhovor|tisková zpráva|zpráva|článok|tlačová správa|správa
artikel|evenemang|intervju|krönika|nyhet|nyheter|pressmeddelande|rapport|reportage|uttalande
artikkel|kronikk|nyhed|pressemeddelelse|pressemelding|udtalelse|uttalelse
haastattelu|julkaisu|lehdistötiedote|raportti|tiedote|uutinen
hír|interjú|jelentés|közlemény|sajtóközlemény
anunț|comunicat|comunicat de presă|interviu|raport|știre
açıklama|basın açıklaması|basın bülteni|duyuru|haber|makale|rapor|röportaj
ανακοίνωση|άρθρο|δελτίο τύπου|είδηση|συνέντευξη
بيان|بيان صحفي|تقرير|حوار|خبر|مقال|مقابلة
הודעה לעיתונות|הודעה|כתבה|ראיון
お知らせ|イベント|インタビュー|コラム|ニュース|ニュースリリース|プレスリリース|レポート|報告|報道発表
公告|公示|动态|新闻|新聞|新闻稿|新聞稿|通知|通告|报告|报道|讲话|專訪|专访
공지|공지사항|뉴스|보도자료|인터뷰|알림
artikel|berita|laporan|pengumuman|siaran pers
bài viết|phỏng vấn|thông báo|thông cáo báo chí|tin tức
"""
_KINDS: Final = frozenset(name for line in _NAMES.strip().splitlines() for name in line.strip("|").split("|"))
_ADVERTISEMENTS: Final = frozenset(
    "ad|advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|реклама|"
    "annons|annonse|annonce|mainos|hirdetés|publicitate|reklam|διαφήμιση|إعلان|פרסומת|広告|广告|廣告|광고|iklan|quảng cáo".split(
        "|"
    )
)
_SIGNS: Final = " \t\u00a0\u3000.,:|*#•·-–—[]【】()（）"
_LONGEST: Final = 30


def is_kind(text: str) -> bool:
    """Whether a text is the name of what an entry is.

    >>> is_kind("PRESS RELEASE"), is_kind("Communiqué de presse"), is_kind("[お知らせ]"), is_kind("Report on harbours")
    (True, True, True, False)
    """
    return len(text) <= _LONGEST and text.strip(_SIGNS).casefold() in _KINDS


def is_advertisement(text: str) -> bool:
    """Whether a text is the name of an advertisement, of which a text may keep no more.

    >>> is_advertisement("Advertisement"), is_advertisement("– Anzeige –"), is_advertisement("Advertisements by post")
    (True, True, False)
    """
    return len(text) <= _LONGEST and text.strip(_SIGNS).casefold() in _ADVERTISEMENTS
